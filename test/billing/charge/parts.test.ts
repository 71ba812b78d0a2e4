import { describe, expect, test } from "vitest";
import {
  chargeFor,
  draftInvoices,
  priceList,
  type Agreement,
  type BillableIntervention,
  type InvoiceTerms,
  type PriceListVersion,
} from "../../../src/index.js";
import { banded, bandedCharge, bandedPolicy, bandedTerms, version } from "../banded-desk.js";
import { charged, inForceFrom, linesUnder, lumpSum, pack, withCallOutFee, worked } from "../sample-month.js";

describe("a call-out fee", () => {
  test("a call-out fee is added once to what is charged in its mode (policy-4.4)", () => {
    const { net, steps } = charged(130, { mode: "onSite" }, withCallOutFee);
    expect(net).toBe("335.00");
    expect(steps).toContainEqual({ kind: "callOutFee", count: 1, fee: "35.00", amount: "35.00" });
  });

  test("a call-out fee is not due in other modes", () => {
    expect(charged(60, {}, withCallOutFee).net).toBe("80.00");
  });

  test("a call-out fee is not due if the warranty or an agreement pays for all of the work", () => {
    expect(charged(60, { mode: "onSite", cause: "softwareFault" }, withCallOutFee).net).toBe("0.00");
    expect(charged(60, { mode: "onSite" }, { ...withCallOutFee, agreements: [lumpSum()] }).net).toBe("0.00");
  });

  test("a call-out fee is due if an agreement pays for a part", () => {
    expect(charged(120, { mode: "onSite" }, { ...withCallOutFee, agreements: [pack(60)] }).net).toBe("135.00");
  });

  test("a call-out fee is not due for no time", () => {
    expect(charged(0, { mode: "onSite" }, withCallOutFee).net).toBe("0.00");
  });

  test("a call-out fee and the time are rounded together", () => {
    const version = { pricePerHour: { online: "0.008" }, callOutFee: { online: "0.004" } };
    const halves = { priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", version)] })] };
    expect(charged(30, {}, halves).steps.at(-1)).toEqual({ kind: "rounding", amount: "0.008", net: "0.01" });
  });
});

describe("the call-out fees of interventions that are rounded together", () => {
  const versions = [inForceFrom("2026-01-01", { callOutFee: { onSite: "35.00" } })];
  const priceLists = [priceList({ currency: "EUR", versions })];
  const visit = (day: string, minutes: number): BillableIntervention =>
    worked(`2026-05-${day}T10:00+02:00`, minutes, { mode: "onSite" });
  const feesOf = (visits: readonly BillableIntervention[], other: Partial<InvoiceTerms> = {}): unknown =>
    linesUnder("ticket", visits, { priceLists, ...other }).map(({ net, steps }) => {
      return [net, ...steps.flatMap((step) => (step.kind === "callOutFee" ? [step.count, step.amount] : []))];
    });

  test("a call-out fee is due for each intervention of a group", () => {
    expect(feesOf([visit("12", 20), visit("13", 20)])).toEqual([["170.00", 2, "70.00"]]);
  });

  test("a call-out fee is due only for interventions with time left to charge: coverage takes the first of the time", () => {
    const three = [visit("12", 60), visit("13", 60), visit("14", 60)];
    expect(feesOf(three, { agreements: [pack(120)] })).toEqual([["135.00", 1, "35.00"]]);
    expect(feesOf(three, { agreements: [pack(60)] })).toEqual([["270.00", 2, "70.00"]]);
    expect(feesOf(three, { agreements: [pack(180)] })).toEqual([["0.00"]]);
  });

  test("a call-out fee is due for an intervention of which an agreement pays a part", () => {
    expect(feesOf([visit("12", 90), visit("13", 90)], { agreements: [pack(60)] })).toEqual([["270.00", 2, "70.00"]]);
  });

  test("a call-out fee is not due for an intervention of no time in a group", () => {
    const two = [visit("12", 0), visit("13", 60)];
    expect(feesOf(two)).toEqual([["135.00", 1, "35.00"]]);
    expect(feesOf([visit("12", 60), visit("13", 0)])).toEqual([["135.00", 1, "35.00"]]);
    expect(linesUnder("intervention", two, { priceLists }).map(({ net }) => net)).toEqual(["0.00", "135.00"]);
  });
});

test("parts of zero have zero each, and their line is zero", () => {
  const version = { pricePerHour: { online: "0" }, callOutFee: { online: "0.00" } };
  const free = { priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", version)] })] };
  const { net, parts } = charged(30, {}, free);
  expect([net, ...parts.map((part) => `${part.kind} ${part.net}`)]).toEqual(["0.00", "time 0.00", "callOutFee 0.00"]);
});

describe("a call-out fee although an agreement pays for the time", () => {
  const visit = { mode: "onSite" };
  const feeOf = (agreements: readonly Agreement[], minutes: number): string =>
    charged(minutes, visit, { ...withCallOutFee, agreements }).net;

  test("a call-out fee is due if the agreement says that it is charged", () => {
    expect(feeOf([lumpSum({ callOutFee: "charged" })], 60)).toBe("35.00");
    expect(feeOf([lumpSum({ callOutFee: "included" })], 60)).toBe("0.00");
  });

  test("a call-out fee is due if one of the agreements that pay says so", () => {
    const two = [pack(60, { id: "a", to: "2026-06-30" }), pack(60, { id: "b", callOutFee: "charged" })];
    expect(feeOf(two, 120)).toBe("35.00");
    expect(feeOf(two, 60)).toBe("0.00");
  });

  test("no call-out fee is due for no time, and the warranty includes it", () => {
    expect(feeOf([lumpSum({ callOutFee: "charged" })], 0)).toBe("0.00");
    const agreements = [lumpSum({ callOutFee: "charged" })];
    expect(charged(60, { ...visit, cause: "softwareFault" }, { ...withCallOutFee, agreements }).net).toBe("0.00");
  });
});

describe("the call-out fee of a band", () => {
  const bands = { evening: { factor: "1.5", callOutFee: { onSite: "40.00" } } };
  const priceLists = [priceList({ currency: "EUR", versions: [{ ...version, bands }] })];
  const ticketPolicy = { ...bandedPolicy, invoicing: { endOfMonthsAfter: 1, scope: "ticket" } } as const;

  test("the fee of the band in which an intervention starts replaces the ordinary one", () => {
    const partsFrom = (from: string, to: string): unknown => chargeFor(bandedPolicy, banded(from, to), { priceLists }).parts;
    expect(partsFrom("19:00", "19:30")).toEqual([
      {
        ...{ kind: "time", quantity: "0.5", unit: "hour", minutes: 30, unitPrice: "120.00", amount: "60.00", net: "60.00" },
        band: "evening",
      },
      { kind: "callOutFee", quantity: "1", unit: "each", unitPrice: "40.00", amount: "40.00", net: "40.00", band: "evening" },
    ]);
    expect(partsFrom("17:30", "18:00")).toEqual([
      { kind: "time", quantity: "0.5", unit: "hour", minutes: 30, unitPrice: "80.00", amount: "40.00", net: "40.00" },
      { kind: "callOutFee", quantity: "1", unit: "each", unitPrice: "25.00", amount: "25.00", net: "25.00" },
    ]);
  });

  test("interventions that are rounded together count for the fee of the band in which each starts", () => {
    const work = [
      banded("09:00", "09:30", { id: "i1" }),
      banded("10:00", "10:30", { id: "i2" }),
      banded("18:00", "18:30", { id: "i3" }),
      banded("19:00", "19:30", { id: "i4" }),
    ];
    const [statement] = draftInvoices(ticketPolicy, work, { ...bandedTerms, priceLists }).statements;
    const parts = statement?.lines[0]?.parts.filter(({ kind }) => kind === "callOutFee");
    expect(parts?.map(({ quantity, unitPrice, band = "ordinary" }) => [quantity, unitPrice, band])).toEqual([
      ["2", "25.00", "ordinary"],
      ["2", "40.00", "evening"],
    ]);
  });

  test("each band with its own fee is counted by itself, and all others together", () => {
    const feesBy = (prices: PriceListVersion["bands"]): unknown => {
      const work = [
        banded("09:00", "09:30", { id: "i1" }),
        banded("18:00", "18:30", { id: "i2" }),
        banded("19:00", "19:30", { id: "i3", band: "urgent" }),
      ];
      const lists = [priceList({ currency: "EUR", versions: [{ ...version, bands: prices }] })];
      const [statement] = draftInvoices(ticketPolicy, work, { ...bandedTerms, priceLists: lists }).statements;
      const fees = statement?.lines[0]?.parts.filter(({ kind }) => kind === "callOutFee");
      return fees?.map(({ quantity, unitPrice, band = "ordinary" }) => `${quantity} × ${unitPrice} ${band}`);
    };
    const urgent = { factor: "2", callOutFee: { onSite: "50.00" } };
    expect(feesBy({ ...bands, urgent })).toEqual(["1 × 25.00 ordinary", "1 × 40.00 evening", "1 × 50.00 urgent"]);
    expect(feesBy({ evening: { factor: "1.5" }, urgent })).toEqual(["2 × 25.00 ordinary", "1 × 50.00 urgent"]);
  });

  test("a band without its own fee has the ordinary one, which is not the band's", () => {
    const [, fee] = bandedCharge("19:00", "19:30").parts;
    expect(fee).toEqual({ kind: "callOutFee", quantity: "1", unit: "each", unitPrice: "25.00", amount: "25.00", net: "25.00" });
  });
});

test("the last intervention has its fee if the rounding up alone is left to charge", () => {
  const work = ["12", "13"].map((day) => worked(`2026-05-${day}T10:00+02:00`, 30, { mode: "onSite" }));
  const tenEach = inForceFrom("2026-01-01", {
    callOutFee: { onSite: "35.00" },
    rounding: { onSite: { blockMinutes: 60, minimumMinutes: 120 } },
  });
  const other = { priceLists: [priceList({ currency: "EUR", versions: [tenEach] })], agreements: [pack(60)] };
  // Sixty minutes are worked and a hundred and twenty billed; the pack pays for as much time as was worked.
  expect(linesUnder("ticket", work, other).map(({ net }) => net)).toEqual(["135.00"]);
});
