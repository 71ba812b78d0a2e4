import { expect, test } from "vitest";
import { acoPolicy, allocate, coverageOf, creditNote, draftInvoices } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { lumpSum, terms, worked } from "./sample-month.js";

const work = worked("2026-05-12T10:00+02:00", 30);

test("a missing argument is named", () => {
  expect(problemsOf(() => coverageOf(acoPolicy, work, untyped(undefined)))).toEqual([
    { code: "missing_field", path: ["terms"], field: "terms" },
  ]);
  expect(problemsOf(() => draftInvoices(acoPolicy, [], untyped(undefined)))).toEqual([
    { code: "missing_field", path: ["terms"], field: "terms" },
  ]);
});

test("a value that is none of several kinds is refused with the kinds that are accepted", () => {
  expect(problemsOf(() => allocate({ amount: "1.00", currency: "EUR" }, [1, "many"]))).toEqual([
    { code: "wrong_type", path: ["weights", 1], expected: "a number of zero or more, or one as text", value: '"many"' },
  ]);
  expect(
    problemsOf(() => coverageOf(acoPolicy, work, { priceLists: [], agreements: [untyped({ ...lumpSum(), kind: "barter" })] })),
  ).toEqual([
    {
      code: "wrong_type",
      path: ["terms", "agreements", 0, "kind"],
      expected: "one of lumpSum, prepaidPack, incidentPack, fee",
      value: '"barter"',
    },
  ]);
  const { kind, ...others } = lumpSum();
  expect(kind).toBe("lumpSum");
  expect(problemsOf(() => coverageOf(acoPolicy, work, { priceLists: [], agreements: [untyped(others)] }))).toEqual([
    { code: "missing_field", path: ["terms", "agreements", 0, "kind"], field: "kind" },
  ]);
});

test("a value that must be one certain text is refused with that text", () => {
  const head = { customer: { id: "C1" }, currency: "EUR", month: "2026-05", invoiceBy: "2026-06-30", lines: [] };
  const totals = { net: "0.00", vat: "0.00", gross: "0.00", vatByRate: [] };
  expect(problemsOf(() => creditNote(untyped({ kind: "receipt", ...head, totals })))).toEqual([
    { code: "wrong_type", path: ["draft", "kind"], expected: '"invoice"', value: '"receipt"' },
  ]);
});

test("no sentence contains words of the validation library", () => {
  for (const call of [
    () => allocate(untyped({ amount: "1.00", currency: "EUR" }), untyped([[], {}, true])),
    () => draftInvoices(acoPolicy, untyped({}), terms),
    () => draftInvoices(acoPolicy, untyped([5, null, { ...work, invoiced: "yes" }]), terms),
  ]) {
    for (const problem of problemsOf(call)) expect(JSON.stringify(problem)).not.toMatch(/Invalid|received/);
  }
});
