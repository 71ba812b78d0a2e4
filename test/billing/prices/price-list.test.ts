import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  chargeFor,
  describeProblem,
  priceList,
  safeParsePriceList,
  type Customer,
  type InvoiceTerms,
  type PriceList,
  type PriceListVersion,
} from "../../../src/index.js";
import { priceListSchema } from "../../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { charged, inForceFrom, invoiced, only, terms, worked } from "../sample-month.js";

const online = (from: string, price: string): PriceListVersion => ({ from, pricePerHour: { online: price } });
const general = priceList({ currency: "EUR", versions: [online("2026-01-01", "80.00"), online("2026-07-01", "88.00")] });
const own = priceList({ currency: "EUR", customer: "C1", versions: [online("2026-03-01", "64.00")] });
const dollars = priceList({ currency: "USD", versions: [online("2026-01-01", "90.00")] });

interface Asked {
  readonly currency?: string;
  readonly customers?: readonly Customer[];
}

const hourOn = (priceLists: readonly PriceList[], startedAt: string, { currency, customers = [] }: Asked = {}): string => {
  const work = { ...worked(startedAt, 60), ...(currency !== undefined && { currency }) };
  const asked: InvoiceTerms = { priceLists, customers };
  const charge = chargeFor(acoPolicy, work, asked);
  return `${charge.net} ${charge.currency}`;
};

describe("the version of a price list", () => {
  test.each([
    ["on its first day", "2026-01-01T00:00+01:00", "80.00 EUR"],
    ["until the day before the next", "2026-06-30T23:59:59.999+02:00", "80.00 EUR"],
    ["from the next one's first day on", "2026-07-01T00:00+02:00", "88.00 EUR"],
    ["long after", "2031-05-12T10:00+02:00", "88.00 EUR"],
  ])("the version in force on the date of the start is applied %s (policy-4.4)", (_, startedAt, price) => {
    expect(hourOn([general], startedAt)).toBe(price);
  });

  test("the date of a version is that of the provider's calendar: 22:00 UTC on 30 June is July in Rome (policy-4.4)", () => {
    expect(hourOn([general], "2026-06-30T21:59:59.999Z")).toBe("80.00 EUR");
    expect(hourOn([general], "2026-06-30T22:00:00Z")).toBe("88.00 EUR");
  });

  test("work that runs into the next version keeps the version of its start (policy-5.3)", () => {
    expect(hourOn([general], "2026-06-30T23:30+02:00")).toBe("80.00 EUR");
  });

  test("the version in force is found in any order of the versions", () => {
    const turned = priceList({ ...general, versions: [...general.versions].reverse() });
    expect(turned).toEqual(general);
    expect(hourOn([{ ...general, versions: [...general.versions].reverse() }], "2026-06-30T12:00Z")).toBe("80.00 EUR");
  });

  test("no version is in force before the first (policy-4.4)", () => {
    expect(problemsOf(() => hourOn([general], "2025-12-31T22:59:59Z"))).toEqual([
      { code: "no_price_in_force", customer: "C1", mode: "online", date: "2025-12-31" },
    ]);
  });

  test("a version has a price only for the modes that it names", () => {
    const call = { ...worked("2026-05-12T10:00+02:00", 30), mode: "phone" };
    expect(codesOf(() => chargeFor(acoPolicy, call, { priceLists: [general] }))).toEqual(["no_price_in_force"]);
  });
});

describe("a customer's own list", () => {
  test("a customer's own list goes before the list for all", () => {
    expect(hourOn([general, own], "2026-05-12T10:00+02:00")).toBe("64.00 EUR");
    expect(hourOn([own, general], "2026-05-12T10:00+02:00")).toBe("64.00 EUR");
  });

  test("the list for all prices what a customer's own list does not", () => {
    expect(hourOn([general, own], "2026-02-28T10:00+01:00")).toBe("80.00 EUR");
    const onSite = { ...worked("2026-05-12T10:00+02:00", 60), mode: "onSite" };
    expect(chargeFor(acoPolicy, onSite, { priceLists: [own, ...terms.priceLists] }).net).toBe("100.00");
  });

  test("a customer's own list does not apply to other customers", () => {
    const ofC2 = worked("2026-05-12T10:00+02:00", 60, { customer: "C2" });
    expect(chargeFor(acoPolicy, ofC2, { priceLists: [general, own] }).net).toBe("80.00");
  });
});

