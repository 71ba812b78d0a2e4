import { isOpenAt } from "../calendar/internal.js";
import { SupportError } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { judge } from "./breach.js";
import { clocksOf, lastClockOf, priorityAt, type Clock } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { pausedMsBetween } from "./pauses.js";
import { slaReadingOf, targetOf, type SlaReading } from "./sla-reading.js";
import { dueMsOf } from "./promise.js";
import { readQuestion, requireKnownNames, type MetricOptions } from "./question.js";
import { readFacts, type FactsReading } from "./read-facts.js";
import type { SlaPolicy } from "./sla-policy.js";

/** The amounts and the state of a clock at an instant, for any outcome. */
interface ClockStatus {
  /** When the clock started: the receipt, unless the target says otherwise; elapsed counts from it. */
  readonly startedAt: Date;
  /** While the clock is paused a projection: when the ticket would be due if it were resumed now. */
  readonly dueAt: Date;
  /** The business time from the start to the due date, before pauses. */
  readonly budgetMs: number;
  /** Business time since the start outside the pauses. */
  readonly elapsedMs: number;
  /** What is left of the budget; below zero once it is overdrawn. */
  readonly remainingMs: number;
  /** The business time in the pauses so far. */
  readonly pausedMs: number;
  /** Elapsed by budget: 1 when it is used up. */
  readonly fraction: number;
  /** Whether the clock runs, is paused for the customer, or has ended. */
  readonly clock: "running" | "paused" | "stopped";
  /** Whether the desk is open by the calendar that the promise counts on. */
  readonly deskOpen: boolean;
}

/**
 * The status of a ticket's clock. The state of the clock, the opening of the desk and the outcome are three separate facts: a
 * ticket that ended in time, but without the promised act, is `stopped` and `pending`: the promise was neither kept nor broken.
 */
export type SlaStatus = ClockStatus &
  (
    | { readonly outcome: "pending" | "met"; readonly breachedAt?: undefined }
    | {
        readonly outcome: "breached";
        /** When the promise was broken, which is never taken back. */
        readonly breachedAt: Date;
      }
  );

/** The status of one promise of a ticket. */
export type MetricStatus = SlaStatus & {
  /** What is promised. */
  readonly metric: string;
};

/**
 * The status of a ticket's clock at an instant: when it is due, how much of the budget is used, and whether the promise was kept.
 *
 * Elapsed is business time since the start outside the union of the pauses, by the calendar that the promise counts on. On time
 * means elapsed is at most the budget when the promise is kept. A change of priority sets the target anew and keeps the pauses. A
 * breach is dated when it happened, at the later of the due date and the change that brought it, and is never taken back. A clock
 * stops when its promise is kept or the ticket ends. Facts later than `now` are not known yet. For an update or a reply it is the
 * interval that is open, else the last one.
 *
 * If the priority in force promises nothing or its clock has not started, a promise that was broken before is shown instead.
 *
 * @throws SupportError `unknown_priority`, `unknown_tier`, `unknown_calendar`, `unknown_metric`, `no_target`,
 * `clock_not_started`, `zero_budget`, `resolved_twice`, `unknown_field`, `reversed_interval` for facts or a `now` before
 * receipt, `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `result_out_of_range`, `invalid_calendar`,
 * `invalid_target`, `wrong_type`
 * @example
 * const facts = {
 *   receivedAt: "2026-03-02T09:00+01:00",
 *   priority: "blocking",
 *   pauses: [{ from: "2026-03-02T10:00+01:00", to: "2026-03-02T11:00+01:00" }],
 * };
 * const status = slaStatus(acoPolicy, facts, "2026-03-02T12:00+01:00");
 * status.dueAt // => 2026-03-02T14:00:00.000Z
 * status.fraction // => 0.5
 */
export function slaStatus(policy: SlaPolicy, facts: SlaFacts, now: InstantLike, options?: MetricOptions | null): SlaStatus {
  const { reading, known, metric, nowMs } = readQuestion(policy, facts, now, options);
  const clock = lastClockOf(known, metric, nowMs);
  const status = clock === undefined ? "notStarted" : statusOf(reading, known, clock);
  if (typeof status === "string") throw missingStatus(reading, known, metric, nowMs, clock);
  return status;
}

