import type { Temporal } from "temporal-polyfill";
import type { CalendarSpec } from "../../src/index.js";
import { zonedAt } from "../support/temporal.js";
import { startForward } from "./date-count.js";
import { resolvedPeriods } from "./resolved-periods.js";
import { walkedDue, type WalkedDue, type WalkedTarget } from "./target-walk.js";

/** A stretch of time in epoch ms; without an end it is open. */
export interface WalkedInterval {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
}

/** A target with the calendar and the start that it names. */
export interface PromisedTarget extends WalkedTarget {
  readonly from?: string;
  readonly calendar?: string;
}

/** What a policy promises, as its text says it. */
export interface WalkedPolicy {
  readonly specs: Readonly<Record<string, CalendarSpec>>;
  /** The calendar of the ticket: the tier's, else the ticket's own, else `default`. */
  readonly deskCalendar: string;
  /** The target of a priority for the metric asked about, from the ticket's tier or else the policy. */
  readonly targetOf: (priority: string) => PromisedTarget | undefined;
  readonly countsFromChange: boolean;
}

/** What happened to a ticket, in epoch ms; Infinity for what did not happen. */
export interface WalkedFacts {
  readonly receivedMs: number;
  readonly priority: string;
  readonly changes: readonly { readonly atMs: number; readonly priority: string }[];
  readonly pauses: readonly WalkedInterval[];
  readonly conclusions: readonly WalkedInterval[];
  readonly acknowledgedMs: number;
  readonly intervenedMs: number;
  readonly endedMs: number;
  /** When the milestone of the metric asked about was reached. */
  readonly milestoneMs: number;
  readonly updates: readonly number[];
  readonly messages: readonly number[];
}

/** The status of a promise. */
export interface WalkedPromise {
  readonly startMs: number;
  readonly dueMs: number;
  readonly budgetMs: number;
  readonly elapsedMs: number;
  readonly pausedMs: number;
  readonly clock: "running" | "paused" | "stopped";
  readonly deskOpen: boolean;
  readonly outcome: "pending" | "met" | "breached";
  readonly breachedMs: number | undefined;
}

/** The oracle cannot see far enough. */
export const outOfSight = "out of sight";
export type NoPromise = "no_target" | "clock_not_started" | typeof outOfSight;

const dayMs = 86_400_000;
const { min, max } = Math;

/** The status of a metric's promise as of an instant, from the rules of promises alone. */
export function walkedPromise(policy: WalkedPolicy, all: WalkedFacts, metric: string, nowMs: number): WalkedPromise | NoPromise {
  const facts = knownAt(all, nowMs);
  const resolvedMs = concludedSince(facts.conclusions, min(nowMs, facts.endedMs));
  const overMs = min(facts.endedMs, resolvedMs);
  const doneMs = {
    acknowledgement: facts.acknowledgedMs,
    intervention: facts.intervenedMs,
    resolution: resolvedMs,
    workaround: facts.milestoneMs,
  }[metric];
  if (doneMs !== undefined) {
    const stop = stopOf(doneMs, facts.endedMs, nowMs);
    return judged(policy, facts, metric === "resolution" ? facts.conclusions : [], undefined, stop, overMs, nowMs);
  }
  const intervals = metric === "update" ? updateIntervals(facts, overMs) : replyIntervals(facts, overMs);
  const last = intervals.at(-1);
  if (last === undefined) return policy.targetOf(heldAt(facts, nowMs)) === undefined ? "no_target" : "clock_not_started";
  const stop = stopOf(last.toMs ?? Infinity, overMs, nowMs);
  return judged(policy, facts, facts.conclusions, last.fromMs, stop, overMs, nowMs);
}

interface Stop {
  readonly atMs: number;
  readonly isDone: boolean;
}

function stopOf(doneMs: number, overMs: number, nowMs: number): Stop | undefined {
  if (doneMs <= nowMs && doneMs <= overMs) return { atMs: doneMs, isDone: true };
  return overMs <= nowMs ? { atMs: overMs, isDone: false } : undefined;
}

function knownAt(facts: WalkedFacts, nowMs: number): WalkedFacts {
  const known = (atMs: number): number => (atMs <= nowMs ? atMs : Infinity);
  const intervals = (given: readonly WalkedInterval[]): readonly WalkedInterval[] =>
    given
      .filter(({ fromMs }) => fromMs <= nowMs)
      .map(({ fromMs, toMs = Infinity }) => (toMs <= nowMs ? { fromMs, toMs } : { fromMs }));
  return {
    ...facts,
    changes: facts.changes.filter(({ atMs }) => atMs <= nowMs),
    pauses: intervals(facts.pauses),
    conclusions: intervals(facts.conclusions),
    acknowledgedMs: known(facts.acknowledgedMs),
    intervenedMs: known(facts.intervenedMs),
    endedMs: known(facts.endedMs),
    milestoneMs: known(facts.milestoneMs),
    updates: facts.updates.filter((atMs) => atMs <= nowMs),
    messages: facts.messages.filter((atMs) => atMs <= nowMs),
  };
}

