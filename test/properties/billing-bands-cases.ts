import fc, { type Arbitrary } from "fast-check";
import {
  acoPolicySpec,
  supportPolicy,
  type Agreement,
  type BillableIntervention,
  type InvoiceTerms,
  type SupportPolicy,
} from "../../src/index.js";
import type { OracleDesk, OraclePrices } from "../oracle/billing-bands.js";

/** A desk with bands, the prices of one mode, and work near month ends and changes of the clocks. */
export interface BandCase {
  readonly desk: OracleDesk;
  readonly prices: OraclePrices;
  readonly policy: SupportPolicy;
  readonly terms: InvoiceTerms;
  readonly interventions: readonly (BillableIntervention<number> & { readonly endedAt: number; readonly cause: string })[];
}

const allBands: OracleDesk["bands"] = [
  { name: "urgent", when: [] },
  { name: "holidayNight", when: [{ on: "holidays", hours: [["22:00", "06:00"]] }] },
  { name: "holiday", when: [{ on: "holidays" }, { days: ["sun"] }] },
  { name: "eve", when: [{ on: "eves", hours: [["14:00", "24:00"]] }] },
  { name: "small", when: [{ hours: [["02:00", "03:30"]] }] },
  { name: "friday", when: [{ days: ["fri"], hours: [["20:00", "08:00"]] }] },
  { name: "evening", when: [{ on: "workdays", hours: [["18:30", "22:00"]] }] },
  { name: "closed", when: [{ on: "closed" }] },
];

const days = ["mon", "tue", "wed", "thu", "fri"];
const holidays = ["2026-03-29", "2026-04-06", "2026-11-01", "2026-12-08", "2026-12-25"];
/** Changes of the clocks in Rome and New York, ends of months, holidays. */
const middles = [
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-03-08T07:00Z",
  "2026-11-01T06:00Z",
  "2026-03-31T22:00Z",
  "2026-12-24T17:00Z",
];

const amounts = fc.constantFrom("80.00", "64.35", "33.33", "0.01", "123.4567");

const prices: Arbitrary<OraclePrices> = fc
  .record({
    perHour: amounts,
    factors: fc.tuple(...allBands.map(() => fc.constantFrom("1.5", "2", "0.5", "1.3333", "0"))),
    fee: fc.option(amounts),
    blockMinutes: fc.constantFrom(1, 6, 15, 30, 60),
    minimumMinutes: fc.constantFrom(0, 0, 45, 60),
    freeUpToMinutes: fc.constantFrom(0, 0, 5),
    isNearest: fc.boolean(),
    firstBlocks: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ factors, fee, firstBlocks, ...others }) => ({
    ...others,
    factors: Object.fromEntries(allBands.map(({ name }, position) => [name, factors[position] ?? "1"])),
    ...(fee !== null && { fee }),
    ...(firstBlocks !== null && { firstPeriod: { minutes: firstBlocks * others.blockMinutes, price: "41.00" } }),
  }));

