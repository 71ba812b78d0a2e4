import { describe, expect, test } from "vitest";
import { codesOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, pausedAndDue, statusAt, stretch, worth } from "./given-clock.js";

describe("a pause at an end of the clock's time", () => {
  test("begun before receipt counts from receipt", () => {
    const facts = blockingTicket({ pauses: [stretch("2026-02-27T17:00+01:00", march(2, "10:00"))] });
    expect(pausedAndDue(march(2, "12:00"), facts)).toEqual(worth(1, march(2, "15:00")));
  });

  test("over before receipt is worth nothing", () => {
    const facts = blockingTicket({ pauses: [stretch("2026-02-27T17:00+01:00", march(2, "09:00"))] });
    expect(pausedAndDue(march(2, "12:00"), facts)).toEqual(worth(0, march(2, "13:00")));
  });

  test("that ends when the ticket would have been due moves the due date", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "12:00"), march(2, "13:00"))] });
    expect(pausedAndDue(march(2, "13:00"), facts)).toEqual(worth(1, march(2, "15:00")));
  });

  test("that begins when the ticket is due does not, and gives time until it ends", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "13:00"), march(2, "15:00"))] });
    const outcomeBy = (intervenedAt: string) => statusAt(march(3, "09:00"), { ...facts, intervenedAt });
    expect(statusAt(march(2, "14:30"), facts)).toMatchObject({ clock: "paused", outcome: "pending", remainingMs: 0 });
    expect(statusAt(march(2, "14:30"), facts).dueAt).toEqual(new Date(march(2, "13:00")));
    expect(outcomeBy(march(2, "15:00")).outcome).toBe("met");
    expect(outcomeBy(march(2, "15:00:00.001"))).toMatchObject({ outcome: "breached", breachedAt: new Date(march(2, "13:00")) });
  });

  test("begun in the lunch break after a due date at 13:00 does not move it", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "13:30"), march(2, "16:00"))] });
    expect(pausedAndDue(march(2, "16:00"), facts)).toEqual(worth(2, march(2, "13:00")));
  });

  test("after a breach keeps the breach and its date", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "15:00"), march(3, "12:00"))] });
    for (const now of [march(2, "14:30"), march(2, "16:00"), march(4, "09:00")]) {
      expect(statusAt(now, facts)).toMatchObject({ outcome: "breached", breachedAt: new Date(march(2, "13:00")) });
    }
  });

  test("that ends before it begins is refused", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "11:00"), march(2, "10:00"))] });
    expect(codesOf(() => statusAt(march(2, "12:00"), facts))).toEqual(["reversed_interval"]);
  });
});

describe("while paused", () => {
  const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }] });

  test.each([
    [march(2, "10:00"), 0, march(2, "13:00")],
    [march(2, "11:00"), 1, march(2, "15:00")],
    [march(2, "12:00"), 2, march(2, "16:00")],
    [march(2, "20:00"), 7, march(3, "11:30")],
  ])("the due date at %s is as if the clock were resumed then", (now, pausedHours, dueAt) => {
    expect(pausedAndDue(now, facts)).toEqual(worth(pausedHours, dueAt));
    expect(statusAt(now, facts)).toMatchObject({ clock: "paused", elapsedMs: hourMs, outcome: "pending" });
  });

  test("the clock, the desk and the outcome are three separate facts (policy-8.5)", () => {
    expect(statusAt(march(2, "20:00"), facts)).toMatchObject({ clock: "paused", deskOpen: false, outcome: "pending" });
    expect(statusAt(march(2, "20:00"), blockingTicket())).toMatchObject({
      clock: "running",
      deskOpen: false,
      outcome: "breached",
    });
  });

  test("an end that is yet to come changes nothing", () => {
    const planned = blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "17:00"))] });
    expect(statusAt(march(2, "11:00"), planned)).toEqual(statusAt(march(2, "11:00"), facts));
  });

  test("at the very end of a pause the clock runs again", () => {
    const ended = blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "11:00"))] });
    expect(statusAt(march(2, "11:00"), ended).clock).toBe("running");
    expect(statusAt(march(2, "10:59:59.999"), ended).clock).toBe("paused");
  });
});
