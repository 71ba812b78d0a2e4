import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { queueKey, queueMember, queueScore } from "../../src/index.js";
import { rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { law } from "../support/law.js";
import { entries, entry, plainOrder, type PlainEntry } from "./entry.js";

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The entries that are hardest to keep apart: neighbours at the ends of the range, at 1970, and at the ranks' own ends. */
const corners: readonly PlainEntry[] = [1, 2, 9, 10, 99, 100, 998, 999].flatMap((rank) =>
  [rangeStartMs, rangeStartMs + 1, -1, 0, 1, 999_999_999_999, 1_000_000_000_000, rangeLastMs - 1, rangeLastMs].flatMap(
    (epochMs) =>
      [0, 9, 10, 999_999_999_999].map((sequence) => {
        return { number: `T-${sequence}`, rank, receivedAt: new Date(epochMs), sequence };
      }),
  ),
);

describe("queueKey", () => {
  test("a key is rank, receipt and sequence, each of fixed width", () => {
    expect(queueKey(entry(123, 3, 0))).toBe("003#2026-03-02T08:00:00.000Z#000000000123");
    expect(new Set(corners.map((corner) => queueKey(corner).length))).toEqual(new Set([41]));
  });

  test("keys at the ends of the range and before 1970 sort as the queue does", () => {
    const keys = corners.map(queueKey);
    expect(new Set(keys).size).toBe(corners.length);
    expect([...keys].sort()).toEqual([...corners].sort(plainOrder).map(queueKey));
  });

  law(
    "keys sort as the queue does, by code units and by bytes",
    3000,
    fc.property(entries, entries, (a, b) => {
      expect(inCodeUnits(queueKey(a), queueKey(b))).toBe(plainOrder(a, b));
      expect(inBytes(queueKey(a), queueKey(b))).toBe(plainOrder(a, b));
    }),
  );
});

describe("queueScore", () => {
  const unsequenced = (each: PlainEntry): PlainEntry => ({ ...each, sequence: 0 });

  test("scores at the ends of the range sort as rank and receipt do", () => {
    const ordered = corners
      .filter(({ sequence }) => sequence === 0)
      .sort(plainOrder)
      .map(queueScore);
    ordered.slice(1).forEach((score, before) => expect(score).toBeGreaterThan(ordered[before] ?? NaN));
  });

  test("a score is at most 7,999,258,204,799,999, which a double holds exactly", () => {
    expect(queueScore({ number: "T", rank: 999, receivedAt: rangeLastMs, sequence: 0 })).toBe(7_999_258_204_799_999);
  });

  law(
    "scores sort as rank and receipt do",
    3000,
    fc.property(entries, entries, (a, b) => {
      expect(Math.sign(queueScore(a) - queueScore(b))).toBe(plainOrder(unsequenced(a), unsequenced(b)));
    }),
  );

  law(
    "rank and receipt are read back from a score, and from its text",
    2000,
    fc.property(entries, (each) => {
      const score = BigInt(queueScore(each));
      const rank = (score + 86_400_000n) / 8_000_000_000_000n;
      expect(Number(rank)).toBe(each.rank);
      expect(Number(score - rank * 8_000_000_000_000n)).toBe(each.receivedAt.getTime());
      expect(String(queueScore(each))).toBe(String(score));
    }),
  );
});

describe("queueMember", () => {
  test("equal scores are distinguished by the sequence first, then the number", () => {
    expect(queueMember(entry(123, 3, 0))).toBe("000000000123:2026-123");
    expect(queueMember({ ...entry(1, 3, 0), number: "A:1" })).toBe("000000000001:A:1");
  });

  law(
    "scores and members sort as the queue does, members of equal score by bytes",
    3000,
    fc.property(entries, entries, (a, b) => {
      const alike = { ...b, number: a.number };
      const order = Math.sign(queueScore(a) - queueScore(alike)) || inBytes(queueMember(a), queueMember(alike));
      expect(order).toBe(plainOrder(a, alike));
    }),
  );

  law(
    "a member is the same under any rank",
    300,
    fc.property(entries, fc.integer({ min: 1, max: 999 }), (each, rank) => {
      expect(queueMember({ ...each, rank })).toBe(queueMember(each));
    }),
  );
});
