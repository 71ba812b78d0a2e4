import { describe, expect, test } from "vitest";
import { acoPolicy, chargeFor, coverageOf, type Agreement, type Coverage } from "../../../src/index.js";
import { codesOf, untyped } from "../../problem/refusal.js";
import { bandedCharge } from "../banded-desk.js";
import { incidentPack, invoiced, lumpSum, monthlyFee, pack, terms, worked, type Worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";

const paidBy = (agreements: readonly Agreement[], minutes: number, facts: Partial<Worked> = {}): Coverage =>
  coverageOf(acoPolicy, worked(tuesday, minutes, facts), { ...terms, agreements });

describe("the warranty", () => {
  test("the warranty pays for faults of the software before any agreement is asked (policy-4.1)", () => {
    expect(paidBy([lumpSum(), pack(600)], 45, { cause: "softwareFault" })).toEqual({
      kind: "warranty",
      causes: ["softwareFault"],
      coveredMinutes: 60,
      chargeableMinutes: 0,
      agreements: [],
    });
  });

  test("the warranty never consumes a pack (policy-4.3)", () => {
    const { packs } = invoiced([worked(tuesday, 45, { cause: "softwareFault" })], { agreements: [pack(600)] });
    expect(packs).toEqual([{ agreement: "pack", customer: "C1", minutes: 600, usedMinutes: 0, remainingMinutes: 600 }]);
  });

  test.each(["technicalAdvice", "regulatoryAdvice", "other"])("the warranty does not pay for %s (policy-4.2)", (cause) => {
    expect(paidBy([], 45, { cause })).toMatchObject({ kind: "chargeable", coveredMinutes: 0, chargeableMinutes: 60 });
  });
});

describe("a lump sum", () => {
  test("a lump sum pays for the whole of an intervention of any length", () => {
    expect(paidBy([lumpSum()], 10_000)).toMatchObject({ kind: "agreement", coveredMinutes: 10_020, chargeableMinutes: 0 });
  });

  test.each([
    ["on the day before it begins", { from: "2026-05-13" }, "notYetInForce"],
    ["on its first day", { from: "2026-05-12" }, "covers"],
    ["on its last day", { to: "2026-05-12" }, "covers"],
    ["on the day after it ended", { to: "2026-05-11" }, "ended"],
    ["for a cause that it names", { causes: ["regulatoryAdvice", "technicalAdvice"] }, "covers"],
    ["for another cause", { causes: ["regulatoryAdvice"] }, "otherCause"],
    ["in a mode that it names", { modes: ["phone", "online"] }, "covers"],
    ["in another mode", { modes: ["phone"] }, "otherMode"],
  ])("a lump sum %s says why it pays or does not (policy-4.3)", (_, facts, answer) => {
    const coveredMinutes = answer === "covers" ? 30 : 0;
    expect(paidBy([lumpSum(facts)], 30)).toMatchObject({
      kind: answer === "covers" ? "agreement" : "chargeable",
      agreements: [{ agreement: "lump sum", answer, coveredMinutes }],
    });
  });

  test("a lump sum is asked about the local date of the start, not the date in UTC", () => {
    const night = worked("2026-05-31T22:00:00Z", 30);
    expect(coverageOf(acoPolicy, night, { ...terms, agreements: [lumpSum({ to: "2026-05-31" })] }).kind).toBe("chargeable");
    expect(coverageOf(acoPolicy, night, { ...terms, agreements: [lumpSum({ from: "2026-06-01" })] }).kind).toBe("agreement");
  });

  test("a lump sum pays for all of an intervention that runs past its last day", () => {
    const night = worked("2026-05-31T23:30+02:00", 90);
    expect(coverageOf(acoPolicy, night, { ...terms, agreements: [lumpSum({ to: "2026-05-31" })] }).coveredMinutes).toBe(90);
  });

  test("a lump sum of another customer is not asked", () => {
    expect(paidBy([lumpSum({ customer: "C2" })], 30)).toMatchObject({ kind: "chargeable", agreements: [] });
  });
});

describe("a prepaid pack", () => {
  test("a prepaid pack pays for whole blocks, and the customer pays the rest when it runs out (policy-4.3)", () => {
    expect(paidBy([pack(60)], 70)).toEqual({
      kind: "split",
      causes: ["technicalAdvice"],
      coveredMinutes: 60,
      chargeableMinutes: 30,
      agreements: [{ agreement: "pack", answer: "covers", coveredMinutes: 60, remainingMinutes: 0 }],
    });
  });

  test("a prepaid pack with 29 minutes left pays for no block and keeps them", () => {
    expect(paidBy([pack(29)], 30)).toMatchObject({
      kind: "chargeable",
      agreements: [{ answer: "usedUp", coveredMinutes: 0, remainingMinutes: 29 }],
    });
  });

  test("a prepaid pack with 30 minutes left does not pay for an hour on site", () => {
    expect(paidBy([pack(30)], 10, { mode: "onSite" })).toMatchObject({ kind: "chargeable", chargeableMinutes: 60 });
    expect(paidBy([pack(90)], 100, { mode: "onSite" })).toMatchObject({
      kind: "split",
      chargeableMinutes: 60,
      agreements: [{ coveredMinutes: 60, remainingMinutes: 30 }],
    });
  });

  test("a prepaid pack has left what was not used before", () => {
    expect(paidBy([pack(600, { usedMinutes: 570 })], 60)).toMatchObject({ kind: "split", coveredMinutes: 30 });
    expect(paidBy([pack(600, { usedMinutes: 600 })], 60).agreements).toMatchObject([{ answer: "usedUp" }]);
  });

  test("a prepaid pack is asked after a lump sum, which leaves it nothing to pay", () => {
    expect(paidBy([pack(600, { id: "a pack", to: "2026-06-30" }), lumpSum()], 60).agreements).toMatchObject([
      { agreement: "lump sum", coveredMinutes: 60 },
      { agreement: "a pack", coveredMinutes: 0, remainingMinutes: 600 },
    ]);
  });
});

describe("the answers of agreements that do not pay", () => {
  const incidents = incidentPack(2);
  const answersOf = (agreements: readonly Agreement[], minutes: number): unknown =>
    paidBy(agreements, minutes).agreements.map(({ agreement, answer }) => `${agreement} ${answer}`);

  test("an empty pack is used up if it is asked before the agreement that pays, and not needed if after it", () => {
    const empty = [pack(0, { id: "first", to: "2026-06-30" }), pack(0, { id: "last", from: "2026-02-01" })];
    expect(answersOf([...empty, incidents], 30)).toEqual(["first usedUp", "N covers", "last notNeeded"]);
  });

  test("an empty pack between two agreements that pay is used up", () => {
    const packs = [pack(30, { id: "a", to: "2026-06-30" }), pack(0, { id: "b", to: "2026-07-31" })];
    expect(answersOf([...packs, incidents], 60)).toEqual(["a covers", "b usedUp", "N covers"]);
  });

  test("an empty incident pack is used up if the customer pays", () => {
    expect(paidBy([{ ...incidents, usedIncidents: 2 }], 30)).toMatchObject({
      kind: "chargeable",
      agreements: [{ answer: "usedUp", remainingIncidents: 0 }],
    });
  });

  test("an agreement that does not pay for such work says why, and not what is left of it", () => {
    const [ended] = paidBy([pack(600, { to: "2026-05-11" })], 30).agreements;
    expect(ended).toEqual({ agreement: "pack", answer: "ended", coveredMinutes: 0 });
  });

  test("an intervention of no time is covered by the first agreement that pays for such work alone", () => {
    expect(answersOf([lumpSum({ id: "a" }), lumpSum({ id: "b" })], 0)).toEqual(["a covers", "b notNeeded"]);
    expect(answersOf([lumpSum({ id: "a", modes: ["phone"] }), lumpSum({ id: "b" })], 0)).toEqual(["a otherMode", "b covers"]);
  });

  test("an intervention of no time takes no incident", () => {
    expect(paidBy([incidents], 0).agreements).toEqual([
      { agreement: "N", answer: "covers", coveredMinutes: 0, remainingIncidents: 2 },
    ]);
    expect(paidBy([incidents], 30).agreements).toMatchObject([{ coveredMinutes: 30, remainingIncidents: 1 }]);
  });

  test("an agreement that is in force on its one day is not needed there, rather than ended or to come", () => {
    const oneDay = { from: "2026-05-12", to: "2026-05-12" };
    expect(answersOf([lumpSum({ id: "a", ...oneDay }), lumpSum({ id: "b", ...oneDay })], 30)).toEqual([
      "a covers",
      "b notNeeded",
    ]);
  });

  test("a fee is not asked to pay for work", () => {
    expect(paidBy([monthlyFee], 30)).toMatchObject({ kind: "chargeable", agreements: [] });
  });
});

test("an intervention of no time needs nobody to pay", () => {
  expect(paidBy([], 0)).toMatchObject({ kind: "chargeable", coveredMinutes: 0, chargeableMinutes: 0 });
  expect(paidBy([pack(0)], 0).agreements).toMatchObject([{ answer: "covers", coveredMinutes: 0, remainingMinutes: 0 }]);
});

describe("the validation of agreements", () => {
  test.each([
    ["that ends before it begins", lumpSum({ to: "2025-12-31" }), "reversed_interval"],
    ["of which more was used than bought", pack(60, { usedMinutes: 61 }), "out_of_bounds"],
    ["for a mode that the policy does not have", lumpSum({ modes: ["pigeon"] }), "unknown_mode"],
    ["for a cause that the policy does not have", lumpSum({ causes: ["sunspots"] }), "unknown_cause"],
    ["that begins on a day that does not exist", lumpSum({ from: "2026-02-30" }), "invalid_local_date"],
    ["of half a minute", pack(0.5), "wrong_type"],
    ["of an unknown kind", untyped({ ...lumpSum(), kind: "barter" }), "wrong_type"],
  ])("an agreement %s is refused", (_, agreement, code) => {
    expect(codesOf(() => paidBy([agreement], 30))).toContain(code);
    expect(codesOf(() => chargeFor(acoPolicy, worked(tuesday, 30), { ...terms, agreements: [agreement] }))).toContain(code);
  });

  test("an agreement with the id of another is refused", () => {
    expect(codesOf(() => paidBy([pack(60), pack(90)], 30))).toEqual(["duplicate_id"]);
  });
});

test("the answers of thousands of agreements are those that pay and ten others", () => {
  const agreements = Array.from({ length: 3000 }, (_, position) => {
    return { kind: "prepaidPack", id: `p${position}`, customer: "C1", from: "2026-01-01", minutes: 0 } as const;
  });
  expect(bandedCharge("10:00", "10:30", {}, agreements).coverage.agreements).toHaveLength(10);
});
