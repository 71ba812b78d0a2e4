import { firstOpenMs } from "../calendar/internal.js";
import { requireOrder } from "../time/internal.js";
import { endOf, type Beginning, type Clock } from "./clock.js";
import { dueDateOf, startOf } from "./unpaused-due-date.js";
import { instantElapsed, pausedTimeOf, unpaused, type PausedTime } from "./pauses.js";
import { targetOf, type NamedCalendar, type SlaReading } from "./sla-reading.js";
import type { FactsReading, HeldPriority } from "./read-facts.js";
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
  /** The business time from the start to the due date, before pauses. */
  readonly budgetMs: number;
  readonly paused: PausedTime;
}

/** The due date of a promise: pauses that begin before it move it. */
export function dueMsOf({ calendar, paused, startMs, unpausedDueMs, budgetMs }: Promised): number {
  return paused.pauses.length === 0 ? unpausedDueMs : instantElapsed(calendar.compiled, paused, startMs, budgetMs);
}

/** The pauses of a clock summed by calendar, each calendar once. */
export type PausedTimes = Map<NamedCalendar, PausedTime>;

function pausedTimeBy(calendar: NamedCalendar, { pauses }: Clock, pausedTimes: PausedTimes | undefined): PausedTime {
  if (pausedTimes === undefined) return unpaused;
  const known = pausedTimes.get(calendar) ?? pausedTimeOf(calendar.compiled, pauses);
  pausedTimes.set(calendar, known);
  return known;
}

/** What is promised for a priority that a clock had; why nothing is, if nothing is. */
export function promisedOf(
  policy: SlaReading,
  facts: FactsReading,
  clock: Clock,
  { priority, fromMs }: HeldPriority,
  pausedTimes: PausedTimes | undefined,
): Promised | "unpromised" | "notStarted" {
  const target = targetOf(policy, facts.tier, priority, clock.metric);
  if (target === undefined) return "unpromised";
  const tier = facts.tier === undefined ? undefined : policy.tiers.get(facts.tier);
  const desk =
    tier?.calendar ?? (facts.calendar === undefined ? undefined : policy.calendars.get(facts.calendar)) ?? policy.calendar;
  const calendar = target.calendar === undefined ? desk : (policy.calendars.get(target.calendar) ?? desk);
  let originMs = originOf(target, facts, clock, desk);
  if (originMs === Infinity) return "notStarted";
  let cause: StartCause | undefined = originMs > facts.receivedMs ? causeOf(target, clock) : undefined;
  // The first priority holds from the receipt, so never from after the origin.
  if (clock.beginning === undefined && policy.countsFrom === "change" && fromMs > originMs) {
    originMs = fromMs;
    cause = "change";
  }
  const startMs = startOf(calendar.compiled, target, originMs);
  if (startMs > originMs) cause = "cutOff";
  const { nominalMs, dueMs, budgetMs } = dueDateOf(calendar.compiled, target, priority, originMs, startMs);
  const paused = pausedTimeBy(calendar, clock, pausedTimes);
  return { priority, fromMs, target, calendar, startMs, cause, nominalMs, unpausedDueMs: dueMs, budgetMs, paused };
}

/** Where a clock starts before its cut-off is looked at; Infinity as long as it is not known. */
function originOf({ from }: TargetAmount, facts: FactsReading, clock: Clock, desk: NamedCalendar): number {
  if (clock.beginning !== undefined) return clock.beginMs;
  if (from === undefined || from === "receipt") return facts.receivedMs;
  if (from === "opening") return firstOpenMs(desk.compiled, facts.receivedMs);
  return from === "acknowledgement"
    ? knownStart(facts.acknowledgedMs, "acknowledgedAt", facts, clock)
    : knownStart(facts.intervenedMs, "intervenedAt", facts, clock);
}

function causeOf({ from }: TargetAmount, { beginning }: Clock): StartCause | undefined {
  return beginning ?? (from === "receipt" ? undefined : from);
}

/** A fact that starts a clock, unless it is not known yet or the ticket ended before it. */
function knownStart(atMs: number, field: string, facts: FactsReading, { nowMs }: Clock): number {
  if (atMs < facts.receivedMs) requireOrder(facts.receivedMs, atMs, ["facts", field]);
  return atMs <= nowMs && atMs <= endOf(facts, nowMs) ? atMs : Infinity;
}
