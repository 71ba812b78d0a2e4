import { describe, expect, test } from "vitest";
import { chargeFor, priceList, type Charge, type ChargeTerms } from "../../../src/index.js";
import { chargeSchema } from "../../../src/schemas/index.js";
import { codesOf } from "../../problem/refusal.js";
import { banded, bandedPolicy, version as banding } from "../banded-desk.js";
import { charged, inForceFrom, lumpSum, pack, pricedAt, type Worked } from "../sample-month.js";

describe("the steps of a charge", () => {
  test("the steps of time by the hour are its blocks, price and rounding", () => {
    expect(charged(31)).toEqual({
      mode: "online",
      labels: { mode: { en: "online connection", it: "collegamento online" } },
      date: "2026-05-12",
      elapsedMs: 1_860_000,
      blockMinutes: 30,
      blocks: 2,
      billableMinutes: 60,
      coverage: { kind: "chargeable", causes: ["technicalAdvice"], coveredMinutes: 0, chargeableMinutes: 60, agreements: [] },
      chargeableMinutes: 60,
      currency: "EUR",
      pricePerHour: "80.00",
      net: "80.00",
      parts: [{ kind: "time", quantity: "1", unit: "hour", minutes: 60, unitPrice: "80.00", amount: "80.00", net: "80.00" }],
      steps: [
        { kind: "blocks", elapsedMs: 1_860_000, blockMinutes: 30, blocks: 2, billableMinutes: 60 },
        { kind: "price", minutes: 60, pricePerHour: "80.00", amount: "80.00" },
        { kind: "rounding", amount: "80.00", net: "80.00" },
      ],
    });
  });

  test("the steps name the warranty, which leaves nothing to price", () => {
    expect(charged(31, { cause: "softwareFault" })).toMatchObject({
      net: "0.00",
      chargeableMinutes: 0,
      steps: [{ kind: "blocks" }, { kind: "warranty", minutes: 60 }, { kind: "rounding", amount: "0.00", net: "0.00" }],
    });
  });

  test("the steps name a pack that runs out and the price of the rest", () => {
    expect(charged(70, {}, { agreements: [pack(60)] }).steps).toMatchObject([
      { kind: "blocks", billableMinutes: 90 },
      { kind: "agreement", agreement: "pack", minutes: 60, remainingMinutes: 0 },
      { kind: "price", minutes: 30, amount: "40.00" },
      { kind: "rounding", net: "40.00" },
    ]);
  });

  test("the step of a lump sum has nothing left of it", () => {
    expect(charged(70, {}, { agreements: [lumpSum()] }).steps[1]).toEqual({
      kind: "agreement",
      agreement: "lump sum",
      minutes: 90,
    });
  });

  test("the steps leave out an agreement that had nothing left to pay", () => {
    const { steps, coverage } = charged(70, {}, { agreements: [lumpSum(), pack(600)] });
    expect(steps.filter(({ kind }) => kind === "agreement")).toHaveLength(1);
    expect(coverage.agreements.map(({ answer }) => answer)).toEqual(["covers", "notNeeded"]);
  });

  test("the steps show an amount between cents before it is rounded", () => {
    expect(charged(10, {}, pricedAt("85.25")).steps.slice(1)).toEqual([
      { kind: "price", minutes: 30, pricePerHour: "85.25", amount: "42.625" },
      { kind: "rounding", amount: "42.625", net: "42.63" },
    ]);
  });
});

test("an amount has twelve decimals before it is rounded, so that it agrees with its price", () => {
  const charge = charged(30, {}, pricedAt("0.0099999999"));
  expect(charge.steps.slice(1)).toEqual([
    { kind: "price", minutes: 30, pricePerHour: "0.0099999999", amount: "0.00499999995" },
    { kind: "rounding", amount: "0.00499999995", net: "0.00" },
  ]);
  expect(chargeSchema.parse(JSON.parse(JSON.stringify(charge)))).toEqual(charge);
});

describe("an amount is rounded once, half away from zero", () => {
  test.each([
    ["85.25", "42.63"],
    ["85.2499", "42.62"],
    ["85.27", "42.64"],
    ["0.01", "0.01"],
    ["0.0099", "0.00"],
    ["0.0001", "0.00"],
    ["99.9999", "50.00"],
    ["2.01", "1.01"],
  ])("half an hour at %s costs %s, rounded once, half away from zero (policy-4.2)", (price, net) => {
    expect(charged(30, {}, pricedAt(price)).net).toBe(net);
  });

  test.each([
    ["JPY", "9997", "4999"],
    ["JPY", "9996", "4998"],
    ["KWD", "1.0001", "0.500"],
    ["KWD", "1.001", "0.501"],
    ["CLF", "0.0001", "0.0001"],
    ["EUR", "9997", "4998.50"],
    ["XTS", "0.01", "0.01"],
  ])("an amount is rounded to the currency's minor unit: half an hour at %s %s costs %s", (currency, price, net) => {
    expect(charged(30, {}, pricedAt(price, currency)).net).toBe(net);
  });

  test("an amount beyond the digits of a floating-point number is rounded exactly", () => {
    const millennia = { startedAt: "2026-05-12T08:00:00Z", endedAt: "2166-03-17T17:30:00Z" };
    const hours = (Date.parse(millennia.endedAt) - Date.parse(millennia.startedAt)) / 3_600_000;
    const { net, chargeableMinutes } = charged(0, millennia, pricedAt("123456789.1234"));
    expect(chargeableMinutes).toBe(hours * 60);
    expect(net).toBe(toCents((1_234_567_891_234n * BigInt(hours * 2)) / 2n));
  });
});