describe("lists in several currencies", () => {
  const at = "2026-05-12T10:00+02:00";
  const inDollars = [{ id: "C1", vat: { rate: "22" }, currency: "USD" }];

  test("the list in the intervention's currency is used", () => {
    expect(hourOn([general, dollars], at, { currency: "USD" })).toBe("90.00 USD");
    expect(hourOn([general, dollars], at, { currency: "EUR" })).toBe("80.00 EUR");
  });

  test("the list in the customer's currency is used if the intervention names none", () => {
    expect(hourOn([general, dollars], at, { customers: inDollars })).toBe("90.00 USD");
    expect(hourOn([general, dollars], at, { customers: inDollars, currency: "EUR" })).toBe("80.00 EUR");
  });

  test("the currency of another customer does not decide the list", () => {
    const customers = ["C2 USD", "C1 EUR"].map((entry) => {
      return { id: entry.slice(0, 2), vat: { rate: "22" }, currency: entry.slice(3) };
    });
    expect(hourOn([general, dollars], at, { customers })).toBe("80.00 EUR");
  });

  test("statements use the same list as a single charge", () => {
    const lists = { priceLists: [general, dollars], customers: inDollars };
    expect(only(invoiced([worked(at, 60)], lists))).toMatchObject({ currency: "USD", totals: { net: "90.00" } });
  });

  test("no list is used if no currency is named, or if two lists share a currency (policy-4.4)", () => {
    expect(problemsOf(() => hourOn([general, dollars], at))).toEqual([
      { code: "ambiguous_price", customer: "C1", mode: "online", date: "2026-05-12", currencies: ["EUR", "USD"] },
    ]);
    expect(codesOf(() => hourOn([general, general], at, { currency: "EUR" }))).toEqual(["ambiguous_price"]);
    expect(codesOf(() => hourOn([own, own, general], at))).toEqual(["ambiguous_price"]);
  });

  test("of two lists, the only one with a price on the date is used", () => {
    expect(hourOn([general, { ...dollars, versions: [online("2027-01-01", "90.00")] }], at)).toBe("80.00 EUR");
  });

  test("the currency of a customer's own list decides if none is named: the list for all serves in no other", () => {
    const ownDollars = priceList({ currency: "USD", customer: "C1", versions: [online("2026-01-01", "90.00")] });
    const lists = [...terms.priceLists, ownDollars];
    expect(hourOn(lists, at)).toBe("90.00 USD");
    expect(problemsOf(() => charged(60, { mode: "phone" }, { priceLists: lists }))).toEqual([
      { code: "no_price_in_force", customer: "C1", mode: "phone", date: "2026-05-12", currency: "USD" },
    ]);
    expect(charged(60, { mode: "phone", cause: "softwareFault" }, { priceLists: lists })).toMatchObject({ currency: "USD" });
    expect(hourOn(lists, at, { currency: "EUR" })).toBe("80.00 EUR");
    expect(
      charged(60, { mode: "phone" }, { priceLists: lists, customers: [{ ...present(inDollars[0]), currency: "EUR" }] }).net,
    ).toBe("70.00");
  });

  test("own lists in two currencies decide no currency", () => {
    const twice = ["USD", "CHF"].map((currency) => {
      return priceList({ currency, customer: "C1", versions: [online("2026-01-01", "90.00")] });
    });
    expect(codesOf(() => hourOn([...twice, general], at))).toEqual(["ambiguous_price"]);
    expect(charged(60, { mode: "phone" }, { priceLists: [...twice, ...terms.priceLists] })).toMatchObject({
      ...{ net: "70.00", currency: "EUR" },
    });
    const later = priceList({ currency: "EUR", versions: [inForceFrom("2027-01-01")] });
    const underWarranty = { mode: "phone", cause: "softwareFault" };
    expect(codesOf(() => charged(60, underWarranty, { priceLists: [...twice, later] }))).toEqual(["no_price_in_force"]);
  });

  test("work that costs nothing is in the currency that two ambiguous lists share", () => {
    expect(charged(60, { cause: "softwareFault" }, { priceLists: [general, general] })).toMatchObject({
      ...{ net: "0.00", currency: "EUR" },
    });
    expect(codesOf(() => charged(60, { cause: "softwareFault" }, { priceLists: [general, dollars] }))).toEqual([
      "ambiguous_price",
    ]);
  });

  test("no list is used if none is in the currency asked for", () => {
    const [problem] = problemsOf(() => hourOn([general], at, { currency: "CHF" }));
    expect(problem).toMatchObject({ code: "no_price_in_force", currency: "CHF" });
    expect(describeProblem(problem)).toContain('no price for "online" in CHF is in force for C1 on 2026-05-12');
  });
});

