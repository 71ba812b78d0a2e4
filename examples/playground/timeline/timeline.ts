import {
  businessTimeBetween,
  explainDueAt,
  instantAtFraction,
  slaStatus,
  type ClosedStep,
  type OpenStep,
  type InstantLike,
  type LocalizedText,
  type SlaFacts,
  type SlaPolicy,
  type SlaStatus,
} from "trouble-ticket";
import { cutTo, gapsBetween, epochMsOf, unionOf, type Span } from "./span.js";
import { rangeOf } from "./timeline-range.js";

/** Open time, or closed time with its reasons. */
export type Stretch = OpenStep | ClosedStep;

export type MarkKind = "received" | "priority" | "threshold" | "due" | "breached" | "intervened" | "ended";

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
}

/** The shares of a target that are marked. */
const thresholds = [0.5, 0.75, 0.9];

/**
 * A ticket's clock over time: from receipt to some time after the last thing that is known of it, or over the span given, which
 * keeps still what is drawn while `now` moves.
 *
 * @throws SupportError as `slaStatus` does
 */
export function timelineOf(policy: SlaPolicy, facts: SlaFacts, now: InstantLike, span?: Span): Timeline {
  const status = slaStatus(policy, facts, now);
  const nowMs = epochMsOf(now);
  const { fromMs, toMs } = span ?? rangeOf(policy, facts, nowMs, status);
  const stretches = stretchesBetween(policy, fromMs, toMs);
  const range = { fromMs, toMs };
  const pauses = unionOf(
    (facts.pauses ?? []).map(({ from, to }) => {
      const beginMs = epochMsOf(from);
      return { fromMs: beginMs, toMs: to === undefined || to === null ? Math.max(nowMs, beginMs) : epochMsOf(to) };
    }),
  ).flatMap((pause) => cutTo(range, pause));
  const stoppedMs = Math.min(
    nowMs,
    ...[facts.intervenedAt, facts.endedAt].flatMap((at) => (at === undefined || at === null ? [] : [epochMsOf(at)])),
  );
  const counted = stretches
    .filter(({ kind }) => kind === "open")
    .flatMap(({ from, to }) => cutTo({ fromMs, toMs: stoppedMs }, { fromMs: from.getTime(), toMs: to.getTime() }));
  return {
    ...range,
    timeZone: policy.calendar.timeZone,
    nowMs,
    stretches,
    used: counted.flatMap((open) => gapsBetween(open, pauses)),
    pauses,
    marks: marksOf(policy, facts, nowMs, status).filter(({ atMs }) => fromMs <= atMs && atMs <= toMs),
    status,
  };
}

/** Open and closed time with its reasons: the explanation of a target that takes as long as there is open time. */
function stretchesBetween({ calendar }: SlaPolicy, fromMs: number, toMs: number): readonly Stretch[] {
  const minutes = businessTimeBetween(calendar, fromMs, toMs) / 60_000;
  const whole = { calendar, priorities: { whole: { rank: 1, label: "", targets: { intervention: { minutes } } } } };
  const { steps } = explainDueAt(whole, { priority: "whole", receivedAt: fromMs });
  return steps.flatMap((step) => (step.kind === "open" || step.kind === "closed" ? [step] : []));
}

function marksOf(policy: SlaPolicy, facts: SlaFacts, nowMs: number, status: SlaStatus): readonly Mark[] {
  const { intervenedAt, endedAt } = facts;
  const priorityChanges = facts.priorityChanges ?? [];
  const marks: readonly Mark[] = [
    { kind: "received", atMs: epochMsOf(facts.receivedAt) },
    ...priorityChanges.map(({ at, priority }): Mark => {
      return { kind: "priority", atMs: epochMsOf(at), label: policy.priorities[priority]?.label ?? priority };
    }),
    ...thresholds.flatMap((fraction): readonly Mark[] => {
      const at = instantAtFraction(policy, facts, fraction, { now: nowMs });
      return at === undefined ? [] : [{ kind: "threshold", atMs: at.getTime(), fraction }];
    }),
    { kind: "due", atMs: status.dueAt.getTime() },
    ...(status.breachedAt === undefined ? [] : [{ kind: "breached" as const, atMs: status.breachedAt.getTime() }]),
    ...(intervenedAt === undefined || intervenedAt === null
      ? []
      : [{ kind: "intervened" as const, atMs: epochMsOf(intervenedAt) }]),
    ...(endedAt === undefined || endedAt === null ? [] : [{ kind: "ended" as const, atMs: epochMsOf(endedAt) }]),
  ];
  return [...marks].sort((a, b) => a.atMs - b.atMs);
}
