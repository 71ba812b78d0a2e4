import { describe, expect, test } from "vitest";
import { priceList, type BillableIntervention, type InvoiceTerms } from "../../../src/index.js";
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
