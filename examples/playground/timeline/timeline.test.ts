import fc from "fast-check";
import { acoPolicy, type SlaFacts, supportPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { sampleDesk } from "../policy/sample-desk.js";
import { timelineOf, type Timeline } from "./timeline.js";

const friday = { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" };

function marksOf({ marks }: Timeline): readonly (readonly [string, string])[] {
  return marks.map(({ kind, atMs, fraction }) => [fraction === undefined ? kind : `${fraction}`, new Date(atMs).toISOString()]);
}

describe("the timeline of a ticket", () => {
  test("has open and closed time from receipt on, thresholds, and some time after the due date", () => {
    const timeline = timelineOf(acoPolicy, friday, { now: "2026-03-30T09:30+02:00" });
    expect(timeline.stretches.map(({ kind, from, to }) => [kind, from.toISOString(), to.toISOString()])).toEqual([
      ["open", "2026-03-27T16:00:00.000Z", "2026-03-27T17:00:00.000Z"],
      ["closed", "2026-03-27T17:00:00.000Z", "2026-03-30T06:30:00.000Z"],
      ["open", "2026-03-30T06:30:00.000Z", "2026-03-30T10:30:00.000Z"],
    ]);
    expect(marksOf(timeline)).toEqual([
      ["received", "2026-03-27T16:00:00.000Z"],
      ["0.5", "2026-03-30T07:30:00.000Z"],
      ["0.75", "2026-03-30T08:30:00.000Z"],
      ["0.9", "2026-03-30T09:06:00.000Z"],
      ["due", "2026-03-30T09:30:00.000Z"],
    ]);
    expect(timeline.used.map(({ fromMs, toMs }) => (toMs - fromMs) / 3_600_000)).toEqual([1, 1]);
  });

  test("shows a pause that goes on until now, and what it moved", () => {
    const facts = { ...friday, pauses: [{ from: "2026-03-30T09:00+02:00" }] };
    const { pauses, status, used } = timelineOf(acoPolicy, facts, { now: "2026-03-30T10:00+02:00" });
    expect(pauses.map(({ fromMs, toMs }) => (toMs - fromMs) / 60_000)).toEqual([60]);
    expect(status.clock).toBe("paused");
    expect(used.at(-1)?.toMs).toBe(Date.parse("2026-03-30T09:00+02:00"));
  });

  test("shows a change of priority, the breach it brought, and the intervention that stopped the clock", () => {
    const facts = {
      receivedAt: "2026-03-02T09:00+01:00",
      priority: "standard",
      priorityChanges: [{ at: "2026-03-03T10:00+01:00", priority: "blocking" }],
      intervenedAt: "2026-03-03T11:00+01:00",
    };
    const timeline = timelineOf(acoPolicy, facts, { now: "2026-03-04T12:00+01:00" });
    expect(marksOf(timeline).filter(([kind]) => !kind.startsWith("0."))).toEqual([
      ["received", "2026-03-02T08:00:00.000Z"],
      ["due", "2026-03-02T12:00:00.000Z"],
      ["priority", "2026-03-03T09:00:00.000Z"],
      ["breached", "2026-03-03T09:00:00.000Z"],
      ["intervened", "2026-03-03T10:00:00.000Z"],
    ]);
    expect(timeline.used.at(-1)?.toMs).toBe(Date.parse("2026-03-03T11:00+01:00"));
  });

  test("shows the end of a ticket that nobody worked on, and stops the clock there", () => {
    const timeline = timelineOf(acoPolicy, { ...friday, endedAt: "2026-03-30T09:00+02:00" }, { now: "2026-03-30T10:00+02:00" });
    expect(marksOf(timeline)).toContainEqual(["ended", "2026-03-30T07:00:00.000Z"]);
    expect(timeline.used.at(-1)?.toMs).toBe(Date.parse("2026-03-30T09:00+02:00"));
  });

  test("leaves out a now that is years away, so that the rest can be seen", () => {
    const { toMs, status } = timelineOf(acoPolicy, friday, { now: "2028-03-30T09:30+02:00" });
    expect(new Date(toMs).toISOString()).toBe("2026-03-30T10:30:00.000Z");
    expect(status.outcome).toBe("breached");
  });

  test("keeps the span it is given, so that nothing moves but now", () => {
    const { fromMs, toMs } = timelineOf(acoPolicy, friday, { now: "2026-03-30T09:30+02:00" });
    const later = timelineOf(acoPolicy, friday, { now: "2026-03-30T12:20+02:00", span: { fromMs, toMs } });
    expect([later.fromMs, later.toMs]).toEqual([fromMs, toMs]);
  });
});

const minute = fc.integer({ min: 0, max: 14 * 24 * 60 });
const someFacts = fc.record({
  received: minute,
  priority: fc.constantFrom("blocking", "critical", "standard"),
  pauses: fc.array(fc.tuple(minute, fc.option(minute, { nil: undefined })), { maxLength: 3 }),
  intervened: fc.option(minute, { nil: undefined }),
  now: minute,
});

const firstMs = Date.parse("2026-03-23T00:00+01:00");

test("the time that is drawn as used is the time that the clock counts", () => {
  fc.assert(
    fc.property(someFacts, ({ received, priority, pauses, intervened, now }) => {
      const at = (minutes: number): number => firstMs + (received + minutes) * 60_000;
      const facts: SlaFacts = {
        receivedAt: at(0),
        priority,
        pauses: pauses.map(([from, length]) => ({ from: at(from), ...(length !== undefined && { to: at(from + length) }) })),
        ...(intervened !== undefined && { intervenedAt: at(intervened) }),
      };
      const span = { fromMs: at(0), toMs: Date.parse("2026-04-24T12:00+02:00") };
      const { used, status, stretches, marks } = timelineOf(acoPolicy, facts, { now: at(now), span });
      expect(used.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)).toBe(status.elapsedMs);
      expect(stretches[0]?.from.getTime()).toBe(span.fromMs);
      expect(stretches.at(-1)?.to.getTime()).toBe(span.toMs);
      for (const [position, { from }] of stretches.slice(1).entries()) expect(stretches[position]?.to).toEqual(from);
      expect(marks.every(({ atMs }, position) => position === 0 || (marks[position - 1]?.atMs ?? 0) <= atMs)).toBe(true);
    }),
  );
});

describe("a ticket with several promises", () => {
  const desk = supportPolicy(sampleDesk);
  const ticket = {
    receivedAt: "2026-03-27T17:00+01:00",
    priority: "sev1",
    tier: "gold",
    acknowledgedAt: "2026-03-27T17:10+01:00",
  };

  test("shows every promise on the calendar that it counts on", () => {
    const { promises } = timelineOf(desk, ticket, { now: "2026-03-27T17:30+01:00", metric: "resolution" });
    expect(promises.map(({ status, calendar }) => [status.metric, calendar])).toEqual([
      ["acknowledgement", "always"],
      ["intervention", "always"],
      ["resolution", "default"],
      ["workaround", "always"],
      ["update", "always"],
    ]);
    expect(promises.map(({ open }) => open.length)).toEqual([1, 1, 4, 1, 1]);
  });

  test("draws the chosen promise on its own calendar, with its own due date", () => {
    const { status, stretches } = timelineOf(desk, ticket, { now: "2026-03-27T17:30+01:00", metric: "intervention" });
    expect(status.dueAt.toISOString()).toBe("2026-03-27T17:00:00.000Z");
    expect(stretches.every(({ kind }) => kind === "open")).toBe(true);
  });

  test("stops the used time of a promise when it was kept", () => {
    const { used } = timelineOf(desk, ticket, { now: "2026-03-27T17:30+01:00", metric: "acknowledgement" });
    expect(used.map(({ fromMs, toMs }) => (toMs - fromMs) / 60_000)).toEqual([10]);
  });
});