describe("the validation of price lists", () => {
  const faultsOf = (spec: unknown): readonly string[] => {
    const reading = safeParsePriceList(spec);
    return reading.ok ? [] : reading.problems.map(({ code, path }) => `${code} at ${path?.join(".") ?? ""}`);
  };

  test("a price list with two versions from one date is refused", () => {
    const versions = [online("2026-01-01", "80.00"), online("2026-07-01", "88.00"), online("2026-01-01", "81.00")];
    expect(problemsOf(() => priceList({ currency: "EUR", versions }))).toEqual([
      { code: "duplicate_version", path: ["versions", 2, "from"], from: "2026-01-01" },
    ]);
  });

  test.each([80, 80.5, -0, NaN, 80n, "", "80,00", "1e3", "-80.00", "+80", " 80", "080", ".5", "80.", "0.12345678901", null])(
    "a price list with %o as a price is refused: a price is text, not a JavaScript number",
    (price) => {
      const versions = [{ from: "2026-01-01", pricePerHour: { online: price } }];
      expect(faultsOf({ currency: "EUR", versions })).toEqual(["invalid_amount at versions.0.pricePerHour.online"]);
    },
  );

  test.each(["0", "0.00", "80", "80.0", "85.2500", "0.0001", "0.0123456789", "999999999999999999.99"])(
    "a price list with %o as a price is accepted",
    (price) => {
      expect(faultsOf({ currency: "EUR", versions: [online("2026-01-01", price)] })).toEqual([]);
    },
  );

  test.each(["eur", "EU", "EURO", "XEUR", "€", "", 978, null, ["EUR"]])(
    "a price list with %o as its currency is refused",
    (currency) => {
      expect(faultsOf({ currency, versions: general.versions })).toEqual(["invalid_currency at currency"]);
    },
  );

  test("a price list is refused with all of its problems at once", () => {
    const versions = [{ from: "2026-02-30", pricePerHour: { online: 80 }, callOutFee: { onSite: 35 }, until: "2026-12-31" }];
    expect([...faultsOf({ currency: "eur", versions, name: "all" })].sort()).toEqual([
      "invalid_amount at versions.0.callOutFee.onSite",
      "invalid_amount at versions.0.pricePerHour.online",
      "invalid_currency at currency",
      "invalid_local_date at versions.0.from",
      "unknown_field at name",
      "unknown_field at versions.0.until",
    ]);
    expect(faultsOf({ currency: "EUR", versions: [] })).toEqual(["out_of_bounds at versions"]);
  });

  test("an invalid price list that was never parsed is refused where it is used", () => {
    const unread = { currency: "EUR", versions: [untyped({ from: "2026-01-01", pricePerHour: { online: 80 } })] };
    expect(codesOf(() => hourOn([unread], "2026-05-12T10:00Z"))).toEqual(["invalid_amount"]);
  });

  test("a price list with a mode that the policy does not have, in a price or a fee, is refused", () => {
    const versions = [inForceFrom("2026-07-01"), inForceFrom("2026-01-01", { pricePerHour: { onsite: "100.00" } })];
    const path = ["terms", "priceLists", 1, "versions", 0, "pricePerHour", "onsite"];
    expect(problemsOf(() => hourOn([general, { currency: "EUR", versions }], "2026-05-12T10:00Z"))).toMatchObject([
      { code: "unknown_mode", mode: '"onsite"', path },
    ]);
    const fees = [inForceFrom("2026-01-01", { callOutFee: { onsite: "35.00" } })];
    expect(problemsOf(() => hourOn([{ currency: "EUR", versions: fees }], "2026-05-12T10:00Z"))).toMatchObject([
      { code: "unknown_mode", path: ["terms", "priceLists", 0, "versions", 0, "callOutFee", "onsite"] },
    ]);
  });
});

test("a price list survives JSON", () => {
  expect(priceListSchema.parse(JSON.parse(JSON.stringify(own)))).toEqual(own);
  expect(priceList(own)).toEqual(own);
});

test("a price list with a price named __proto__ is refused, not silently shortened", () => {
  const pricePerHour: unknown = JSON.parse('{"__proto__": "80.00", "onSite": "80.00"}');
  expect(problemsOf(() => priceList({ currency: "EUR", versions: [untyped({ from: "2026-01-01", pricePerHour })] }))).toEqual([
    { code: "invalid_name", path: ["versions", 0, "pricePerHour", "__proto__"], value: '"__proto__"' },
  ]);
});

test("a version without prices by the hour or by the ticket is refused, and one with either is not", () => {
  for (const version of [{ callOutFee: { online: "5.00" } }, { pricePerHour: null, pricePerTicket: null }]) {
    expect(problemsOf(() => priceList({ currency: "EUR", versions: [{ from: "2026-01-01", ...version }] }))).toEqual([
      { code: "missing_field", path: ["versions", 0, "pricePerHour"], field: "pricePerHour" },
    ]);
  }
  const byTicket = { from: "2026-01-01", pricePerHour: null, pricePerTicket: { online: "50.00" } };
  expect(priceList({ currency: "EUR", versions: [byTicket] }).versions).toHaveLength(1);
});

test("a Map in the place of a band's prices is refused, not read as no prices", () => {
  const version = { from: "2026-01-01", pricePerHour: { online: "80.00" }, bands: { night: new Map([["factor", "2"]]) } };
  expect(problemsOf(() => priceList(untyped({ currency: "EUR", versions: [version] })))).toMatchObject([
    { code: "wrong_type", path: ["versions", 0, "bands", "night"], value: "a Map" },
  ]);
});
