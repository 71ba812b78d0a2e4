import { describe, expect, test } from "vitest";
import { type Coverage, type PrepaidPack } from "../../../src/index.js";
import { bandedCharge } from "../banded-desk.js";
import { pack } from "../sample-month.js";

/** Who pays for work from 17:00 to 19:00, half of it in the evening. */
const paidBy = (minutes: number, facts: Partial<PrepaidPack> = {}): Coverage =>
  bandedCharge("17:00", "19:00", {}, [pack(minutes, facts)]).coverage;

describe("a prepaid pack with weights", () => {
  test("a block of a band takes its weight times its minutes, and other blocks their minutes", () => {
    expect(paidBy(600, { weights: { evening: "1.5" } })).toMatchObject({
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
    expect(paidBy(104, { weights: { evening: "1.5" } }).coveredMinutes).toBe(60);
    expect(paidBy(105, { weights: { evening: "1.5" } })).toMatchObject({
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
    expect(paidBy(60, free)).toMatchObject({ kind: "agreement", coveredMinutes: 120 });
    expect(paidBy(30, free)).toMatchObject({ kind: "split", coveredMinutes: 30 });
  });

  test("weights are exact: sixty-six minutes pay ten blocks that take 6.6 minutes each", () => {
    const facts = { usedMinutes: 0, weights: { evening: "0.22" } };
    const { agreements } = bandedCharge("18:00", "22:00", {}, [pack(66, facts)]).coverage;
    expect(agreements).toMatchObject([{ coveredMinutes: 240, remainingMinutes: 13.2 }]);
  });

  test("a pack without weights says nothing of bands", () => {
    expect(paidBy(600).agreements[0]).not.toHaveProperty("weighed");
  });
});
