import {
  businessTimeBetween,
  explainDueAt,
  instantAtFraction,
  slaStatus,
  slaStatuses,
  type BusinessCalendar,
  type ClosedStep,
  type InstantLike,
  type LocalizedText,
  type MetricStatus,
  type OpenStep,
  type SlaFacts,
  type SlaPolicy,
  type SlaStatus,
} from "trouble-ticket";
import { cutTo, gapsBetween, epochMsOf, unionOf, type Span } from "./span.js";
import { calendarNamed, calendarNameOf } from "./promise-calendar.js";
import { rangeOf } from "./timeline-range.js";

/** Open time, or closed time with its reasons. */
export type Stretch = OpenStep | ClosedStep;

export type MarkKind = "received" | "priority" | "threshold" | "due" | "breached" | "intervened" | "resolved" | "ended";

/** A promise of the ticket, with the open time of the calendar that it counts on. */
export interface PromiseRow {
  readonly status: MetricStatus;
  /** The name of the calendar; `"default"` is the policy's own. */
  readonly calendar: string;
  /** Open time of that calendar within what is shown. */
  readonly open: readonly Span[];
  /** Up to when its clock has run: now, or when it stopped. */
  readonly ranToMs: number;
}

/** Something that happens at an instant. */
export interface Mark {
  readonly kind: MarkKind;
  readonly atMs: number;
  /** Of a threshold: the share of the target that is used then. */
  readonly fraction?: number;
  /** Of a change: the new priority. */
  readonly label?: LocalizedText;
}

/** A ticket's clock over time, as data: all that a drawing or a list of it needs. */
export interface Timeline extends Span {
  readonly timeZone: string;
  readonly nowMs: number;
  /** Without a gap, from the beginning to the end. */
  readonly stretches: readonly Stretch[];
  /** Open time that has counted until now. */
  readonly used: readonly Span[];
  /** As given, cut to what is shown; one that goes on ends with now, or where it begins later. */
  readonly pauses: readonly Span[];
  /** In the order of time. */
  readonly marks: readonly Mark[];
  readonly status: SlaStatus;
  /** The promise whose clock is drawn large. */
  readonly metric: string;
  /** Every promise whose clock has started, that one included. */
  readonly promises: readonly PromiseRow[];
}

/** What a timeline is asked for. */
export interface TimelineQuestion {
  readonly now: InstantLike;
  /** Defaults to the first intervention. */
  readonly metric?: string;
  /** Keeps still what is drawn while `now` moves. */
  readonly span?: Span;
}

/** The shares of a target that are marked. */
const thresholds = [0.5, 0.75, 0.9];

/**
 * A ticket's clocks over time: from receipt to some time after the last thing that is known of it, or over the span given.
 *
 * @throws SupportError as `slaStatus` does
 */
export function timelineOf(policy: SlaPolicy, facts: SlaFacts, question: TimelineQuestion): Timeline {
  const { now, metric = "intervention", span } = question;
  const status = slaStatus(policy, facts, now, { metric });
  const nowMs = epochMsOf(now);
  const calendar = calendarNamed(policy, calendarNameOf(policy, facts, metric, now));
  const promises = slaStatuses(policy, facts, now);
  const dues = promises.map(({ dueAt }) => dueAt.getTime());
  const { fromMs, toMs } = span ?? rangeOf(calendar, facts, { nowMs, budgetMs: status.budgetMs, dues });
  const stretches = stretchesBetween(calendar, fromMs, toMs);
  const range = { fromMs, toMs };
  const pauses = unionOf(
    (facts.pauses ?? []).map(({ from, to }) => {
      const beginMs = epochMsOf(from);
      return { fromMs: beginMs, toMs: to === undefined || to === null ? Math.max(nowMs, beginMs) : epochMsOf(to) };
    }),
  ).flatMap((pause) => cutTo(range, pause));
  const startMs = status.startedAt.getTime();
  const stoppedMs = ranToMs(metric, status, facts, nowMs);
  const counted = stretches
    .filter(({ kind }) => kind === "open")
    .flatMap(({ from, to }) => cutTo({ fromMs: startMs, toMs: stoppedMs }, { fromMs: from.getTime(), toMs: to.getTime() }));
  return {
    ...range,
    timeZone: calendar.timeZone,
    nowMs,
    stretches,
    used: counted.flatMap((open) => gapsBetween(open, pauses)),
    pauses,
    marks: marksOf(policy, facts, { nowMs, metric, status }).filter(({ atMs }) => fromMs <= atMs && atMs <= toMs),
    status,
    metric,
    promises: promises.map((promise) => {
      const name = calendarNameOf(policy, facts, promise.metric, now);
      const open = stretchesBetween(calendarNamed(policy, name), fromMs, toMs).filter(({ kind }) => kind === "open");
      return {
        status: promise,
        calendar: name,
        open: open.map(({ from, to }) => ({ fromMs: from.getTime(), toMs: to.getTime() })),
        ranToMs: ranToMs(promise.metric, promise, facts, nowMs),
      };
    }),
  };
}

