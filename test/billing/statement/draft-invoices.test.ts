import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  creditNote,
  draftInvoices,
  isSupportError,
  priceList,
  safeParsePriceList,
  type BillableIntervention,
  type InvoiceTerms,
  type InvoicingOptions,
} from "../../../src/index.js";
import { problemsOfIssues } from "../../../src/problem/internal.js";
import { present } from "../../support/present.js";
import { draftWork, type WorkInvoicing } from "../../support/work-invoicing.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { banded, bandedPolicy, bandedTerms } from "../banded-desk.js";
import { inForceFrom, invoiced, only, pack, terms, worked, type Worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("the invoices of one month", () => {
  const work = [worked("2026-04-14T10:00+02:00", 60), worked(tuesday, 60), worked("2026-06-09T10:00+02:00", 60)];
  const may = (options: { readonly month?: string } = { month: "2026-05" }): WorkInvoicing =>
    draftWork(acoPolicy, work, { ...terms, agreements: [pack(90)] }, options);

  test("a month has only its own statements", () => {
    expect(only(may()).month).toBe("2026-05");
    expect(may({ month: "2026-07" }).statements).toEqual([]);
  });

  test("a month starts with what the months before left of the packs", () => {
    expect(only(may()).lines[0]).toMatchObject({ coverage: { kind: "split", coveredMinutes: 30 }, net: "40.00" });
  });

  test("a month returns the packs as they are at its end", () => {
    expect(may({ month: "2026-04" }).packs).toMatchObject([{ usedMinutes: 60, remainingMinutes: 30 }]);
    expect(may().packs).toMatchObject([{ usedMinutes: 90, remainingMinutes: 0 }]);
  });

  test("a month alone has the same statements as among all months", () => {
    expect(may({}).statements.find(({ month }) => month === "2026-05")).toEqual(only(may()));
  });

  test("a month alone needs no prices of other months", () => {
    const mayAlone = { ...terms, priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-05-01")] })] };
    expect(codesOf(() => draftWork(acoPolicy, work, mayAlone))).toEqual(["no_price_in_force"]);
    expect(draftWork(acoPolicy, work, mayAlone, { month: "2026-05" }).statements).toHaveLength(1);
  });

  test.each(["2026-5", "2026-13", "2026", "May 2026", "", untyped(5)])("a month of %o is refused", (month) => {
    expect(codesOf(() => may({ month }))).toEqual(["invalid_month"]);
  });
});

describe("the problems of terms and interventions", () => {
  const invalidTerms = { ...terms, agreements: [pack(60, { modes: ["pigeon"] })] };
  const invalidWork = [worked(tuesday, 60), worked(wednesday, 60, { mode: "fax" })];
  const pathsOf = (
    work: readonly BillableIntervention[],
    given: InvoiceTerms,
    options?: InvoicingOptions,
  ): readonly (string | undefined)[] =>
    problemsOf(() => draftInvoices(acoPolicy, work, given, options)).map(({ path }) => path?.join("."));

  test("the problems of terms and interventions are thrown at once", () => {
    expect(pathsOf(invalidWork, invalidTerms)).toEqual(["terms.agreements.0.modes.0", "interventions.1.mode"]);
    expect(pathsOf(invalidWork, untyped(undefined))).toEqual(["terms", "interventions.1.mode"]);
    expect(pathsOf(untyped("i1"), invalidTerms)).toEqual(["terms.agreements.0.modes.0", "interventions"]);
  });

  test("customers of interventions are not checked against invalid terms", () => {
    expect(pathsOf([worked(tuesday, 60)], { ...terms, customers: untyped("C1") })).toEqual(["terms.customers"]);
  });

  test("invalid terms are thrown without the interventions that the options collect", () => {
    expect(pathsOf(invalidWork, invalidTerms, { onProblem: "collect" })).toEqual(["terms.agreements.0.modes.0"]);
  });
});

test("an invalid entry is left out and returned with its index, if the options say so", () => {
  const invalid = { ...banded("12:00", "12:30"), id: "i2", mode: "pigeon" };
  const unpriced = { ...banded("13:00", "13:30"), id: "i3", mode: "phone" };
  const list: readonly BillableIntervention[] = [banded("10:00", "10:30"), invalid, unpriced, untyped(5)];
  const { statements, refused } = draftInvoices(bandedPolicy, list, bandedTerms, { onProblem: "collect" });
  expect(statements[0]?.lines).toHaveLength(1);
  expect(refused?.map(({ index, problems: [{ code }] }) => [index, code])).toEqual([
    [1, "unknown_mode"],
    [2, "no_price_in_force"],
    [3, "wrong_type"],
  ]);
  expect(codesOf(() => draftInvoices(bandedPolicy, list, bandedTerms))).toEqual(["unknown_mode", "wrong_type"]);
});

test("an intervention that is left out for want of a price uses up no pack", () => {
  const phoneOnly = priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", { pricePerHour: { phone: "60.00" } })] });
  const [unpriced, priced] = [worked(tuesday, 90), worked(wednesday, 60, { mode: "phone" })];
  const given = { ...terms, priceLists: [phoneOnly], agreements: [pack(60)] };
  const { refused, ...result } = draftInvoices(acoPolicy, [unpriced, priced], given, { onProblem: "collect" });
  expect(refused).toMatchObject([{ index: 0, problems: [{ code: "no_price_in_force" }] }]);
  expect(result).toEqual(draftInvoices(acoPolicy, [priced], given));
  expect(result.packs).toMatchObject([{ usedMinutes: 60 }]);
});

/** More entries than an error lists problems. */
const very = 200_000;
const manyWith = (facts: Partial<Worked>): readonly Worked[] => {
  const work = worked("2026-05-12T10:00+02:00", 30, facts);
  return Array.from({ length: very }, (_, position) => ({ ...work, id: String(position).padStart(6, "0") }));
};

/** More arguments than a call can have here; how many that is depends on the size of the stack. */
function tooManyArguments(): number {
  for (let count = very; ; count *= 2) {
    try {
      Math.max(...Array.from({ length: count }, () => 0));
    } catch {
      return count;
    }
  }
}

describe("the limit on problems", () => {
  test.each([
    ["in the fields of interventions", { startedAt: "yesterday" }, "invalid_instant"],
    ["in the names that interventions use", { mode: "fax" }, "unknown_mode"],
    ["in the prices of interventions", { currency: "CHF" }, "no_price_in_force"],
  ])("an error lists the first thousand problems %s", { timeout: 60_000 }, (_, facts, code) => {
    const problems = problemsOf(() => invoiced(manyWith(facts)));
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
    const pricePerHour = Object.fromEntries(Array.from({ length: tooManyArguments() }, (_, position) => [`mode${position}`, 80]));
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

test("an error of the caller's own getter passes through unchanged", () => {
  const broken = Object.defineProperty(worked(tuesday, 30), "mode", {
    enumerable: true,
    get: () => {
      throw new TypeError("the row is closed");
    },
  });
  expect(() => draftInvoices(acoPolicy, [broken], terms)).toThrow(new TypeError("the row is closed"));
});
