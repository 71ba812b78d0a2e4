import type { InstantLike } from "../time/internal.js";

/** A stretch of time, `[from, to)`; without `to` it goes on. */
export interface SlaInterval {
  readonly from: InstantLike;
  readonly to?: InstantLike | null | undefined;
}

/** A stretch of time in which the clock is paused. */
export interface SlaPause extends SlaInterval {
  /** What the ticket waited for; explanations show it. */
  readonly reason?: string | null | undefined;
}

/** A priority given to a ticket at some instant after its receipt; of several at one instant, the last in the list holds. */
export interface PriorityChange {
  readonly at: InstantLike;
  readonly priority: string;
}

/** What a ticket's clocks depend on, and nothing else of the ticket. An optional field may be absent, undefined or null. */
export interface SlaFacts {
  /** When the request arrived. */
  readonly receivedAt: InstantLike;
  /** The name of the priority at receipt. */
  readonly priority: string;
  /** The later priorities, in any order; a change to the same priority changes nothing. */
  readonly priorityChanges?: readonly PriorityChange[] | null | undefined;
  /** When the clock was paused, waiting for the customer; the stretches may overlap. */
  readonly pauses?: readonly SlaPause[] | null | undefined;
  /** The name of the tier at receipt; it does not change. */
  readonly tier?: string | null | undefined;
  /**
   * The calendar whose hours hold for this ticket, such as that of the customer's site; a name from the policy's `calendars`. A
   * tier's own calendar takes precedence, and a target's before that.
   */
  readonly calendar?: string | null | undefined;
  /** When the receipt was acknowledged to the customer. */
  readonly acknowledgedAt?: InstantLike | null | undefined;
  /** When the first intervention began. */
  readonly intervenedAt?: InstantLike | null | undefined;
  /** When the ticket was resolved for good: the short form of one conclusion that was not reopened. */
  readonly resolvedAt?: InstantLike | null | undefined;
  /**
   * When the ticket was closed or withdrawn, done or not, if it was not reopened. It stops every clock that is still open, as not
   * done; a promise that is overdue then stays breached.
   */
  readonly endedAt?: InstantLike | null | undefined;
  /** From each conclusion of the ticket to its reopening, if it was reopened: a pause of the resolution, updates and replies. */
  readonly conclusions?: readonly SlaInterval[] | null | undefined;
  /** When the provider informed the customer. */
  readonly updates?: readonly InstantLike[] | null | undefined;
  /** When the customer wrote after the request. */
  readonly messages?: readonly InstantLike[] | null | undefined;
  /** When promises of the provider's own were kept, by metric. */
  readonly milestones?: Readonly<Record<string, InstantLike | null | undefined>> | null | undefined;
  /** The address of the JSON Schema that editors check the file with. Ignored. */
  readonly $schema?: string | null | undefined;
}

/** The fields of facts. */
export const factFields: readonly (keyof SlaFacts)[] = [
  "receivedAt",
  "priority",
  "priorityChanges",
  "pauses",
  "tier",
  "calendar",
  "acknowledgedAt",
  "intervenedAt",
  "resolvedAt",
  "endedAt",
  "conclusions",
  "updates",
  "messages",
  "milestones",
  "$schema",
];