/** Up to when a clock has run: until now, or until its promise was kept or the ticket ended. */
function ranToMs(metric: string, { clock, startedAt }: SlaStatus, facts: SlaFacts, nowMs: number): number {
  if (clock !== "stopped") return nowMs;
  const startMs = startedAt.getTime();
  const { acknowledgedAt, intervenedAt, resolvedAt, endedAt, updates, milestones } = facts;
  const byMetric: Readonly<Record<string, readonly (InstantLike | null | undefined)[]>> = {
    acknowledgement: [acknowledgedAt],
    intervention: [intervenedAt],
    resolution: [resolvedAt],
    update: updates ?? [],
    reply: [...(updates ?? []), intervenedAt],
  };
  const keeping = byMetric[metric] ?? [milestones?.[metric]];
  const later = [...keeping, resolvedAt, endedAt]
    .flatMap((at) => (at === undefined || at === null ? [] : [epochMsOf(at)]))
    .filter((atMs) => atMs >= startMs && (metric !== "update" || atMs > startMs));
  return Math.min(nowMs, ...later);
}

/** Open and closed time with its reasons: the explanation of a target that takes as long as there is open time. */
function stretchesBetween(calendar: BusinessCalendar, fromMs: number, toMs: number): readonly Stretch[] {
  const minutes = businessTimeBetween(calendar, fromMs, toMs) / 60_000;
  const whole = { calendar, priorities: { whole: { rank: 1, label: "", targets: { intervention: { minutes } } } } };
  const { steps } = explainDueAt(whole, { priority: "whole", receivedAt: fromMs });
  return steps.flatMap((step) => (step.kind === "open" || step.kind === "closed" ? [step] : []));
}

interface Clock {
  readonly nowMs: number;
  readonly metric: string;
  readonly status: SlaStatus;
}

function marksOf(policy: SlaPolicy, facts: SlaFacts, { nowMs, metric, status }: Clock): readonly Mark[] {
  const { intervenedAt, resolvedAt, endedAt } = facts;
  const priorityChanges = facts.priorityChanges ?? [];
  const marks: readonly Mark[] = [
    { kind: "received", atMs: epochMsOf(facts.receivedAt) },
    ...priorityChanges.map(({ at, priority }): Mark => {
      return { kind: "priority", atMs: epochMsOf(at), label: policy.priorities[priority]?.label ?? priority };
    }),
    ...thresholds.flatMap((fraction): readonly Mark[] => {
      const at = instantAtFraction(policy, facts, fraction, { metric, now: nowMs });
      return at === undefined ? [] : [{ kind: "threshold", atMs: at.getTime(), fraction }];
    }),
    { kind: "due", atMs: status.dueAt.getTime() },
    ...(status.breachedAt === undefined ? [] : [{ kind: "breached" as const, atMs: status.breachedAt.getTime() }]),
    ...(intervenedAt === undefined || intervenedAt === null
      ? []
      : [{ kind: "intervened" as const, atMs: epochMsOf(intervenedAt) }]),
    ...(resolvedAt === undefined || resolvedAt === null ? [] : [{ kind: "resolved" as const, atMs: epochMsOf(resolvedAt) }]),
    ...(endedAt === undefined || endedAt === null ? [] : [{ kind: "ended" as const, atMs: epochMsOf(endedAt) }]),
  ];
  return [...marks].sort((a, b) => a.atMs - b.atMs);
}