function holds({ fromMs, toMs = Infinity }: WalkedInterval, atMs: number): boolean {
  return fromMs <= atMs && atMs < toMs;
}

/** Since when a ticket has been concluded without a break; Infinity if it is not concluded at the instant. */
function concludedSince(conclusions: readonly WalkedInterval[], atMs: number): number {
  if (!conclusions.some((conclusion) => holds(conclusion, atMs))) return Infinity;
  let sinceMs = atMs;
  for (;;) {
    const earlier = conclusions.filter(({ fromMs, toMs = Infinity }) => fromMs < sinceMs && sinceMs <= toMs);
    if (earlier.length === 0) return sinceMs;
    sinceMs = min(...earlier.map(({ fromMs }) => fromMs));
  }
}

/** From the first sign of the provider, and again from every update, to the next update. */
function updateIntervals(facts: WalkedFacts, overMs: number): readonly WalkedInterval[] {
  const updates = [...facts.updates].sort((a, b) => a - b);
  const firstMs = min(facts.acknowledgedMs, facts.intervenedMs, ...updates);
  const begins = [firstMs, ...updates.filter((atMs) => atMs > firstMs)].filter((atMs) => atMs <= overMs && atMs < Infinity);
  return begins.map((fromMs, position) => ({ fromMs, toMs: begins[position + 1] }));
}

/** From a message while none is unanswered to the next update or the intervention. */
function replyIntervals(facts: WalkedFacts, overMs: number): readonly WalkedInterval[] {
  const answers = [...facts.updates, facts.intervenedMs].filter((atMs) => atMs <= overMs && atMs < Infinity);
  const intervals: WalkedInterval[] = [];
  for (const fromMs of [...facts.messages].sort((a, b) => a - b)) {
    const last = intervals.at(-1);
    if (fromMs > overMs || (last !== undefined && fromMs <= (last.toMs ?? Infinity))) continue;
    const toMs = min(...answers.filter((atMs) => atMs >= fromMs));
    intervals.push(toMs === Infinity ? { fromMs } : { fromMs, toMs });
  }
  return intervals;
}

function heldAt({ priority, changes }: WalkedFacts, atMs: number): string {
  return heldPriorities(changes, priority, -Infinity, atMs).at(-1)?.priority ?? priority;
}

/** The priorities from an instant on and since when; a change to the same one is none. */
function heldPriorities(
  changes: WalkedFacts["changes"],
  first: string,
  fromMs: number,
  untilMs: number,
): readonly { readonly priority: string; readonly fromMs: number }[] {
  const held = [{ priority: first, fromMs }];
  for (const { atMs, priority } of [...changes].sort((a, b) => a.atMs - b.atMs)) {
    const last = held.at(-1);
    if (atMs > untilMs || last?.priority === priority) continue;
    if (atMs <= (last?.fromMs ?? 0)) held.pop();
    if (held.at(-1)?.priority !== priority) held.push({ priority, fromMs: max(atMs, fromMs) });
  }
  return held;
}

interface Judged extends WalkedDue {
  readonly fromMs: number;
  readonly spec: CalendarSpec;
}

