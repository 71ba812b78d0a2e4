import { describe, expect, test } from "vitest";
import { acoPolicySpec, slaStatus, supportPolicy, type SlaPolicy } from "../../src/index.js";
import { dailyDesk } from "../calendar/desk.js";
import { codesOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, pausedAndDue, statusAt, stretch, worth } from "./given-clock.js";

describe("one pause", () => {
  test.each([
    ["over the night, half an hour either side", march(2, "16:00"), march(2, "17:30"), march(3, "09:00"), 1, march(3, "11:30")],
    ["over the night, from closing to opening", march(2, "16:00"), march(2, "18:00"), march(3, "08:30"), 0, march(3, "10:30")],
    [
      "over lunch, a quarter of an hour either side",
      march(2, "10:00"),
      march(2, "12:45"),
      march(2, "14:15"),
      0.5,
      march(2, "15:30"),
    ],
    ["over lunch alone", march(2, "10:00"), march(2, "13:00"), march(2, "14:00"), 0, march(2, "15:00")],
    ["within the weekend", march(6, "16:00"), march(7, "10:00"), march(8, "20:00"), 0, march(9, "10:30")],
    [
      "over the weekend, an hour before and half an hour after",
      march(6, "16:00"),
      march(6, "17:00"),
      march(9, "09:00"),
      1.5,
      march(9, "12:00"),
    ],
    ["over three whole days", march(2, "09:00"), march(2, "10:00"), march(5, "10:00"), 25.5, march(5, "13:00")],
    ["of no length", march(2, "09:00"), march(2, "10:00"), march(2, "10:00"), 0, march(2, "13:00")],
  ])("a pause %s is worth the business time in it", (_, receivedAt, from, to, pausedHours, dueAt) => {
    const facts = blockingTicket({ receivedAt, pauses: [stretch(from, to)] });
    expect(pausedAndDue(march(12, "12:00"), facts)).toEqual(worth(pausedHours, dueAt));
  });

  test("a pause over a holiday has no business time on the holiday", () => {
    const policy = supportPolicy({ ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, holidays: ["2026-06-02"] } });
    const pauses = [stretch("2026-06-01T17:00+02:00", "2026-06-03T09:00+02:00")];
    const facts = { receivedAt: "2026-06-01T16:00+02:00", priority: "blocking", pauses };
    const { pausedMs, dueAt } = slaStatus(policy, facts, "2026-06-03T10:00+02:00");
    expect([pausedMs, dueAt]).toEqual([1.5 * hourMs, new Date("2026-06-03T12:00+02:00")]);
  });
});

describe("a pause over a change of the clocks", () => {
  const roundTheClock: SlaPolicy = {
    calendar: dailyDesk("Europe/Rome", ["00:00", "24:00"]),
    priorities: { blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 4 } } } },
  };

  test.each([
    [
      "on 29 March 2026 from 01:30 to 03:30 is one hour",
      "2026-03-29T00:00+01:00",
      "2026-03-29T01:30+01:00",
      "2026-03-29T03:30+02:00",
      1,
      "2026-03-29T06:00+02:00",
    ],
    [
      "on 25 October 2026 from 01:30 to 03:30 is three hours",
      "2026-10-25T00:00+02:00",
      "2026-10-25T01:30+02:00",
      "2026-10-25T03:30+01:00",
      3,
      "2026-10-25T06:00+01:00",
    ],
  ])("a pause of a desk round the clock %s", (_, receivedAt, from, to, pausedHours, dueAt) => {
    const facts = { receivedAt, priority: "blocking", pauses: [stretch(from, to)] };
    const status = slaStatus(roundTheClock, facts, dueAt);
    expect([status.pausedMs / hourMs, status.dueAt]).toEqual([pausedHours, new Date(dueAt)]);
  });

  test.each([
    [
      "Friday 27 March 17:30 to Monday 09:30",
      "2026-03-27T17:00+01:00",
      "2026-03-27T17:30+01:00",
      "2026-03-30T09:30+02:00",
      "2026-03-30T13:00+02:00",
    ],
    [
      "Friday 23 October 17:30 to Monday 09:30",
      "2026-10-23T17:00+02:00",
      "2026-10-23T17:30+02:00",
      "2026-10-26T09:30+01:00",
      "2026-10-26T13:00+01:00",
    ],
  ])("a pause of an office from %s is an hour and a half", (_, receivedAt, from, to, dueAt) => {
    expect(pausedAndDue(to, blockingTicket({ receivedAt, pauses: [stretch(from, to)] }))).toEqual(worth(1.5, dueAt));
  });
});

const [ten, eleven, twelve] = [march(2, "10:00"), march(2, "11:00"), march(2, "12:00")];

describe("time in several pauses counts once", () => {
  test.each([
    ["overlapping", [stretch(ten, march(2, "11:30")), stretch(eleven, twelve)]],
    ["nested", [stretch(ten, twelve), stretch(march(2, "10:30"), eleven)]],
    ["nested, the inner first in the list", [stretch(march(2, "10:30"), eleven), stretch(ten, twelve)]],
    ["touching", [stretch(ten, eleven), stretch(eleven, twelve)]],
    ["touching, the later first in the list", [stretch(eleven, twelve), stretch(ten, eleven)]],
    ["identical", [stretch(ten, twelve), stretch(ten, twelve)]],
    ["starting together", [stretch(ten, eleven), stretch(ten, twelve)]],
    ["ended together", [stretch(eleven, twelve), stretch(ten, twelve)]],
  ])("the business time of %s pauses counts once", (_, pauses) => {
    expect(pausedAndDue(march(2, "12:30"), blockingTicket({ pauses }))).toEqual(worth(2, march(2, "16:00")));
  });

  test("while one of two overlapping pauses is open, the clock is paused", () => {
    const facts = blockingTicket({ pauses: [stretch(ten, eleven), { from: march(2, "10:30") }] });
    const { clock, elapsedMs } = statusAt(march(2, "11:30"), facts);
    expect([clock, elapsedMs]).toEqual(["paused", hourMs]);
  });
});

