import { localDateAt } from "../calendar/internal.js";
import {
  eachEntry,
  requireList,
  requireOptions,
  requireRecord,
  showValue,
  SupportError,
  wrongType,
} from "../problem/internal.js";
import type { InstantLike } from "../time/internal.js";
import { judge } from "./breach.js";
import { clocksOf, priorityAt, type Clock } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { slaReadingOf, type SlaReading } from "./sla-reading.js";
import { dueMsOf } from "./promise.js";
import { nowOf, requireKnownNames } from "./question.js";
import { readFacts, type FactsReading } from "./read-facts.js";
import {
  readServiceLevels,
  serviceLevelResult,
  type DecidedPromise,
  type ServiceLevelResult,
  type ServiceLevelSpec,
} from "./service-level.js";
import type { SlaPolicy } from "./sla-policy.js";

/** The period of a report: one of a month, a quarter or a year. */
export interface ServiceLevelPeriod {
  /** Such as `"2026-03"`. */
  readonly month?: string | null | undefined;
  /** Such as `"2026-Q1"`. */
  readonly quarter?: string | null | undefined;
  /** Such as `"2026"`. */
  readonly year?: string | null | undefined;
  /** Later facts are not known yet. Without it all facts count, and what was never done is decided at its due date. */
  readonly now?: InstantLike | null | undefined;
}

/**
 * How a policy's service levels of one length were kept in a period.
 *
 * A promise is decided when it is kept or at its due date, the earlier of the two, and belongs to the period in which that lies
 * on the policy's calendar. Shares are compared in integers: 19 of 20 attain `"0.95"`.
 *
 * @throws SupportError as {@link attainment} does; `invalid_period` for a period that is not one month, quarter or year
 * @example
 * const serviceLevels = [
 *   { name: "response", label: "Response", metric: "intervention", every: "month" as const, attained: "0.95" },
 * ];
 * const facts = [
 *   { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T11:00+01:00" },
 *   { receivedAt: "2026-03-03T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-03T16:00+01:00" },
 * ];
 * serviceLevelReport({ ...acoPolicy, serviceLevels }, facts, { month: "2026-03" })
 * // => [{ name: "response", met: 1, decided: 2, share: "0.500000", kept: false }]
 */
export function serviceLevelReport(
  policy: SlaPolicy,
  facts: readonly SlaFacts[],
  period: ServiceLevelPeriod,
): readonly ServiceLevelResult[] {
  const reading = slaReadingOf(policy);
  const { every, name } = readPeriod(period);
  const levels = readServiceLevels(policy.serviceLevels).filter((level) => level.every === every);
  const nowMs = nowOf(period, ["period"]);
  requireList(facts, ["facts"]);
  const isInPeriod = ({ atMs }: DecidedPromise): boolean => periodOf(reading, every, atMs) === name;
  const ask = (each: SlaFacts): readonly (readonly DecidedPromise[])[] => {
    const known = readFacts(each);
    requireKnownNames(reading, known, nowMs);
    if (known.receivedMs > nowMs) return [];
    return levels.map((level) => decisionsOf(reading, level, known, nowMs).filter(isInPeriod));
  };
  const { answers } = eachEntry(facts, ask, { path: ["facts"], argument: "facts", onProblem: "throw" });
  return levels.map((level, position) =>
    serviceLevelResult(
      level,
      answers.flatMap((byLevel) => byLevel[position] ?? []),
    ),
  );
}

type Every = ServiceLevelSpec["every"];

/** The decisions of a ticket's promises that a level counts. */
function decisionsOf(
  policy: SlaReading,
  { metric, priorities }: ServiceLevelSpec,
  facts: FactsReading,
  nowMs: number,
): readonly DecidedPromise[] {
  return clocksOf(facts, metric, nowMs).flatMap((clock) => {
    const priority = priorityAt(clock.priorities, clock.reachedMs);
    if (priorities !== undefined && priorities !== null && !priorities.includes(priority)) return [];
    const decision = decisionOf(policy, facts, clock);
    return decision === undefined ? [] : [decision];
  });
}

/** When a promise was decided and how; undefined as long as it is not. */
function decisionOf(policy: SlaReading, facts: FactsReading, clock: Clock): DecidedPromise | undefined {
  const { shown, breachedMs } = judge(policy, facts, clock);
  if (breachedMs !== Infinity) return { atMs: breachedMs, isMet: false };
  if (typeof shown === "string") return undefined;
  const dueMs = dueMsOf(shown);
  if (clock.isDone) return { atMs: Math.min(clock.reachedMs, dueMs), isMet: true };
  const isNeverDone = clock.nowMs === Infinity && !clock.isStopped && clock.openPauseMs >= dueMs;
  return isNeverDone ? { atMs: Math.max(dueMs, shown.fromMs), isMet: false } : undefined;
}

function periodOf({ calendar }: SlaReading, every: Every, atMs: number): string {
  const month = localDateAt(calendar.calendar, new Date(atMs)).slice(0, 7);
  if (every === "month") return month;
  const year = month.slice(0, 4);
  return every === "year" ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

const patterns: Readonly<Record<Every, RegExp>> = {
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  year: /^\d{4}$/,
};

function readPeriod(period: ServiceLevelPeriod): { readonly every: Every; readonly name: string } {
  requireRecord(period, ["period"]);
  requireOptions(period, ["month", "quarter", "year", "now"], ["period"]);
  const lengths: readonly Every[] = ["month", "quarter", "year"];
  const given = lengths.filter((length) => period[length] !== undefined && period[length] !== null);
  const [every] = given;
  if (every === undefined || given.length > 1) throw wrongType(["period"], "one of month, quarter and year", period);
  const name: unknown = period[every];
  if (typeof name === "string" && patterns[every].test(name)) return { every, name };
  throw new SupportError({ code: "invalid_period", path: ["period", every], value: showValue(name) });
}