/** Judges each priority while it held; a beginning replaces the origin of every target. */
function judged(
  policy: WalkedPolicy,
  facts: WalkedFacts,
  reopened: readonly WalkedInterval[],
  beginMs: number | undefined,
  stop: Stop | undefined,
  overMs: number,
  nowMs: number,
): WalkedPromise | NoPromise {
  const untilMs = stop?.atMs ?? nowMs;
  const stops = [...facts.pauses, ...reopened]
    .map(({ fromMs, toMs = Infinity }) => ({ fromMs, toMs: min(toMs, untilMs) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
  const held = heldPriorities(facts.changes, facts.priority, beginMs ?? facts.receivedMs, untilMs);
  let last: Judged | NoPromise = "no_target";
  let broken: Judged | undefined;
  let breachedMs: number | undefined;
  for (const [position, { priority, fromMs }] of held.entries()) {
    last = promisedTo(policy, facts, beginMs, overMs, priority, fromMs, position > 0);
    if (last === outOfSight) return outOfSight;
    if (typeof last === "string" || broken !== undefined) continue;
    const endMs = held[position + 1]?.fromMs ?? untilMs;
    if (worked(last.spec, stops, last.startMs, endMs) <= last.budgetMs) continue;
    const dueMs = firstWith(last.spec, stops, last.startMs, last.budgetMs);
    if (dueMs === undefined) return outOfSight;
    broken = last;
    breachedMs = max(dueMs, last.fromMs);
  }
  const shown = typeof last === "string" ? broken : last;
  if (shown === undefined) return typeof last === "string" ? last : "no_target";
  const dueMs = firstWith(shown.spec, stops, shown.startMs, shown.budgetMs);
  if (dueMs === undefined) return outOfSight;
  const elapsedMs = worked(shown.spec, stops, shown.startMs, untilMs);
  const isPaused = facts.pauses.some((pause) => holds(pause, nowMs));
  return {
    startMs: shown.startMs,
    dueMs,
    budgetMs: shown.budgetMs,
    elapsedMs,
    pausedMs: worked(shown.spec, [], shown.startMs, untilMs) - elapsedMs,
    clock: stop !== undefined ? "stopped" : isPaused ? "paused" : "running",
    deskOpen: openingsOf(shown.spec, nowMs, nowMs).some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs),
    outcome: breachedMs !== undefined ? "breached" : stop?.isDone === true ? "met" : "pending",
    breachedMs,
  };
}

function promisedTo(
  policy: WalkedPolicy,
  facts: WalkedFacts,
  beginMs: number | undefined,
  overMs: number,
  priority: string,
  fromMs: number,
  isChanged: boolean,
): Judged | NoPromise {
  const target = policy.targetOf(priority);
  if (target === undefined) return "no_target";
  const desk = policy.specs[policy.deskCalendar];
  const spec = policy.specs[target.calendar ?? policy.deskCalendar];
  if (desk === undefined || spec === undefined) return outOfSight;
  let originMs = beginMs ?? originOf(target, facts, desk, overMs);
  if (originMs === undefined) return outOfSight;
  if (originMs === Infinity) return "clock_not_started";
  if (beginMs === undefined && isChanged && policy.countsFromChange) originMs = max(originMs, fromMs);
  const due = walkedDue(spec, target, originMs);
  // Where a shift overlaps the next date's hours, the opening after a missed cut-off lies before the origin.
  return due === undefined || due.startMs < originMs ? outOfSight : { ...due, fromMs, spec };
}

/** Infinity while it is not known, or for good if the ticket was over before. */
function originOf(target: PromisedTarget, facts: WalkedFacts, desk: CalendarSpec, overMs: number): number | undefined {
  const known = (atMs: number): number => (atMs <= overMs ? atMs : Infinity);
  if (target.from === "acknowledgement") return known(facts.acknowledgedMs);
  if (target.from === "intervention") return known(facts.intervenedMs);
  return target.from === "opening" ? startForward(desk, facts.receivedMs)?.startMs : facts.receivedMs;
}

/** The desk's open stretches around two instants, those that meet or overlap merged. */
function openingsOf(spec: CalendarSpec, fromMs: number, toMs: number): readonly { fromMs: number; toMs: number }[] {
  const merged: { fromMs: number; toMs: number }[] = [];
  const last = dateAt(spec, toMs).add({ days: 2 });
  const periods: { openMs: number; closeMs: number }[] = [];
  for (let date = dateAt(spec, fromMs).subtract({ days: 2 }); date.until(last).sign >= 0; date = date.add({ days: 1 })) {
    periods.push(...resolvedPeriods(spec, date));
  }
  for (const { openMs, closeMs } of periods.sort((a, b) => a.openMs - b.openMs)) {
    const previous = merged.at(-1);
    if (previous !== undefined && openMs <= previous.toMs) previous.toMs = max(previous.toMs, closeMs);
    else merged.push({ fromMs: openMs, toMs: closeMs });
  }
  return merged;
}

function dateAt(spec: CalendarSpec, atMs: number): Temporal.PlainDate {
  return zonedAt(spec.timeZone, atMs).toPlainDate();
}

interface Closed {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The open stretches between two instants outside the stops, in order. */
function counted(spec: CalendarSpec, stops: readonly Closed[], fromMs: number, toMs: number): readonly Closed[] {
  let stretches: readonly Closed[] = openingsOf(spec, fromMs, toMs)
    .map((open) => ({ fromMs: max(open.fromMs, fromMs), toMs: min(open.toMs, toMs) }))
    .filter((open) => open.fromMs < open.toMs);
  for (const stop of stops) {
    stretches = stretches
      .flatMap((open) => [
        { fromMs: open.fromMs, toMs: min(open.toMs, stop.fromMs) },
        { fromMs: max(open.fromMs, stop.toMs), toMs: open.toMs },
      ])
      .filter((open) => open.fromMs < open.toMs);
  }
  return stretches;
}

function worked(spec: CalendarSpec, stops: readonly Closed[], fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  return counted(spec, stops, fromMs, toMs).reduce((sum, open) => sum + open.toMs - open.fromMs, 0);
}

const sightDays = 60;

/** The first instant by which so much time has counted. */
function firstWith(spec: CalendarSpec, stops: readonly Closed[], fromMs: number, budgetMs: number): number | undefined {
  let leftMs = budgetMs;
  for (const open of counted(spec, stops, fromMs, fromMs + sightDays * dayMs)) {
    if (open.toMs - open.fromMs >= leftMs) return open.fromMs + leftMs;
    leftMs -= open.toMs - open.fromMs;
  }
  return undefined;
}
