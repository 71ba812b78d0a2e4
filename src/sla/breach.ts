import type { Clock } from "./clock.js";
import { elapsedMsBetween } from "./pauses.js";
import type { SlaReading } from "./sla-reading.js";
import { dueMsOf, promisedOf, type PausedTimes, type Promised } from "./promise.js";
import type { FactsReading, HeldPriority } from "./read-facts.js";

/** The promise that a clock is measured by, and when one was first broken. */
export interface Judgement {
  /** The promise in force; without one, the one broken first; without either, why there is none. */
  readonly shown: Promised | "unpromised" | "notStarted";
  /** Business time used of the budget shown, up to `reachedMs`. Meaningless if nothing is shown or all facts count. */
  readonly elapsedMs: number;
  /** When a promise was first broken; Infinity if none was. */
  readonly breachedMs: number;
}

/**
 * Judges a clock: each priority for as long as it held, in its calendar and from its start. A breach is dated at the later of the
 * due date and the instant at which the priority came into force with its budget already overdrawn; what comes after cannot take
 * it back.
 */
export function judge(policy: SlaReading, facts: FactsReading, clock: Clock): Judgement {
  const { priorities, reachedMs, pauses } = clock;
  const pausedTimes: PausedTimes | undefined = pauses.length === 0 ? undefined : new Map();
  let broken: Promised | undefined;
  let breachedMs = Infinity;
  let elapsedMs = 0;
  let last: Judgement["shown"] = "unpromised";
  for (let position = 0; position < priorities.length; position++) {
    last = promisedOf(policy, facts, clock, priorities[position] as HeldPriority, pausedTimes);
    if (typeof last === "string") continue;
    const untilMs = priorities[position + 1]?.fromMs ?? reachedMs;
    if (untilMs === Infinity) continue;
    elapsedMs = elapsedMsOf(last, untilMs);
    if (broken !== undefined || elapsedMs <= last.budgetMs) continue;
    broken = last;
    breachedMs = Math.max(dueMsOf(last), last.fromMs);
  }
  if (typeof last !== "string") return { shown: last, elapsedMs, breachedMs };
  if (broken === undefined) return { shown: last, elapsedMs, breachedMs };
  return { shown: broken, elapsedMs: reachedMs === Infinity ? 0 : elapsedMsOf(broken, reachedMs), breachedMs };
}

function elapsedMsOf({ calendar, paused, startMs }: Promised, untilMs: number): number {
  return elapsedMsBetween(calendar.compiled, paused, startMs, untilMs);
}