/** An amount of ten-thousandths as text, rounded to cents. */
function toCents(tenThousandths: bigint): string {
  const cents = (tenThousandths + 50n) / 100n;
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}

describe("what costs nothing needs no price", () => {
  const later: Partial<ChargeTerms> = {
    priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2027-01-01")] })],
  };

  test("work under warranty needs no price list in force", () => {
    const charge = charged(45, { cause: "softwareFault" }, later);
    expect(charge).toMatchObject({ net: "0.00", currency: "EUR", billableMinutes: 60 });
    expect(charge).not.toHaveProperty("pricePerHour");
  });

  test("work that an agreement pays for needs no price", () => {
    expect(charged(45, {}, { ...later, agreements: [lumpSum()] }).net).toBe("0.00");
  });

  test("work that costs nothing needs a known currency", () => {
    const free: Partial<Worked> = { cause: "softwareFault" };
    expect(codesOf(() => charged(45, free, { priceLists: [] }))).toEqual(["no_price_in_force"]);
    expect(charged(45, { ...free, currency: "JPY" }, { priceLists: [] })).toMatchObject({ net: "0", currency: "JPY" });
  });

  test("a part that is charged needs a price", () => {
    expect(codesOf(() => charged(90, {}, { ...later, agreements: [pack(60)] }))).toEqual(["no_price_in_force"]);
  });
});

describe("a price per ticket", () => {
  const version = inForceFrom("2026-01-01", { pricePerTicket: { online: "60.00" } });
  const byTicket = { priceLists: [priceList({ currency: "EUR", versions: [version] })] };

  test("the steps of a price per ticket are the blocks, the price and the rounding", () => {
    expect(charged(31, {}, byTicket)).toMatchObject({
      net: "60.00",
      parts: [{ kind: "ticket", quantity: "1", unit: "each", unitPrice: "60.00", net: "60.00" }],
      steps: [{ kind: "blocks" }, { kind: "ticket", price: "60.00", isDue: true }, { kind: "rounding", net: "60.00" }],
    });
  });

  test("a price per ticket alone decides what a mode costs, next to a price per hour, a first period and a call-out fee", () => {
    const others = {
      pricePerHour: { online: "80.00" },
      firstPeriod: { online: { minutes: 30, price: "50.00" } },
      callOutFee: { online: "35.00" },
    };
    const versions = [inForceFrom("2026-01-01", { ...others, pricePerTicket: { online: "60.00" } })];
    const { net, parts } = charged(61, {}, { priceLists: [priceList({ currency: "EUR", versions })] });
    expect(net).toBe("60.00");
    expect(parts.map(({ kind }) => kind)).toEqual(["ticket"]);
  });

  test("a price per ticket is no step if the warranty or an agreement pays for all of the time", () => {
    const kindsOf = (charge: Charge): unknown => [charge.net, ...charge.steps.map(({ kind }) => kind)];
    expect(kindsOf(charged(31, {}, { ...byTicket, agreements: [lumpSum()] }))).toEqual([
      "0.00",
      "blocks",
      "agreement",
      "rounding",
    ]);
    expect(kindsOf(charged(31, { cause: "softwareFault" }, byTicket))).toEqual(["0.00", "blocks", "warranty", "rounding"]);
  });

  test("a price per ticket is due whole if an agreement pays for a part of the time", () => {
    expect(charged(60, {}, { ...byTicket, agreements: [pack(30)] }).net).toBe("60.00");
  });
});

describe("a first period", () => {
  const version = inForceFrom("2026-01-01", { firstPeriod: { online: { minutes: 60, price: "50.00" } } });
  const priceLists = [priceList({ currency: "EUR", versions: [version] })];
  const netOf = (minutes: number, packMinutes: number): string =>
    charged(minutes, {}, { priceLists, agreements: [pack(packMinutes)] }).net;

  test("a first period costs its price whole, and the rest is by the hour", () => {
    expect([30, 60, 90].map((minutes) => netOf(minutes, 0))).toEqual(["50.00", "50.00", "90.00"]);
  });

  test("a first period is due as long as an agreement has not paid for all of it", () => {
    expect([0, 30, 60, 90].map((paid) => netOf(120, paid))).toEqual(["130.00", "130.00", "80.00", "40.00"]);
    expect(netOf(30, 30)).toBe("0.00");
  });
});

test("the steps of time and fees name their band, and ordinary ones name none", () => {
  const bands = { evening: { factor: "1.5", callOutFee: { onSite: "40.00" } } };
  const priceLists = [priceList({ currency: "EUR", versions: [{ ...banding, bands }] })];
  expect(chargeFor(bandedPolicy, banded("18:00", "18:30"), { priceLists }).steps.slice(1)).toEqual([
    { kind: "price", minutes: 30, pricePerHour: "120.00", amount: "60.00", band: "evening" },
    { kind: "callOutFee", count: 1, fee: "40.00", amount: "40.00", band: "evening" },
    { kind: "rounding", amount: "100.00", net: "100.00" },
  ]);
  expect(chargeFor(bandedPolicy, banded("17:30", "18:00"), { priceLists }).steps.slice(1)).toEqual([
    { kind: "price", minutes: 30, pricePerHour: "80.00", amount: "40.00" },
    { kind: "callOutFee", count: 1, fee: "25.00", amount: "25.00" },
    { kind: "rounding", amount: "65.00", net: "65.00" },
  ]);
});