const works = fc.array(
  fc.record({
    startMinutes: fc.integer({ min: -3000, max: 3000 }),
    minutes: fc.oneof(fc.nat(90), fc.nat(900)),
    ms: fc.constantFrom(0, 0, 1, -1),
    ticket: fc.constantFrom("2026-000001", "2026-000002"),
    isUrgent: fc.constantFrom(false, false, false, true),
    cause: fc.constantFrom("other", "other", "other", "softwareFault"),
    item: fc.option(fc.constantFrom("12.345", "-3.00"), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const packs = fc.record({
  minutes: fc.nat(300),
  weight: fc.constantFrom("1", "1.1", "2", "0.5"),
  incidents: fc.option(fc.nat(2)),
  callOutFee: fc.constantFrom("included", "charged"),
});

/** Cases of bands; with agreements, items and fees, or of hours alone. */
export function bandCases(hasAgreements: boolean): Arbitrary<BandCase> {
  return fc
    .record({
      timeZone: fc.constantFrom("Europe/Rome", "America/New_York"),
      bands: fc.subarray([...allBands]),
      scope: fc.constantFrom("intervention" as const, "ticket" as const, "ticketDay" as const),
      middle: fc.constantFrom(...middles),
      ...{ prices, works, packs },
    })
    .map(({ timeZone, bands, scope, middle, prices: ofMode, works: list, packs: bought }) => {
      const hours = [["09:00", "13:00"] as const, ["14:00", "18:00"] as const];
      const desk: OracleDesk = { timeZone, openDays: days, hours, holidays, bands };
      return {
        ...{ desk, prices: ofMode },
        policy: policyOf(desk, ofMode, hasAgreements ? scope : "intervention"),
        terms: termsOf(desk, ofMode, hasAgreements ? agreementsOf(desk, bought) : []),
        interventions: list.map(({ startMinutes, minutes, ms, ticket, isUrgent, cause, item }, position) => {
          const startedAt = Date.parse(middle) + startMinutes * 60_000;
          const isSet = hasAgreements && isUrgent && bands.some(({ name }) => name === "urgent");
          return {
            ...{ id: `i${position}`, ticketNumber: ticket, customer: "c", mode: "online" },
            ...{ startedAt, endedAt: startedAt + Math.max(0, minutes * 60_000 + ms), cause: hasAgreements ? cause : "other" },
            ...(isSet && { band: "urgent" }),
            ...(hasAgreements && item !== null && { items: [{ description: "item", quantity: "1.5", unitPrice: item }] }),
          };
        }),
      };
    });
}

function policyOf(desk: OracleDesk, ofMode: OraclePrices, scope: "intervention" | "ticket" | "ticketDay"): SupportPolicy {
  const { timeZone, openDays, hours, bands } = desk;
  const { blockMinutes, minimumMinutes, freeUpToMinutes, isNearest } = ofMode;
  const rounding = { blockMinutes, minimumMinutes, freeUpToMinutes, rounding: isNearest ? "nearest" : "up" } as const;
  return supportPolicy({
    ...acoPolicySpec,
    calendar: { timeZone, weeklyHours: Object.fromEntries(openDays.map((day) => [day, hours])), holidays },
    modes: { online: { label: "online", ...rounding } },
    bands: bands.map(({ name, when }) => ({ name, label: name, when: when as never })),
    invoicing: { endOfMonthsAfter: 1, scope },
  });
}

function termsOf(desk: OracleDesk, ofMode: OraclePrices, agreements: readonly Agreement[]): InvoiceTerms {
  const { perHour, factors, fee, firstPeriod } = ofMode;
  const version = {
    ...{ from: "2026-01-01", pricePerHour: { online: perHour } },
    bands: Object.fromEntries(desk.bands.map(({ name }) => [name, { factor: factors[name] ?? "1" }])),
    ...(fee !== undefined && { callOutFee: { online: fee } }),
    ...(firstPeriod !== undefined && { firstPeriod: { online: firstPeriod } }),
  };
  return { customers: [{ id: "c", vat: { rate: "22" } }], priceLists: [{ currency: "EUR", versions: [version] }], agreements };
}

interface Bought {
  readonly minutes: number;
  readonly weight: string;
  readonly incidents: number | null;
  readonly callOutFee: "included" | "charged";
}

function agreementsOf(desk: OracleDesk, { minutes, weight, incidents, callOutFee }: Bought): readonly Agreement[] {
  const head = { customer: "c", from: "2026-01-01", callOutFee };
  const weights = Object.fromEntries(desk.bands.map(({ name }) => [name, weight]));
  const fee = {
    kind: "fee",
    id: "fee",
    customer: "c",
    from: "2026-01-31",
    every: "month",
    amount: "9.90",
    description: "Fee",
  } as const;
  return [
    { kind: "prepaidPack", id: "pack", ...head, to: "2026-12-20", minutes, weights },
    ...(incidents === null ? [] : [{ kind: "incidentPack", id: "incidents", ...head, incidents } as const]),
    fee,
  ];
}
