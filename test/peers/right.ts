import { expect } from "vitest";
import {
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  nextOpening,
  subtractBusinessTime,
  type CalendarSpec,
} from "../../src/index.js";
import {
  addInWalk,
  betweenInWalk,
  isOpenInWalk,
  minuteWalk,
  openingInWalk,
  subtractInWalk,
  type MinuteWalk,
} from "../oracle/minute-walk.js";
import { zonedAt } from "../support/temporal.js";
import { dayMs } from "../support/units.js";

/**
 * What the library answers, after a clock that Temporal walks minute by minute has given the same: neither the peer nor the
 * library is its own judge. Instants come as the desk's wall time with its offset.
 */
interface Amount {
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** When an amount of opening time has passed. */
export function afterwards(desk: CalendarSpec, at: string, amount: Amount): string {
  return agreed(desk, addBusinessTime(businessCalendar(desk), at, amount), addInWalk(walkAround(desk, at), ms(at), msOf(amount)));
}

/** From when on an amount of opening time passes. */
export function before(desk: CalendarSpec, at: string, amount: Amount): string {
  const answer = subtractBusinessTime(businessCalendar(desk), at, amount);
  return agreed(desk, answer, subtractInWalk(walkAround(desk, at), ms(at), msOf(amount)));
}

/** The minutes of opening time between two instants. */
export function minutesBetween(desk: CalendarSpec, from: string, to: string): number {
  const answerMs = businessTimeBetween(businessCalendar(desk), from, to);
  expect(answerMs).toBe(betweenInWalk(walkAround(desk, from), ms(from), ms(to)));
  return answerMs / 60_000;
}

export function isOpenAt(desk: CalendarSpec, at: string): boolean {
  const answer = isOpen(businessCalendar(desk), at);
  expect(answer).toBe(isOpenInWalk(walkAround(desk, at), ms(at)));
  return answer;
}

/** The next instant at which the desk opens. */
export function openingFrom(desk: CalendarSpec, at: string): string {
  return agreed(desk, nextOpening(businessCalendar(desk), at), openingInWalk(walkAround(desk, at), ms(at)));
}

/** An instant as somebody at the desk writes it. */
export function atDesk(desk: CalendarSpec, instant: Date): string {
  return zonedAt(desk.timeZone, instant.getTime()).toString({ timeZoneName: "never", smallestUnit: "second" });
}

function agreed(desk: CalendarSpec, answer: Date, walkedMs: number | undefined): string {
  expect(answer.getTime()).toBe(walkedMs);
  return atDesk(desk, answer);
}

function walkAround(desk: CalendarSpec, at: string): MinuteWalk {
  return minuteWalk(desk, ms(at) - 4 * dayMs, ms(at) + 14 * dayMs);
}

function ms(instant: string): number {
  return new Date(instant).getTime();
}

function msOf({ hours = 0, minutes = 0, seconds = 0 }: Amount): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
