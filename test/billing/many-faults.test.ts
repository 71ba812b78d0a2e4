import { describe, expect, test } from "vitest";
import { acoPolicy, creditNote, describeProblem, draftInvoices, isSupportError, safeParsePriceList } from "../../src/index.js";
import { problemsOfIssues } from "../../src/problem/internal.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { present } from "../support/present.js";
import { invoiced, only, terms, worked, type Worked } from "./sample-month.js";

const very = 200_000;
const of = (facts: Partial<Worked>): readonly Worked[] => {
  const work = worked("2026-05-12T10:00+02:00", 30, facts);
  return Array.from({ length: very }, (_, position) => ({ ...work, id: String(position).padStart(6, "0") }));
};

describe("the limit on problems", () => {
  test.each([
    ["in the fields of interventions", { startedAt: "yesterday" }, "invalid_instant"],
    ["in the names that interventions use", { mode: "fax" }, "unknown_mode"],
    ["in the prices of interventions", { currency: "CHF" }, "no_price_in_force"],
  ])("an error lists the first thousand problems %s", { timeout: 60_000 }, (_, facts, code) => {
    const problems = problemsOf(() => invoiced(of(facts)));
    expect(problems).toHaveLength(1_000);
    expect(problems.at(-1)).toMatchObject({ code, path: expect.arrayContaining(["interventions", 999]) as unknown });
  });

  test("an error lists the first thousand problems of the lines to credit", () => {
    const draft = present(only(invoiced([worked("2026-05-12T10:00+02:00", 30)])).draft);
    const lines = Array.from({ length: very }, (_, position) => position + 2);
    expect(problemsOf(() => creditNote(draft, { lines }))).toHaveLength(1_000);
  });

  test("an error lists the first thousand problems that a schema finds deep in the data", { timeout: 60_000 }, () => {
    const agreements = Array.from({ length: very }, () => null);
    try {
      draftInvoices(acoPolicy, [], { ...terms, agreements: untyped(agreements) });
      expect.unreachable();
    } catch (error) {
      expect(isSupportError(error)).toBe(true);
    }
  });

  test("more problems than the schema can return become one problem", { timeout: 60_000 }, () => {
    const pricePerHour = Object.fromEntries(Array.from({ length: very }, (_, position) => [`mode${position}`, 80]));
    const reading = safeParsePriceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour }] });
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: "wrong_type", path: [], expected: "data with fewer faults" }],
    });
  });

  test("a result has the first thousand problems too", { timeout: 60_000 }, () => {
    const issue = { path: ["versions"], message: "Invalid input", input: 5, code: "invalid_type", expected: "string" };
    expect(problemsOfIssues(Array.from({ length: very }, () => issue))).toHaveLength(1_000);
    const hours = Object.fromEntries(Array.from({ length: 100 }, (_, position) => [`mode${position}`, 80]));
    const reading = safeParsePriceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: hours }] });
    expect(reading.ok ? [] : reading.problems).toHaveLength(100);
  });
});

describe("the known names in a sentence", () => {
  const known = Array.from({ length: 12 }, (_, position) => `C${position}`);

  test("a sentence names at most ten known customers", () => {
    const sentence = describeProblem({ code: "unknown_customer", customer: "C99", known });
    expect(sentence).toBe("there is no customer C99; the terms have C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, …");
    expect(describeProblem({ code: "unknown_customer", customer: "C99", known: known.slice(0, 10) })).not.toContain("…");
  });

  test("a sentence names at most ten known lines", () => {
    const numbers = known.map((_, position) => position + 1);
    const sentence = describeProblem({ code: "unknown_line", line: "99", known: numbers });
    expect(sentence).toBe("the draft has no line 99; it has 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …");
  });
});
