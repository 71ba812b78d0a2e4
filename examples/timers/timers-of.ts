import { instantAtFraction, slaStatuses, type SlaFacts, type SlaPolicy } from "trouble-ticket";

/** Something to do at an instant, unless the ticket changes before. */
export interface Timer {
  /** Unique: ticket, promise, kind, and the version of the ticket that it was computed from. */
  readonly key: string;
  readonly ticketNumber: string;
  readonly metric: string;
  readonly kind: "warning" | "due";
  readonly at: Date;
}

/** The share of the time allowed after which a warning is due. */
export const warnAt = 0.75;

/**
 * The timers of a ticket: a warning and a due date for each promise whose clock runs. One that is past is due at once, so that a
 * crash delays an announcement and loses none. A paused clock has no timers: the event that resumes it schedules them.
 */
export function timersOf(
  policy: SlaPolicy,
  { number, version, facts }: { readonly number: string; readonly version: number; readonly facts: SlaFacts },
  now: Date,
): readonly Timer[] {
  return slaStatuses(policy, facts, now).flatMap(({ metric, clock, dueAt }) => {
    if (clock !== "running") return [];
    const warning = instantAtFraction(policy, facts, warnAt, { metric, now });
    const timer = (kind: Timer["kind"], at: Date): Timer => {
      return { key: `${number}/${version}/${metric}/${kind}`, ticketNumber: number, metric, kind, at };
    };
    return [...(warning === undefined ? [] : [timer("warning", warning)]), timer("due", dueAt)];
  });
}
