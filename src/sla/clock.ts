import { openTimeBetween, shiftByOpenTime, type CompiledCalendar } from "../calendar/index.js";
import type { KnownFacts } from "./known-facts.js";

/** The business time since receipt that counts, up to an instant: without what the pauses are worth. */
export function elapsedMsAt(calendar: CompiledCalendar, facts: KnownFacts, epochMs: number): number {
  return openTimeBetween(calendar, facts.receivedMs, epochMs) - pausedMsUpTo(calendar, facts, epochMs);
}

/** The business time within the pauses, up to an instant. */
export function pausedMsUpTo(calendar: CompiledCalendar, { pauses }: KnownFacts, epochMs: number): number {
  let pausedMs = 0;
  for (const { fromMs, toMs } of pauses) {
    if (fromMs < epochMs) pausedMs += openTimeBetween(calendar, fromMs, Math.min(toMs, epochMs));
  }
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
