import { describe, expect, test } from "vitest";
import {
  acoPolicySpec,
  chargeFor,
  coverageOf,
  draftInvoices,
  formatCharge,
  priceList,
  supportPolicy,
  type Agreement,
  type BillableIntervention,
  type Charge,
  type InvoiceTerms,
  type PriceListSpec,
} from "../../../src/index.js";
import { chargeSchema } from "../../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";
import { throughJson } from "../../support/through-json.js";

const policy = supportPolicy({
  ...acoPolicySpec,
  modes: {
    ...acoPolicySpec.modes,
    onSite: { label: { en: "on site", it: "presso il cliente" }, blockMinutes: 30 },
    visit: { label: "visit", blockMinutes: 30, minimumMinutes: 60 },
    call: { label: "call", blockMinutes: 1, freeUpToMinutes: 5 },
  },
  bands: [
    { name: "urgent", label: { en: "urgent", it: "urgenti" }, when: [] },
    { name: "evening", label: { en: "evening", it: "serali" }, when: [{ hours: [["18:00", "22:00"]] }] },
  ],
});

const version = {
  from: "2026-01-01",
  pricePerHour: { onSite: "80.00", visit: "80.00", call: "60.00" },
  callOutFee: { onSite: "25.00" },
  bands: { evening: { factor: "1.5" } },
};
const general: PriceListSpec = { currency: "EUR", versions: [version] };
const terms: InvoiceTerms = { customers: [{ id: "C1", vat: { rate: "22" } }], priceLists: [priceList(general)] };

const work = (from: string, to: string, facts: Partial<BillableIntervention> = {}) => ({
  ...{ id: "i1", ticketNumber: "2026-000001", customer: "C1", mode: "onSite", cause: "other" },
  ...{ startedAt: `2026-03-03T${from}+01:00`, endedAt: `2026-03-03T${to}+01:00` },
  ...facts,
  cause: facts.cause ?? "other",
});
const charge = (
  from: string,
  to: string,
  facts: Partial<BillableIntervention> = {},
  agreements: readonly Agreement[] = [],
): Charge => chargeFor(policy, untyped(work(from, to, facts)), { ...terms, agreements });

describe("a charge explains its bands", () => {
  test("the text has the blocks of each band and the price of each", () => {
    const ofAfternoon = charge("16:30", "18:05");
    expect(formatCharge(ofAfternoon)).toBe(
      "95 min on site → 4 blocks of 30 (3 ordinary, 1 evening) → " +
        "90 min × 80.00/h + 30 min × 120.00/h + call-out fee 25.00 = 205.00",
    );
    expect(formatCharge(ofAfternoon, { locale: "it" })).toBe(
      "95 min presso il cliente → 4 blocchi da 30 (3 in orario ordinario, 1 serali) → " +
        "90 min × 80,00/h + 30 min × 120,00/h + diritto di chiamata 25,00 = 205,00",
    );
  });

  test("the step of the blocks has where each run of blocks begins and what sets its band", () => {
    const [blocks] = charge("16:30", "18:05").steps;
    expect(blocks).toMatchObject({
      bands: [
        { blocks: 3, from: new Date("2026-03-03T15:30Z"), by: "clock" },
        { band: "evening", blocks: 1, from: new Date("2026-03-03T17:00Z"), by: "clock" },
      ],
    });
    expect(chargeSchema.parse(throughJson(charge("16:30", "18:05")))).toEqual(charge("16:30", "18:05"));
  });

  test("the text has what a minimum added", () => {
    expect(formatCharge(charge("17:50", "18:10", { mode: "visit" }))).toBe(
      "20 min visit → 2 blocks of 30 (1 ordinary, 1 evening; 1 added by the minimum of 60 min) → " +
        "30 min × 80.00/h + 30 min × 120.00/h = 100.00",
    );
  });

  test("the text says that free time is free", () => {
    expect(formatCharge(charge("10:00", "10:05", { mode: "call" }))).toBe("5 min call → 0 blocks of 1 (free up to 5 min) → 0.00");
  });

  test("the text has the weight with which a pack paid for a band", () => {
    const pack = {
      kind: "prepaidPack",
      id: "P1",
      customer: "C1",
      from: "2026-01-01",
      minutes: 600,
      weights: { evening: "1.5" },
    } as const;
    expect(formatCharge(charge("17:30", "18:30", {}, [pack]))).toBe(
      "60 min on site → 2 blocks of 30 (1 ordinary, 1 evening) → " +
        "60 min by agreement P1 (30 min ordinary, 30 min evening × 1.5 = 45 min; 525 min left) → 0.00",
    );
  });

  test("the text has the incidents that a pack has left", () => {
    const pack = { kind: "incidentPack", id: "N", customer: "C1", from: "2026-01-01", incidents: 3 } as const;
    expect(formatCharge(charge("10:00", "10:30", {}, [pack]))).toBe(
      "30 min on site → 1 block of 30 → 30 min by agreement N (2 incidents left) → 0.00",
    );
  });

  test("the text has the first period and the price per ticket", () => {
    const first = { ...version, firstPeriod: { onSite: { minutes: 60, price: "90.00" } }, callOutFee: null };
    const once = { ...version, pricePerTicket: { onSite: "60.00" } };
    const by = (each: PriceListSpec["versions"][number]) => ({ priceLists: [priceList({ currency: "EUR", versions: [each] })] });
    expect(formatCharge(chargeFor(policy, untyped(work("10:00", "11:20")), by(first)))).toBe(
      "80 min on site → 3 blocks of 30 → first 60 min 90.00 + 30 min × 80.00/h = 130.00",
    );
    expect(formatCharge(chargeFor(policy, untyped(work("10:00", "11:20")), by(once)))).toBe(
      "80 min on site → 3 blocks of 30 → price per ticket 60.00 = 60.00",
    );
  });
});

