import fc from "fast-check";
import { describe, expect } from "vitest";
import { billableDuration, type BillableDuration } from "../../src/index.js";
import { law } from "../support/law.js";
import { dayMs, minuteMs } from "../support/units.js";

const blocks = fc.oneof(fc.constantFrom(15, 30, 60), fc.integer({ min: 1, max: 1440 }));
const starts = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2035, 0) });
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 3 * dayMs }),
  fc
    .record({ halfHours: fc.nat(100), ms: fc.constantFrom(-1, 0, 1) })
    .map(({ halfHours, ms }) => Math.max(0, halfHours * 30 * minuteMs + ms)),
);

function billed(blockMinutes: number, startedAt: number, lengthMs: number): BillableDuration {
  const policy = { modes: { work: { label: "Work", blockMinutes } } };
  return billableDuration(policy, { mode: "work", startedAt, endedAt: startedAt + lengthMs });
}

describe("billed time", () => {
  law(
    "billed time is whole blocks of the mode's length",
    200,
    fc.property(blocks, starts, lengths, (block, start, length) => {
      const { blocks: count, ...duration } = billed(block, start, length);
      expect(Number.isInteger(count)).toBe(true);
      expect(duration).toEqual({ elapsedMs: length, blockMinutes: block, billableMinutes: count * block });
    }),
  );

  law(
    "billed time is never less than the elapsed time, and less than a block more (policy-4.5)",
    200,
    fc.property(blocks, starts, lengths, (block, start, length) => {
      const overMs = billed(block, start, length).billableMinutes * minuteMs - length;
      expect(overMs).toBeGreaterThanOrEqual(0);
      expect(overMs).toBeLessThan(block * minuteMs);
    }),
  );

  law(
    "whole blocks are billed unchanged (policy-4.7)",
    100,
    fc.property(blocks, starts, lengths, (block, start, length) => {
      const { billableMinutes } = billed(block, start, length);
      expect(billed(block, start, billableMinutes * minuteMs).billableMinutes).toBe(billableMinutes);
    }),
  );

  law(
    "billed time never shrinks as the work grows",
    100,
    fc.property(blocks, starts, lengths, lengths, (block, start, one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      expect(billed(block, start, shorter).blocks).toBeLessThanOrEqual(billed(block, start, longer).blocks);
    }),
  );

  law(
    "one millisecond over an exact multiple opens the next block, and no time takes none",
    100,
    fc.property(blocks, starts, fc.nat(200), (block, start, count) => {
      expect(billed(block, start, count * block * minuteMs).blocks).toBe(count);
      expect(billed(block, start, count * block * minuteMs + 1).blocks).toBe(count + 1);
    }),
  );
});
