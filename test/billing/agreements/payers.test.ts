import { describe, expect, test } from "vitest";
import { acoPolicy, coverageOf, type Agreement, type Coverage, type PrepaidPack } from "../../../src/index.js";
import { bandedCharge } from "../banded-desk.js";
import { pack, terms, worked } from "../sample-month.js";

const paidBy = (agreements: readonly Agreement[], minutes: number): Coverage =>
  coverageOf(acoPolicy, worked("2026-05-12T10:00+02:00", minutes), { ...terms, agreements });

describe("the order of several packs", () => {
  const order = (...packs: readonly Agreement[]): readonly string[] =>
    paidBy(packs, 30).agreements.map(({ agreement }) => agreement);

  test("the pack that ends first is used first, and one without an end last", () => {
    const [june, december] = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "december", to: "2026-12-31" })];
    expect(order(pack(60, { id: "a", from: "2025-01-01" }), december, june)).toEqual(["june", "december", "a"]);
  });

  test("of packs that end on one date, the one that began first is used first", () => {
    expect(order(pack(60, { id: "a", from: "2026-02-01" }), pack(60, { id: "b" }))).toEqual(["b", "a"]);
  });

  test("of packs with the same dates, the first by id is used first", () => {
    expect(order(pack(60, { id: "b" }), pack(60, { id: "a" }))).toEqual(["a", "b"]);
  });

  test("a pack pays for a block that another pack cannot pay whole", () => {
    expect(paidBy([pack(40, { id: "a" }), pack(45, { id: "b" })], 90)).toMatchObject({
      kind: "split",
      coveredMinutes: 60,
      agreements: [
        { agreement: "a", coveredMinutes: 30, remainingMinutes: 10 },
        { agreement: "b", coveredMinutes: 30, remainingMinutes: 15 },
      ],
    });
  });
});

/** Who pays for work from 17:00 to 19:00, half of it in the evening. */
const weighedBy = (minutes: number, facts: Partial<PrepaidPack> = {}): Coverage =>
  bandedCharge("17:00", "19:00", {}, [pack(minutes, facts)]).coverage;

describe("a prepaid pack with weights", () => {
  test("a block of a band takes its weight times its minutes, and other blocks their minutes", () => {
    expect(weighedBy(600, { weights: { evening: "1.5" } })).toMatchObject({
      coveredMinutes: 120,
      agreements: [
        {
          remainingMinutes: 450,
          weighed: [
            { minutes: 60, weight: "1", usedMinutes: 60 },
            { band: "evening", minutes: 60, weight: "1.5", usedMinutes: 90 },
          ],
        },
      ],
    });
  });

  test("a pack pays while it can pay the next block whole: 105 minutes pay two ordinary blocks and one of the evening", () => {
    expect(weighedBy(104, { weights: { evening: "1.5" } }).coveredMinutes).toBe(60);
    expect(weighedBy(105, { weights: { evening: "1.5" } })).toMatchObject({
      kind: "split",
      coveredMinutes: 90,
      agreements: [{ remainingMinutes: 0 }],
    });
  });

  test("blocks of a band with a weight of zero take nothing, even of an empty pack", () => {
    const free = { from: "2026-01-01", weights: { evening: "0" } };
    expect(bandedCharge("18:00", "19:00", {}, [pack(0, free)]).coverage).toMatchObject({
      kind: "agreement",
      agreements: [{ coveredMinutes: 60, remainingMinutes: 0 }],
    });
    expect(weighedBy(60, free)).toMatchObject({ kind: "agreement", coveredMinutes: 120 });
    expect(weighedBy(30, free)).toMatchObject({ kind: "split", coveredMinutes: 30 });
  });

  test("weights are exact: sixty-six minutes pay ten blocks that take 6.6 minutes each", () => {
    const facts = { usedMinutes: 0, weights: { evening: "0.22" } };
    const { agreements } = bandedCharge("18:00", "22:00", {}, [pack(66, facts)]).coverage;
    expect(agreements).toMatchObject([{ coveredMinutes: 240, remainingMinutes: 13.2 }]);
  });

  test("blocks of one band are one entry, also if blocks of another are between them", () => {
    const [answer] = bandedCharge("17:30", "22:30", {}, [pack(600, { weights: { evening: "1.5" } })]).coverage.agreements;
    expect(answer).toEqual({
      ...{ agreement: "pack", answer: "covers", coveredMinutes: 300, remainingMinutes: 180 },
      weighed: [
        { minutes: 60, weight: "1", usedMinutes: 60 },
        { band: "evening", minutes: 240, weight: "1.5", usedMinutes: 360 },
      ],
    });
  });

  test("a band of which a pack pays no block has no entry", () => {
    const [answer] = bandedCharge("17:30", "18:30", {}, [pack(40, { weights: { evening: "1.5" } })]).coverage.agreements;
    expect(answer).toEqual({ agreement: "pack", answer: "covers", coveredMinutes: 30, remainingMinutes: 10 });
  });

  test("a pack that has too little left for the weight of the first block is used up", () => {
    const weighed = pack(40, { weights: { evening: "1.5" } });
    expect(bandedCharge("18:00", "18:30", {}, [weighed]).coverage).toMatchObject({
      kind: "chargeable",
      agreements: [{ answer: "usedUp", coveredMinutes: 0, remainingMinutes: 40 }],
    });
  });

  test("a pack pays for a band of a lower weight with less than the minutes of a block, for any weights of others", () => {
    const weights = { evening: "0.5", urgent: "2" };
    expect(bandedCharge("18:00", "19:00", {}, [pack(29, { weights })]).coverage).toMatchObject({
      kind: "split",
      agreements: [{ coveredMinutes: 30, remainingMinutes: 14 }],
    });
    expect(bandedCharge("10:00", "10:30", { band: "urgent" }, [pack(60, { weights })]).coverage.kind).toBe("agreement");
  });

  test("a pack without weights says nothing of bands", () => {
    expect(weighedBy(600).agreements[0]).not.toHaveProperty("weighed");
  });
});
