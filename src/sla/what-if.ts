import { entryNamed } from "../problem/internal.js";
import { toEpochMs, type InstantLike } from "../time/internal.js";
import { attainmentOf, type Attainment, type AttainmentFigures, type AttainmentOptions } from "./attainment.js";
import { metricOf } from "./metric-options.js";
import type { SlaFacts } from "./sla-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import type { SlaStatus } from "./sla-status.js";
import { standingsAt } from "./standings.js";

/** How many more of each there would be; below zero, how many fewer. */
export interface AttainmentChange {
  readonly met: number;
  readonly breached: number;
  readonly pending: number;
  readonly atRisk: number;
  /** Absent where either has none. */
  readonly attained?: number;
}

/** A ticket that would have come out otherwise. */
export interface OutcomeChange {
  /** The position of its facts in the list. */
  readonly index: number;
  readonly priority: string;
  readonly before: Pick<SlaStatus, "outcome" | "dueAt">;
  readonly after: Pick<SlaStatus, "outcome" | "dueAt">;
}

/** The same tickets under two policies. */
export interface WhatIf {
  readonly before: Attainment;
  readonly after: Attainment;
  /** `after` less `before`; a priority that one policy lacks counts as none there. */
  readonly difference: {
    readonly overall: AttainmentChange;
    readonly byPriority: Readonly<Record<string, AttainmentChange>>;
  };
  /** In the order of the list; a ticket that one of the policies promises nothing is not among them. */
  readonly changed: readonly OutcomeChange[];
}

/**
 * What attainment would have been under another policy, such as one with other hours, holidays or targets.
 *
 * The facts stay as they were: who intervened at 13:30 would have done so also where the desk has no lunch break. A ticket that
 * one policy promises a time and the other does not counts in the one's attainment, and in the other's `unpromised`.
 *
 * @throws SupportError as {@link attainment} does, also where the other policy lacks a priority of the facts
 * @example
 * const noLunch = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "18:00"]] } });
 * const facts = [{ receivedAt: "2026-03-02T10:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T14:30+01:00" }];
 * const { difference, changed } = whatIf(acoPolicy, { ...acoPolicy, calendar: noLunch }, facts, "2026-03-02T18:00+01:00");
 * difference.overall // => { met: -1, breached: 1, pending: 0, atRisk: 0, attained: -1 }
 * changed.map(({ index, before, after }) => [index, before.outcome, after.outcome]) // => [[0, "met", "breached"]]
 */
export function whatIf(
  policy: SlaPolicy,
  otherPolicy: SlaPolicy,
  facts: readonly SlaFacts[],
  now: InstantLike,
  options?: AttainmentOptions,
): WhatIf {
  const metric = metricOf(options);
  const nowMs = toEpochMs(now);
  const standings = standingsAt(policy, facts, metric, nowMs);
  const others = standingsAt(otherPolicy, facts, metric, nowMs);
  const otherStatuses = new Map(others.promised.map(({ index, status }) => [index, status]));
  const before = attainmentOf(policy, standings, options);
  const after = attainmentOf(otherPolicy, others, options);
  return {
    before,
    after,
    difference: {
      overall: changeOf(before.overall, after.overall),
      byPriority: Object.fromEntries(
        Object.keys({ ...before.byPriority, ...after.byPriority }).map((name) => {
          return [name, changeOf(entryNamed(before.byPriority, name), entryNamed(after.byPriority, name))];
        }),
      ),
    },
    changed: standings.promised.flatMap(({ index, priority, status }) => {
      const other = otherStatuses.get(index);
      if (other === undefined || other.outcome === status.outcome) return [];
      return [{ index, priority, before: brief(status), after: brief(other) }];
    }),
  };
}

const none: AttainmentFigures = { count: 0, met: 0, breached: 0, pending: 0, atRisk: 0 };

function changeOf(before: AttainmentFigures = none, after: AttainmentFigures = none): AttainmentChange {
  return {
    met: after.met - before.met,
    breached: after.breached - before.breached,
    pending: after.pending - before.pending,
    atRisk: after.atRisk - before.atRisk,
    ...(after.attained !== undefined && before.attained !== undefined && { attained: after.attained - before.attained }),
  };
}

function brief({ outcome, dueAt }: SlaStatus): OutcomeChange["before"] {
  return { outcome, dueAt };
}
