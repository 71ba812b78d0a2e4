import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  draftInvoices,
  priceList,
  type BillableIntervention,
  type InvoiceTerms,
  type InvoicingOptions,
} from "../../../src/index.js";
import { draftWork, type WorkInvoicing } from "../../support/work-invoicing.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { inForceFrom, invoiced, lumpSum, only, pack, terms, worked } from "../sample-month.js";

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

describe("packs", () => {
  test("packs are returned with what was used of them, by the given work and before", () => {
    const { packs } = invoiced([worked(tuesday, 31)], {
      agreements: [pack(600, { usedMinutes: 120 }), lumpSum({ to: "2026-01-31" })],
    });
    expect(packs).toEqual([{ agreement: "pack", customer: "C1", minutes: 600, usedMinutes: 180, remainingMinutes: 420 }]);
  });

  test("packs are returned in the order of their use, in any order of the list", () => {
    const [june, december] = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "december", to: "2026-12-31" })];
    expect(invoiced([], { agreements: [december, june] }).packs.map(({ agreement }) => agreement)).toEqual(["june", "december"]);
  });

  test("packs are used by what was invoiced before", () => {
    const work = [worked(tuesday, 60, { invoiced: true }), worked(wednesday, 60)];
    const { statements, packs } = invoiced(work, { agreements: [pack(90)] });
    expect(packs).toMatchObject([{ remainingMinutes: 0 }]);
    expect(statements[0]?.lines).toMatchObject([{ number: 1, net: "40.00" }]);
  });

  test("packs are not spent twice: invoiced work keeps its minutes if earlier work is added", () => {
    const [first, second] = [worked(tuesday, 60), worked(wednesday, 60)];
    const { endedAt, cause, ...running } = first;
    expect([endedAt, cause]).toEqual([first.endedAt, first.cause]);
    const before = invoiced([running, second], { agreements: [pack(60)] });
    expect(only(before).lines.map((line) => line.coverage.kind)).toEqual(["agreement"]);
    const after = invoiced([first, { ...second, invoiced: true }], { agreements: [pack(60)] });
    expect(only(after).lines).toMatchObject([{ coverage: { kind: "chargeable" }, net: "80.00" }]);
    expect(after.packs).toMatchObject([{ usedMinutes: 60, remainingMinutes: 0 }]);
  });

  test("packs are used by invoiced work of a later month than the one asked for", () => {
    const june = worked("2026-06-09T10:00+02:00", 60, { invoiced: true });
    const result = draftWork(acoPolicy, [worked(tuesday, 60), june], { ...terms, agreements: [pack(60)] }, { month: "2026-05" });
    expect(only(result).totals.net).toBe("80.00");
    expect(result.packs).toMatchObject([{ usedMinutes: 60, remainingMinutes: 0 }]);
    expect(result.heldBack).toEqual([]);
  });

  test("packs are used by invoiced work in the order of its start", () => {
    const agreements = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "may", to: "2026-05-12" })];
    const invoicedWork = [worked(wednesday, 60, { invoiced: true }), worked(tuesday, 60, { invoiced: true })];
    const { packs } = invoiced(invoicedWork, { agreements });
    expect(packs.map(({ agreement, usedMinutes }) => [agreement, usedMinutes])).toEqual([
      ["may", 60],
      ["june", 60],
    ]);
  });
});

describe("the options of a month", () => {
  test("misspelt options are refused, or every month would be invoiced", () => {
    expect(problemsOf(() => draftWork(acoPolicy, [], terms, untyped({ mounth: "2026-05" })))).toEqual([
      { code: "unknown_field", path: ["options", "mounth"], field: "mounth", known: ["month", "onProblem"], nearest: "month" },
    ]);
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