describe("a pause at an end of the clock's time", () => {
  test("a pause that begins before receipt counts from receipt", () => {
    const facts = blockingTicket({ pauses: [stretch("2026-02-27T17:00+01:00", march(2, "10:00"))] });
    expect(pausedAndDue(march(2, "12:00"), facts)).toEqual(worth(1, march(2, "15:00")));
  });

  test("a pause that ends before receipt does not count", () => {
    const facts = blockingTicket({ pauses: [stretch("2026-02-27T17:00+01:00", march(2, "09:00"))] });
    expect(pausedAndDue(march(2, "12:00"), facts)).toEqual(worth(0, march(2, "13:00")));
  });

  test("a pause that ends at the unpaused due date moves the due date", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "12:00"), march(2, "13:00"))] });
    expect(pausedAndDue(march(2, "13:00"), facts)).toEqual(worth(1, march(2, "15:00")));
  });

  test("a pause that begins at the due date does not move it, and gives time until the pause ends", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "13:00"), march(2, "15:00"))] });
    const outcomeBy = (intervenedAt: string) => statusAt(march(3, "09:00"), { ...facts, intervenedAt });
    expect(statusAt(march(2, "14:30"), facts)).toMatchObject({ clock: "paused", outcome: "pending", remainingMs: 0 });
    expect(statusAt(march(2, "14:30"), facts).dueAt).toEqual(new Date(march(2, "13:00")));
    expect(outcomeBy(march(2, "15:00")).outcome).toBe("met");
    expect(outcomeBy(march(2, "15:00:00.001"))).toMatchObject({ outcome: "breached", breachedAt: new Date(march(2, "13:00")) });
  });

  test("a pause that begins in the lunch break after a due date at 13:00 does not move it", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "13:30"), march(2, "16:00"))] });
    expect(pausedAndDue(march(2, "16:00"), facts)).toEqual(worth(2, march(2, "13:00")));
  });

  test("a pause after a breach keeps the breach and its date", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "15:00"), march(3, "12:00"))] });
    for (const now of [march(2, "14:30"), march(2, "16:00"), march(4, "09:00")]) {
      expect(statusAt(now, facts)).toMatchObject({ outcome: "breached", breachedAt: new Date(march(2, "13:00")) });
    }
  });

  test("a pause that ends before it begins is refused", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "11:00"), march(2, "10:00"))] });
    expect(codesOf(() => statusAt(march(2, "12:00"), facts))).toEqual(["reversed_interval"]);
  });
});

describe("a pause around the start of a clock or a change of priority", () => {
  test("of a pause that began before the clock, only the time from its start counts", () => {
    const targets = { intervention: { hours: 1, from: "acknowledgement" as const } };
    const policy: SlaPolicy = {
      calendar: dailyDesk("Europe/Rome", ["08:00", "18:00"]),
      priorities: { blocking: { rank: 1, label: "Blocking", targets } },
    };
    const facts = blockingTicket({ pauses: [stretch(ten, twelve)], acknowledgedAt: march(2, "11:00") });
    const { pausedMs, elapsedMs, dueAt } = slaStatus(policy, facts, march(2, "12:30"));
    expect([pausedMs, elapsedMs, dueAt]).toEqual([hourMs, hourMs / 2, new Date(march(2, "13:00"))]);
  });

  test("a change of priority during a pause does not count the paused time before it", () => {
    const facts = blockingTicket({
      pauses: [stretch(twelve, march(2, "17:00"))],
      priorityChanges: [{ at: march(2, "16:00"), priority: "low" }],
    });
    expect(statusAt(march(2, "17:30"), facts).outcome).toBe("pending");
  });
});

describe("while paused", () => {
  const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }] });

  test.each([
    [march(2, "10:00"), 0, march(2, "13:00")],
    [march(2, "11:00"), 1, march(2, "15:00")],
    [march(2, "12:00"), 2, march(2, "16:00")],
    [march(2, "20:00"), 7, march(3, "11:30")],
  ])("the due date of a paused clock at %s is as if it were resumed then", (now, pausedHours, dueAt) => {
    expect(pausedAndDue(now, facts)).toEqual(worth(pausedHours, dueAt));
    expect(statusAt(now, facts)).toMatchObject({ clock: "paused", elapsedMs: hourMs, outcome: "pending" });
  });

  test("the state of a paused clock, the desk and the outcome are three separate facts (policy-8.5)", () => {
    expect(statusAt(march(2, "20:00"), facts)).toMatchObject({ clock: "paused", deskOpen: false, outcome: "pending" });
    expect(statusAt(march(2, "20:00"), blockingTicket())).toMatchObject({
      clock: "running",
      deskOpen: false,
      outcome: "breached",
    });
  });

  test("the end of a pause later than now changes nothing", () => {
    const planned = blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "17:00"))] });
    expect(statusAt(march(2, "11:00"), planned)).toEqual(statusAt(march(2, "11:00"), facts));
  });

  test("at the end of a pause the clock runs again", () => {
    const ended = blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "11:00"))] });
    expect(statusAt(march(2, "11:00"), ended).clock).toBe("running");
    expect(statusAt(march(2, "10:59:59.999"), ended).clock).toBe("paused");
  });
});
