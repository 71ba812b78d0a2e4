import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  allocate,
  billableDuration,
  chargeFor,
  coverageOf,
  draftInvoices,
  priceList,
  type Agreement,
  type InvoiceTerms,
  type PriceListVersion,
} from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { incidentPack, inForceFrom, invoiced, lumpSum, pack, terms, worked } from "./sample-month.js";

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
    [
      "an incident pack of which more is used than was bought",
      [incidentPack(3, { usedIncidents: 4 })],
      { code: "out_of_bounds", path: [0, "usedIncidents"], value: "4", maximum: 3 },
    ],
    [
      "a pack with a weight for a band that the policy does not have",
      [lumpSum(), pack(60, { weights: { nite: "2" } })],
      { code: "unknown_band", path: [1, "weights", "nite"], band: '"nite"', known: [] },
    ],
  ])("%s is refused with its path", (_, agreements, { path, ...facts }) => {
    for (const [named, ask] of waysOf(agreements)) {
      expect(problemsOf(ask)).toEqual([{ ...facts, path: [...named, ...path] }]);
    }
  });
});

test("an agreement may hold for one day alone, and a pack may be used up", () => {
  const oneDay = { from: "2026-05-12", to: "2026-05-12" };
  const incidents = incidentPack(3, { usedIncidents: 3 });
  const agreements = [lumpSum(oneDay), pack(60, { usedMinutes: 60 }), incidents];
  expect(coverageOf(acoPolicy, work, { ...terms, agreements }).agreements.map(({ answer }) => answer)).toEqual([
    "covers",
    "notNeeded",
    "notNeeded",
  ]);
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

  test("an e-mail address of a customer that is not exactly one address is refused (issue 15)", () => {
    const customers = ["anna", "", "a@b.example, c@d.example", "Anna <a@b.example>", "a@b.example；c", "a\u200B@b.example"].map(
      (email, position) => ({ id: `C${position}`, email, vat: { rate: "22" } }),
    );
    const expected = customers.map(({ email }, position) => {
      return { code: "invalid_email", path: ["terms", "customers", position, "email"], value: JSON.stringify(email) };
    });
    expect(problemsOf(() => invoiced([], { customers }))).toEqual(expected);
    expect(problemsOf(() => chargeFor(acoPolicy, work, { ...terms, customers }))).toEqual(expected);
  });

  test("an e-mail address of a customer that is no text is refused", () => {
    expect(problemsOf(() => invoiced([], { customers: [{ id: "C1", email: untyped(5), vat: { rate: "22" } }] }))).toEqual([
      { code: "invalid_email", path: ["terms", "customers", 0, "email"], value: "5" },
    ]);
  });

  test.each(["info@xn--e1aybc.xn--p1ai", "josé@studiobianchi.example", "SRS0=a=b=c.example=d@e.example", null, undefined])(
    "a customer may have the e-mail address %j",
    (email) => {
      expect(invoiced([], { customers: [{ id: "C1", email, vat: { rate: "22" } }] }).statements).toEqual([]);
    },
  );
});

/** Terms with one list for all, of one version. */
const listOf = (version: Partial<PriceListVersion>): Partial<InvoiceTerms> => ({
  priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", version)] })],
});

describe("the names in a price list", () => {
  const unknownIn = (version: Partial<PriceListVersion>): readonly string[] =>
    problemsOf(() => invoiced([], listOf(version))).map(({ code, path = [] }) => `${code} at ${path.slice(5).join(".")}`);

  test("every field by mode is refused for a mode that the policy does not have", () => {
    const rounding = { fax: { blockMinutes: 15 } };
    const firstPeriod = { fax: { minutes: 30, price: "40.00" } };
    const amounts = { fax: "5.00" };
    expect(unknownIn({ pricePerHour: amounts, callOutFee: amounts, rounding, firstPeriod, pricePerTicket: amounts })).toEqual([
      "unknown_mode at pricePerHour.fax",
      "unknown_mode at callOutFee.fax",
      "unknown_mode at rounding.fax",
      "unknown_mode at firstPeriod.fax",
      "unknown_mode at pricePerTicket.fax",
    ]);
    expect(unknownIn({ firstPeriod })).toEqual(["unknown_mode at firstPeriod.fax"]);
  });

  test("every field of a band is refused for a mode that the policy does not have", () => {
    const night = { pricePerHour: { fax: "99.00" }, callOutFee: { fax: "5.00" }, rounding: { fax: { blockMinutes: 15 } } };
    expect(unknownIn({ bands: { night } })).toEqual([
      "unknown_mode at bands.night.pricePerHour.fax",
      "unknown_mode at bands.night.callOutFee.fax",
      "unknown_mode at bands.night.rounding.fax",
    ]);
  });

  test("a list for all, also one whose customer is null, may price bands that the policy does not have", () => {
    const list = { currency: "EUR", versions: [inForceFrom("2026-01-01", { bands: { night: { factor: "2" } } })] };
    expect(invoiced([], { priceLists: [list] }).statements).toEqual([]);
    expect(invoiced([], { priceLists: [{ ...list, customer: null }] }).statements).toEqual([]);
  });
});

describe("the first period of a price list", () => {
  const path = ["terms", "priceLists", 0, "versions", 0, "firstPeriod", "online", "minutes"];
  const firstPeriod = { online: { minutes: 45, price: "50.00" } };

  test("a first period that is no whole blocks of the policy is refused", () => {
    expect(problemsOf(() => invoiced([], listOf({ firstPeriod })))).toEqual([
      { code: "not_whole_blocks", path, minutes: 45, blockMinutes: 30 },
    ]);
  });

  test("a first period is of whole blocks of the list's own rounding and of that of its bands", () => {
    const rounding = { online: { blockMinutes: 15 } };
    expect(invoiced([], listOf({ firstPeriod, rounding })).statements).toEqual([]);
    const bands = { night: { factor: "2", rounding: { online: { blockMinutes: 60 } } } };
    expect(problemsOf(() => invoiced([], listOf({ firstPeriod, rounding, bands })))).toEqual([
      { code: "not_whole_blocks", path, minutes: 45, blockMinutes: 60 },
    ]);
  });
});

test("an invalid intervention is refused with the name of the argument", () => {
  expect(problemsOf(() => billableDuration(acoPolicy, untyped(5)))).toMatchObject([
    { code: "wrong_type", path: ["intervention"] },
  ]);
  for (const ask of [() => chargeFor(acoPolicy, untyped(5), terms), () => coverageOf(acoPolicy, untyped(5), terms)]) {
    expect(problemsOf(ask)).toMatchObject([{ code: "wrong_type", path: ["intervention"] }]);
  }
});

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

test("no sentence contains words of the validation library", () => {
  for (const call of [
    () => allocate(untyped({ amount: "1.00", currency: "EUR" }), untyped([[], {}, true])),
    () => draftInvoices(acoPolicy, untyped({}), terms),
    () => draftInvoices(acoPolicy, untyped([5, null, { ...work, invoiced: "yes" }]), terms),
  ]) {
    for (const problem of problemsOf(call)) expect(JSON.stringify(problem)).not.toMatch(/Invalid|received/);
  }
});