describe("a band that the customer's own list does not price", () => {
  const own = (bands: PriceListSpec["versions"][number]["bands"]): PriceListSpec => ({
    ...{ currency: "EUR", customer: "C1" },
    versions: [{ from: "2026-01-01", pricePerHour: { onSite: "60.00" }, bands }],
  });
  const evening = (bands: PriceListSpec["versions"][number]["bands"], lists: readonly PriceListSpec[]): string =>
    chargeFor(policy, untyped(work("19:00", "20:00")), { priceLists: [own(bands), ...lists].map(priceList) }).net;

  test("costs what the list for all says of the band", () => {
    expect(evening(null, [general])).toBe("120.00");
    expect(evening({ evening: { factor: "2" } }, [general])).toBe("120.00");
    expect(evening({ evening: { pricePerHour: { onSite: "61.00" }, factor: "2" } }, [general])).toBe("61.00");
  });

  test("is refused with the band if the list for all does not price it either", () => {
    const ask = (): unknown => evening(null, [{ ...general, versions: [{ ...version, bands: null }] }]);
    expect(problemsOf(ask)).toMatchObject([{ code: "no_price_in_force", band: "evening" }]);
  });
});

describe("a month of interventions", () => {
  test("an invalid entry is left out and returned with its index, if the options say so", () => {
    const invalid = { ...work("12:00", "12:30"), id: "i2", mode: "pigeon" };
    const unpriced = { ...work("13:00", "13:30"), id: "i3", mode: "phone" };
    const list: readonly BillableIntervention[] = [work("10:00", "10:30"), invalid, unpriced, untyped(5)];
    const { statements, refused } = draftInvoices(policy, list, terms, { onProblem: "collect" });
    expect(statements[0]?.lines).toHaveLength(1);
    expect(refused?.map(({ index, problems: [{ code }] }) => [index, code])).toEqual([
      [1, "unknown_mode"],
      [2, "no_price_in_force"],
      [3, "wrong_type"],
    ]);
    expect(codesOf(() => draftInvoices(policy, list, terms))).toEqual(["unknown_mode", "wrong_type"]);
  });

  test("a month below zero has a statement without a draft, and its packs stay used", () => {
    const items = [{ description: "reduction", quantity: "1", unitPrice: "-500.00" }];
    const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 30 } as const;
    const { statements, heldBack, packs } = draftInvoices(policy, [work("10:00", "11:00", { items })], {
      ...terms,
      agreements: [pack],
    });
    expect(statements).toMatchObject([{ problem: { code: "draft_below_zero", net: "-435.00", gross: "-530.70" } }]);
    expect(statements[0]).not.toHaveProperty("draft");
    expect(heldBack).toMatchObject([
      { customer: "C1", currency: "EUR", month: "2026-03", problem: { code: "draft_below_zero" } },
    ]);
    expect(packs).toMatchObject([{ remainingMinutes: 0 }]);
  });

  test("reductions that equal the charges leave nothing to invoice", () => {
    const items = [{ description: "reduction", quantity: "1", unitPrice: "-65.00" }];
    const { statements, heldBack } = draftInvoices(policy, [work("10:00", "10:30", { items })], terms);
    expect(statements[0]).toMatchObject({ totals: { gross: "0.00" } });
    expect(statements[0]).not.toHaveProperty("draft");
    expect(heldBack).toEqual([]);
  });
});

test("coverageOf takes the terms of chargeFor, whose price list may round differently", () => {
  const rounding = { onSite: { blockMinutes: 15 } };
  const list = priceList({ currency: "EUR", versions: [{ ...version, rounding }] });
  const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 600 } as const;
  expect(coverageOf(policy, untyped(work("10:00", "10:10")), { priceLists: [list], agreements: [pack] }).coveredMinutes).toBe(15);
});

test("a price list with a price named __proto__ is refused, not silently shortened", () => {
  const pricePerHour: unknown = JSON.parse('{"__proto__": "80.00", "onSite": "80.00"}');
  expect(
    problemsOf(() => priceList({ currency: "EUR", versions: [untyped({ from: "2026-01-01", pricePerHour })] })),
  ).toMatchObject([{ code: "invalid_name", path: ["versions", 0, "pricePerHour", "__proto__"] }]);
});

test("the answers of thousands of agreements are those that pay and ten others", () => {
  const agreements = Array.from({ length: 3000 }, (_, position) => {
    return { kind: "prepaidPack", id: `p${position}`, customer: "C1", from: "2026-01-01", minutes: 0 } as const;
  });
  expect(charge("10:00", "10:30", {}, agreements).coverage.agreements).toHaveLength(10);
});