/**
 * Like {@link slaStatus}, but returns undefined instead of throwing `no_target` or `clock_not_started`: for lists, where such
 * tickets have no place.
 *
 * @throws SupportError as {@link slaStatus} does, but not `no_target` and `clock_not_started`
 */
export function slaStatusIfPromised(
  policy: SlaPolicy,
  facts: SlaFacts,
  now: InstantLike,
  options?: MetricOptions | null,
): SlaStatus | undefined {
  const { reading, known, metric, nowMs } = readQuestion(policy, facts, now, options);
  const clock = lastClockOf(known, metric, nowMs);
  const status = clock === undefined ? undefined : statusOf(reading, known, clock);
  return typeof status === "string" ? undefined : status;
}

/**
 * The status of every promise whose clock has started, each interval of updates and replies by itself.
 *
 * They are in the order of their start. Ties are in the order acknowledgement, intervention, resolution, update, reply, then the
 * policy's own metrics.
 *
 * @throws SupportError as {@link slaStatus} does, but not `no_target` and `clock_not_started`
 * @example
 * const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
 * slaStatuses(acoPolicy, facts, "2026-03-02T12:00+01:00").map(({ metric, elapsedMs }) => [metric, elapsedMs])
 * // => [["intervention", 10_800_000]]
 */
export function slaStatuses(policy: SlaPolicy, facts: SlaFacts, now: InstantLike): readonly MetricStatus[] {
  const reading = slaReadingOf(policy);
  const known = readFacts(facts);
  const nowMs = epochMsInRange(now, "now");
  requireKnownNames(reading, known, nowMs);
  return reading.metrics
    .flatMap((metric) =>
      clocksOf(known, metric, nowMs).flatMap((clock): readonly MetricStatus[] => {
        const status = statusOf(reading, known, clock);
        return typeof status === "string" ? [] : [{ metric, ...status }];
      }),
    )
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/** The status of a clock. If nothing is promised or it has not started, and no promise was broken before: which of the two. */
function statusOf(policy: SlaReading, facts: FactsReading, clock: Clock): SlaStatus | "unpromised" | "notStarted" {
  const { shown, elapsedMs, breachedMs } = judge(policy, facts, clock);
  if (typeof shown === "string") return shown;
  const { calendar, paused, startMs, budgetMs } = shown;
  const status = {
    startedAt: new Date(startMs),
    dueAt: new Date(dueMsOf(shown)),
    budgetMs,
    elapsedMs,
    remainingMs: budgetMs - elapsedMs,
    pausedMs: pausedMsBetween(calendar.compiled, paused, startMs, clock.reachedMs),
    fraction: elapsedMs / budgetMs,
    clock: clockStateOf(clock),
    deskOpen: isOpenAt(calendar.compiled, clock.nowMs),
    outcome: outcomeOf(clock, breachedMs),
  };
  // Built in one piece: a spread costs as much as all else.
  return (breachedMs === Infinity ? status : Object.assign(status, { breachedAt: new Date(breachedMs) })) as SlaStatus;
}

/** Whether a clock runs, is paused or has ended. */
export function clockStateOf({ isStopped, openPauseMs }: Clock): SlaStatus["clock"] {
  if (isStopped) return "stopped";
  return openPauseMs === Infinity ? "running" : "paused";
}

/** Whether a promise was broken, kept, or neither yet. */
export function outcomeOf({ isDone }: Clock, breachedMs: number): SlaStatus["outcome"] {
  if (breachedMs !== Infinity) return "breached";
  return isDone ? "met" : "pending";
}

/** The error of a clock that has no status, or of a repeated promise without an interval. */
export function missingStatus(
  policy: SlaReading,
  facts: FactsReading,
  metric: string,
  nowMs: number,
  clock: Clock | undefined,
): SupportError {
  const priority = priorityAt(facts.priorities, clock?.reachedMs ?? nowMs);
  if (targetOf(policy, facts.tier, priority, metric) !== undefined)
    return new SupportError({ code: "clock_not_started", metric });
  const promised = policy.metrics.filter((each) => targetOf(policy, facts.tier, priority, each) !== undefined);
  return new SupportError({ code: "no_target", priority, metric, promised });
}
