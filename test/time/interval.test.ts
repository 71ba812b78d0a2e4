import fc from "fast-check";
import { expect, test } from "vitest";
import { clipIntervals, mergeIntervals } from "../../src/time/internal.js";

test("intervals that meet or overlap are merged, and empty and reversed ones are dropped", () => {
  const interval = (fromMs: number, toMs: number): { readonly fromMs: number; readonly toMs: number } => ({ fromMs, toMs });
  expect(
    mergeIntervals([interval(5, 8), interval(0, 2), interval(2, 3), interval(6, 7), interval(4, 4), interval(9, 1)]),
  ).toEqual([interval(0, 3), interval(5, 8)]);
  expect(mergeIntervals(clipIntervals([interval(0, Infinity)], interval(3, 9)))).toEqual([interval(3, 9)]);
});

test("merged intervals hold exactly the milliseconds of the intervals, in order and apart", () => {
  const anyInterval = fc.record({ fromMs: fc.nat(30), toMs: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 8 }), (intervals) => {
      const merged = mergeIntervals(intervals);
      for (let ms = 0; ms <= 30; ms++) {
        const isIn = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): boolean => fromMs <= ms && ms < toMs;
        expect(merged.some(isIn)).toBe(intervals.some(isIn));
      }
      merged.slice(1).forEach(({ fromMs }, position) => expect(fromMs).toBeGreaterThan(merged[position]?.toMs ?? NaN));
    }),
  );
});
