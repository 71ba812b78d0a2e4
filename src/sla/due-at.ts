import { laterByOpenTime } from "../calendar/internal.js";
import { isRecord, requireOptions, SupportError } from "../problem/internal.js";
import { judge } from "./breach.js";
import { lastClockOf, type Clock } from "./clock.js";
import { dueDateOf, openTimeOf, startOf } from "./unpaused-due-date.js";
import type { SlaFacts } from "./facts.js";
import { elapsedMsBetween, instantElapsed } from "./pauses.js";
import { slaReadingOf, type SlaReading } from "./sla-reading.js";
import { dueMsOf, type Promised } from "./promise.js";
import { metricOf, nowOf, requireFraction, requireKnownNames, type DueOptions } from "./question.js";
import { readFacts, receivedMsOf, type FactsReading } from "./read-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import { missingStatus } from "./status.js";
import { isCountedInDates } from "./target.js";

/**
 * When the first intervention on a request is due, or another promise that `metric` names.
 *
 * A target in hours is business time. For business days, days, weeks and months the nominal instant is that many dates after
 * the next opening, at the same wall time; the business time up to it is the budget. The due date is the earliest instant by
 * which the budget has elapsed, so it is never in closed time: received on a Saturday, three business days end Wednesday at
 * 18:00. Pauses and changes of priority count as in {@link slaStatus}.
 *
 * @throws SupportError as {@link slaStatus} does; `missing_now` for a pause that is still open, if no `now` is given
 * @see section 2 of the support policy, "Priority management"
 * @example
 * dueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" }) // => 2026-03-30T09:30:00.000Z
 * dueAt(acoPolicy, { priority: "standard", receivedAt: "2026-03-07T11:00+01:00" }) // => 2026-03-11T17:00:00.000Z
 */
export function dueAt(policy: SlaPolicy, facts: SlaFacts, options?: DueOptions | null): Date {
  const plainMs = options === undefined ? plainDueMs(policy, facts) : undefined;
  if (plainMs !== undefined) return new Date(plainMs);
  const due = dueQuestion(policy, facts, options);
  requireNow(due.clock);
  return new Date(dueMsOf(due.promised));
}

/** The due date of a request that nothing has happened to yet, without a clock; undefined where one is needed. */
function plainDueMs(policy: SlaPolicy, facts: SlaFacts): number | undefined {
  if (!isRecord(facts)) return undefined;
  for (const field in facts) if (field !== "receivedAt" && field !== "priority") return undefined;
  const { priorities, calendar } = slaReadingOf(policy);
  const target = priorities.get(facts.priority)?.intervention;
  if (target === undefined || target.from !== undefined || target.calendar !== undefined) return undefined;
  const receivedMs = receivedMsOf(facts);
  const startMs = startOf(calendar.compiled, target, receivedMs);
  // Hours are the common case; without the other parts of a due date they need no object.
  if (!isCountedInDates(target.unit)) {
    return laterByOpenTime(calendar.compiled, startMs, openTimeOf(target, facts.priority, startMs));
  }
  return dueDateOf(calendar.compiled, target, facts.priority, receivedMs, startMs).dueMs;
}

/**
 * The instant at which the clock has used a fraction of the budget: 0.75 for a warning, 1 for the due date.
 *
 * The budget is that of the priority in force, so after a raise the instant may lie before it. It is the earliest such instant,
 * to the nearest millisecond of business time, and 0 gives the start. Undefined if the clock never gets there: it stops before,
 * also because the ticket ended, or a pause without an end begins before; with `now`, such a pause counts as resumed now.
 *
 * @throws SupportError `wrong_type` for a fraction that is not a number from 0 to 10, and as {@link slaStatus} does
 * @example
 * const facts = { receivedAt: "2026-03-02T10:30+01:00", priority: "blocking" };
 * instantAtFraction(acoPolicy, facts, 0.75) // => 2026-03-02T13:30:00.000Z
 * instantAtFraction(acoPolicy, { ...facts, pauses: [{ from: "2026-03-02T11:00+01:00" }] }, 0.75) // => undefined
 */
export function instantAtFraction(
  policy: SlaPolicy,
  facts: SlaFacts,
  fraction: number,
  options?: DueOptions | null,
): Date | undefined {
  requireFraction(fraction, ["fraction"]);
  const { clock, promised } = dueQuestion(policy, facts, options);
  const atMs = reachedAtMs(clock, promised, Math.round(promised.budgetMs * fraction));
  return atMs === undefined ? undefined : new Date(atMs);
}

function reachedAtMs(clock: Clock, { calendar, paused, startMs }: Promised, elapsedMs: number): number | undefined {
  const { isStopped, reachedMs, nowMs, openPauseMs } = clock;
  if (isStopped && elapsedMsBetween(calendar.compiled, paused, startMs, reachedMs) < elapsedMs) return undefined;
  const atMs = instantElapsed(calendar.compiled, paused, startMs, elapsedMs);
  return nowMs === Infinity && !isStopped && openPauseMs < atMs ? undefined : atMs;
}

/** A promise that has a due date, and what it follows from. */
export interface Due {
  readonly policy: SlaReading;
  readonly facts: FactsReading;
  readonly clock: Clock;
  readonly promised: Promised;
}

/** The promise whose due date is asked for; throws as {@link slaStatus} does. */
export function dueQuestion(policy: SlaPolicy, facts: SlaFacts, options: DueOptions | null | undefined): Due {
  const reading = slaReadingOf(policy);
  requireOptions(options, ["metric", "now"]);
  const metric = metricOf(reading, options);
  const known = readFacts(facts);
  const nowMs = nowOf(options);
  requireKnownNames(reading, known, nowMs);
  const clock = lastClockOf(known, metric, nowMs);
  if (clock === undefined) throw missingStatus(reading, known, metric, nowMs, clock);
  const { shown } = judge(reading, known, clock);
  if (typeof shown === "string") throw missingStatus(reading, known, metric, nowMs, clock);
  return { policy: reading, facts: known, clock, promised: shown };
}

/** Throws `missing_now` for an open pause, whose length is known only at an instant. */
export function requireNow({ nowMs, openPauseMs }: Clock): void {
  if (nowMs !== Infinity || openPauseMs === Infinity) return;
  throw new SupportError({ code: "missing_now", path: ["options", "now"], pausedFrom: new Date(openPauseMs).toISOString() });
}
