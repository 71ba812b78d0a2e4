import { describe, expect, test } from "vitest";
import { acoPolicySpec, slaStatus, supportPolicy, type SlaPolicy } from "../../src/index.js";
import { dailyDesk } from "../calendar/desk.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, pausedAndDue, statusAt, stretch, worth } from "./given-clock.js";

describe("a pause is worth only the business time in it", () => {
  test.each([
    ["over the night, half an hour either side", march(2, "16:00"), march(2, "17:30"), march(3, "09:00"), 1, march(3, "11:30")],
    [
      "over the night, begun at closing and ended at opening",
      march(2, "16:00"),
      march(2, "18:00"),
      march(3, "08:30"),
      0,
      march(3, "10:30"),
    ],
    [
      "over lunch, a quarter of an hour either side",
      march(2, "10:00"),
      march(2, "12:45"),
      march(2, "14:15"),
      0.5,
      march(2, "15:30"),
    ],
    ["over lunch alone", march(2, "10:00"), march(2, "13:00"), march(2, "14:00"), 0, march(2, "15:00")],
    ["wholly at the weekend", march(6, "16:00"), march(7, "10:00"), march(8, "20:00"), 0, march(9, "10:30")],
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
  ])("%s", (_, receivedAt, from, to, pausedHours, dueAt) => {
    const facts = blockingTicket({ receivedAt, pauses: [stretch(from, to)] });
    expect(pausedAndDue(march(12, "12:00"), facts)).toEqual(worth(pausedHours, dueAt));
  });

  test("over a holiday, nothing for the holiday", () => {
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
      "29 March 2026, 01:30 to 03:30, is one hour",
      "2026-03-29T00:00+01:00",
      "2026-03-29T01:30+01:00",
      "2026-03-29T03:30+02:00",
      1,
      "2026-03-29T06:00+02:00",
    ],
    [
      "25 October 2026, 01:30 to 03:30, is three hours",
      "2026-10-25T00:00+02:00",
      "2026-10-25T01:30+02:00",
      "2026-10-25T03:30+01:00",
      3,
      "2026-10-25T06:00+01:00",
    ],
  ])("for a desk round the clock: %s", (_, receivedAt, from, to, pausedHours, dueAt) => {
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
  ])("for an office, is an hour and a half: %s", (_, receivedAt, from, to, dueAt) => {
    expect(pausedAndDue(to, blockingTicket({ receivedAt, pauses: [stretch(from, to)] }))).toEqual(worth(1.5, dueAt));
  });
});

describe("time in several pauses counts once", () => {
  const [ten, eleven, twelve] = [march(2, "10:00"), march(2, "11:00"), march(2, "12:00")];

  test.each([
    ["overlapping", [stretch(ten, march(2, "11:30")), stretch(eleven, twelve)]],
    ["nested", [stretch(ten, twelve), stretch(march(2, "10:30"), eleven)]],
    ["nested, the inner told first", [stretch(march(2, "10:30"), eleven), stretch(ten, twelve)]],
    ["touching", [stretch(ten, eleven), stretch(eleven, twelve)]],
    ["touching, the later told first", [stretch(eleven, twelve), stretch(ten, eleven)]],
    ["identical", [stretch(ten, twelve), stretch(ten, twelve)]],
    ["begun together", [stretch(ten, eleven), stretch(ten, twelve)]],
    ["ended together", [stretch(eleven, twelve), stretch(ten, twelve)]],
  ])("of %s pauses", (_, pauses) => {
    expect(pausedAndDue(march(2, "12:30"), blockingTicket({ pauses }))).toEqual(worth(2, march(2, "16:00")));
  });

  test("while one of two open pauses has ended, the clock is still paused", () => {
    const facts = blockingTicket({ pauses: [stretch(ten, eleven), { from: march(2, "10:30") }] });
    const { clock, elapsedMs } = statusAt(march(2, "11:30"), facts);
    expect([clock, elapsedMs]).toEqual(["paused", hourMs]);
  });
});
