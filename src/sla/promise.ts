import { firstOpenMs } from "../calendar/internal.js";
import { endOf, type Clock } from "./clock.js";
import { dueDateOf, startOf } from "./due-date.js";
import { elapsedMsBetween, instantElapsed, pausedTimeOf, type PausedTime } from "./elapsed.js";
import type { Beginning } from "./intervals.js";
import { targetOf, type NamedCalendar, type PolicyReading } from "./policy-reading.js";
import { requireAfter, type FactsReading, type HeldPriority } from "./read-facts.js";
import type { TargetAmount } from "./target.js";

/** What moved the start of a clock away from the receipt. */
export type StartCause = Beginning | "opening" | "cutOff" | "change";

/** What a policy promises for one priority of a ticket, resolved: target, calendar, start and budget. */
export interface Promised {
  readonly priority: string;
  /** From when the priority held. */
  readonly fromMs: number;
  readonly target: TargetAmount;
  readonly calendar: NamedCalendar;
  readonly startMs: number;
  /** Absent where the clock starts at the receipt. */
  readonly cause: StartCause | undefined;
  readonly nominalMs: number | undefined;
  /** The due date without pauses. */
  readonly unpausedDueMs: number;
  readonly budgetMs: number;
  readonly paused: PausedTime;
}

/** A breach and the promise that was broken. */
export interface Breach {
  readonly atMs: number;
  readonly promised: Promised;
}

/** The promise that a clock is measured by, and when one was first broken. */
export interface Judgement {
  /** The promise in force; where there is none, the one broken first. Else what is missing. */
  readonly shown: Promised | "unpromised" | "notStarted";
  readonly breach: Breach | undefined;
}

/**
 * Judges a clock: each priority for as long as it held, in its calendar and from its start. A breach is dated at the later of the
 * due date and the instant at which the priority came into force with its budget already overdrawn; what comes after cannot take
 * it back.
 */
export function judge(policy: PolicyReading, facts: FactsReading, clock: Clock): Judgement {
  const pausedTimes = pausedTimesOf(clock);
  const { priorities, reachedMs } = clock;
  let breach: Breach | undefined;
  let last: Promised | "unpromised" | "notStarted" = "unpromised";
  for (let position = 0; position < priorities.length; position++) {
    const held = priorities[position] as HeldPriority;
    last = promisedOf(policy, facts, clock, held, position > 0, pausedTimes);
    if (typeof last === "string" || breach !== undefined) continue;
    const untilMs = priorities[position + 1]?.fromMs ?? reachedMs;
    const { startMs, budgetMs, paused, calendar, fromMs } = last;
    if (untilMs !== Infinity && elapsedMsBetween(calendar.compiled, paused, startMs, untilMs) > budgetMs) {
      breach = { atMs: Math.max(dueMsOf(last), fromMs), promised: last };
    }
  }
  return { shown: typeof last === "string" ? (breach?.promised ?? last) : last, breach };
}

/** The due date of a promise: pauses that begin before it move it. */
export function dueMsOf({ calendar, paused, startMs, budgetMs, unpausedDueMs }: Promised): number {
  return paused.pauses.length === 0 ? unpausedDueMs : instantElapsed(calendar.compiled, paused, startMs, budgetMs);
}

type PausedTimes = (calendar: NamedCalendar) => PausedTime;

/** The pauses of a clock summed by calendar, each calendar once. */
function pausedTimesOf({ pauses }: Clock): PausedTimes {
  const known = new Map<NamedCalendar, PausedTime>();
  return (calendar) => {
    if (pauses.length === 0) return pausedTimeOf(calendar.compiled, pauses);
    const found = known.get(calendar) ?? pausedTimeOf(calendar.compiled, pauses);
    known.set(calendar, found);
    return found;
  };
}

function promisedOf(
  policy: PolicyReading,
  facts: FactsReading,
  clock: Clock,
  { priority, fromMs }: HeldPriority,
  isLater: boolean,
  pausedTimes: PausedTimes,
): Promised | "unpromised" | "notStarted" {
  const target = targetOf(policy, facts.tier, priority, clock.metric);
  if (target === undefined) return "unpromised";
  const tier = facts.tier === undefined ? undefined : policy.tiers.get(facts.tier);
  const desk =
    tier?.calendar ?? (facts.calendar === undefined ? undefined : policy.calendars.get(facts.calendar)) ?? policy.calendar;
  const calendar = target.calendar === undefined ? desk : (policy.calendars.get(target.calendar) ?? desk);
  let { originMs, cause } = originOf(target, facts, clock, desk);
  if (originMs === Infinity) return "notStarted";
  if (isLater && clock.beginning === undefined && policy.countsFrom === "change" && fromMs > originMs) {
    [originMs, cause] = [fromMs, "change"];
  }
  const startMs = startOf(calendar.compiled, target, originMs);
  if (startMs > originMs) cause = "cutOff";
  const { nominalMs, dueMs, budgetMs } = dueDateOf(calendar.compiled, target, priority, originMs, startMs);
  const paused = pausedTimes(calendar);
  return { priority, fromMs, target, calendar, startMs, cause, nominalMs, unpausedDueMs: dueMs, budgetMs, paused };
}

interface Origin {
  readonly originMs: number;
  readonly cause: StartCause | undefined;
}

/** Where a clock starts before its cut-off is looked at; Infinity as long as it is not known. */
function originOf(target: TargetAmount, facts: FactsReading, clock: Clock, desk: NamedCalendar): Origin {
  const { receivedMs } = facts;
  if (clock.beginning !== undefined) {
    return { originMs: clock.beginMs, cause: clock.beginMs > receivedMs ? clock.beginning : undefined };
  }
  switch (target.from) {
    case "acknowledgement":
      return { originMs: knownStart(facts.acknowledgedMs, "acknowledgedAt", facts, clock), cause: "acknowledgement" };
    case "intervention":
      return { originMs: knownStart(facts.intervenedMs, "intervenedAt", facts, clock), cause: "intervention" };
    case "opening": {
      const originMs = firstOpenMs(desk.compiled, receivedMs);
      return { originMs, cause: originMs > receivedMs ? "opening" : undefined };
    }
    default:
      return { originMs: receivedMs, cause: undefined };
  }
}

/** A fact that starts a clock, unless it is not known yet or the ticket ended before it. */
function knownStart(atMs: number, field: string, facts: FactsReading, { nowMs }: Clock): number {
  if (atMs < facts.receivedMs) requireAfter(facts.receivedMs, atMs, ["facts", field]);
  return atMs <= nowMs && atMs <= endOf(facts, nowMs) ? atMs : Infinity;
}
