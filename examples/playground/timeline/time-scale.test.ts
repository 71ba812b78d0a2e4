import fc from "fast-check";
import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { timeScale } from "./time-scale.js";
import { timelineOf } from "./timeline.js";

const { stretches, fromMs, toMs } = timelineOf(
  acoPolicy,
  { priority: "standard", receivedAt: "2026-03-26T16:40+01:00" },
  { now: "2026-03-26T16:40+01:00" },
);
const scale = timeScale(stretches, 10, 790);

test("a scale leads from edge to edge, later instants further right, and back to the instant", () => {
  expect([scale.xOf(fromMs), scale.xOf(toMs), scale.msAt(0), scale.msAt(5000)]).toEqual([10, 790, fromMs, toMs]);
  fc.assert(
    fc.property(fc.integer({ min: fromMs, max: toMs }), fc.integer({ min: fromMs, max: toMs }), (a, b) => {
      expect(Math.abs(scale.msAt(scale.xOf(a)) - a)).toBeLessThan(1);
      if (a < b) expect(scale.xOf(a)).toBeLessThan(scale.xOf(b));
    }),
  );
});

test("open time is true to scale, and a weekend takes less room than a morning", () => {
  const widths = stretches.map(({ kind, from, to, ...step }) => {
    const width = scale.xOf(to.getTime()) - scale.xOf(from.getTime());
    const reasons = "closures" in step ? step.closures.map(({ reason }) => reason) : [];
    return { kind, width, reasons, perHour: width / ((to.getTime() - from.getTime()) / 3_600_000) };
  });
  const open = widths.filter(({ kind }) => kind === "open");
  for (const { perHour } of open) expect(perHour).toBeCloseTo(open[0]?.perHour ?? 0, 6);
  const weekend = widths.find(({ reasons }) => reasons.includes("weekend"));
  const morning = Math.max(...open.map(({ width }) => width));
  expect(weekend?.width).toBeGreaterThan(0);
  expect(weekend?.width).toBeLessThan(morning);
});
