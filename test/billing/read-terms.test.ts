import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, chargeFor, coverageOf, draftInvoices, type Agreement } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { invoiced, lumpSum, pack, terms, worked } from "./sample-month.js";

const work = worked("2026-05-12T10:00+02:00", 30);

describe("the problems of agreements have their paths", () => {
  /** The functions that take agreements, each with the path of an agreement. */
  const waysOf = (agreements: readonly Agreement[]): readonly (readonly [readonly string[], () => unknown])[] => [
    [["terms", "agreements"], () => coverageOf(acoPolicy, work, { ...terms, agreements })],
    [["terms", "agreements"], () => chargeFor(acoPolicy, work, { ...terms, agreements })],
    [["terms", "agreements"], () => invoiced([work], { agreements })],
  ];

  test.each([
    [
      "an agreement that ends before it begins",
      [lumpSum({ from: "2026-05-12", to: "2026-05-11" })],
      { code: "reversed_interval", path: [0, "to"], from: "2026-05-12", to: "2026-05-11" },
    ],
    [
      "a pack of which more is used than was bought",
      [pack(60, { usedMinutes: 61 })],
      { code: "out_of_bounds", path: [0, "usedMinutes"], value: "61", maximum: 60 },
    ],
    [
      "an agreement with the id of another",
      [pack(60), lumpSum(), pack(90)],
      { code: "duplicate_id", path: [2, "id"], id: "pack" },
    ],
    [
      "an agreement with a mode that the policy does not have",
      [pack(60), lumpSum({ modes: ["phone", "pigeon"] })],
      {
        code: "unknown_mode",
        path: [1, "modes", 1],
        mode: '"pigeon"',
        known: ["email", "phone", "online", "internal", "onSite"],
      },
    ],
    [
      "an agreement with a cause that the policy does not have",
      [pack(60), lumpSum({ causes: ["other", "sunspots"] })],
      { code: "unknown_cause", path: [1, "causes", 1], cause: '"sunspots"', known: Object.keys(acoPolicySpec.causes) },
    ],
  ])("%s is refused with its path", (_, agreements, { path, ...facts }) => {
    for (const [named, ask] of waysOf(agreements)) {
      expect(problemsOf(ask)).toEqual([{ ...facts, path: [...named, ...path] }]);
    }
  });
});

describe("the problems of customers have their paths", () => {
  test("a VAT rate above 100 is refused", () => {
    expect(problemsOf(() => invoiced([], { customers: [{ id: "C1", vat: { rate: "100.01" } }] }))).toEqual([
      { code: "out_of_bounds", path: ["terms", "customers", 0, "vat", "rate"], value: '"100.01"', maximum: 100 },
    ]);
  });

  test("a customer with the id of another is refused", () => {
    expect(problemsOf(() => invoiced([], { customers: [...terms.customers, ...terms.customers] }))).toEqual([
      { code: "duplicate_id", path: ["terms", "customers", 2, "id"], id: "C1" },
      { code: "duplicate_id", path: ["terms", "customers", 3, "id"], id: "C2" },
    ]);
  });
});

describe("the problems of the options have their paths", () => {
  test("an invalid month, even a list of one valid month, is refused", () => {
    for (const [month, value] of [["2026-13", '"2026-13"'] as const, [["2026-05"], "an array"] as const]) {
      expect(problemsOf(() => draftInvoices(acoPolicy, [], terms, { month: untyped(month) }))).toEqual([
        { code: "invalid_month", path: ["options", "month"], value },
      ]);
    }
  });

  test("a month in place of the options is refused", () => {
    expect(problemsOf(() => draftInvoices(acoPolicy, [], terms, untyped("2026-05")))).toMatchObject([
      { code: "wrong_type", path: ["options"], expected: "an object" },
    ]);
  });
});
