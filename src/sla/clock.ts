import { openTimeBetween, shiftByOpenTime, type CompiledCalendar } from "../calendar/internal.js";
import type { KnownFacts } from "./known-facts.js";

/** The business time since receipt that counts, as far as the clock has run: without what the pauses are worth. */
export function elapsedMsOf(calendar: CompiledCalendar, facts: KnownFacts): number {
  return openTimeBetween(calendar, facts.receivedMs, facts.reachedMs) - pausedMsOf(calendar, facts);
}

/**
 * The same up to other instants, which must be asked about in order: what the pauses behind are worth is carried on, so that many
 * changes of priority and many pauses together cost no more than their sum.
 */
export function elapsedInOrder(calendar: CompiledCalendar, { receivedMs, pauses }: KnownFacts): (epochMs: number) => number {
  let position = 0;
  let behindMs = 0;
  return (epochMs) => {
    let pause = pauses[position];
    for (; pause !== undefined && pause.toMs <= epochMs; pause = pauses[++position]) {
      behindMs += openTimeBetween(calendar, pause.fromMs, pause.toMs);
    }
    const withinMs = pause !== undefined && pause.fromMs < epochMs ? openTimeBetween(calendar, pause.fromMs, epochMs) : 0;
    return openTimeBetween(calendar, receivedMs, epochMs) - behindMs - withinMs;
  };
}

/** The business time within the pauses, as far as the clock has run. */
export function pausedMsOf(calendar: CompiledCalendar, { pauses }: KnownFacts): number {
  let pausedMs = 0;
  for (const { fromMs, toMs } of pauses) pausedMs += openTimeBetween(calendar, fromMs, toMs);
  return pausedMs;
}

/** The earliest instant by which so much time has counted: a pause that begins before it moves it by what the pause is worth. */
export function instantElapsed(calendar: CompiledCalendar, facts: KnownFacts, elapsedMs: number): number {
  let pausedMs = 0;
  let reachedMs = shiftByOpenTime(calendar, facts.receivedMs, elapsedMs);
  for (const { fromMs, toMs } of facts.pauses) {
    if (fromMs >= reachedMs) break;
    pausedMs += openTimeBetween(calendar, fromMs, toMs);
    reachedMs = shiftByOpenTime(calendar, facts.receivedMs, elapsedMs + pausedMs);
  }
  return reachedMs;
}
