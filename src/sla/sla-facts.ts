import type { InstantLike } from "../time/internal.js";

/** A stretch of time; without `to` it goes on. */
export interface SlaInterval {
  readonly from: InstantLike;
  readonly to?: InstantLike;
}

/** A priority given to a ticket at some instant after its receipt; of several at one instant, the last in the list holds. */
export interface PriorityChange {
  readonly at: InstantLike;
  readonly priority: string;
}

/** What a ticket's clock depends on, and nothing else of the ticket. */
export interface SlaFacts {
  readonly receivedAt: InstantLike;
  /** The priority at receipt. */
  readonly priority: string;
  readonly priorityChanges?: readonly PriorityChange[];
  /** When the clock stood still, waiting for the customer; the stretches may overlap. */
  readonly pauses?: readonly SlaInterval[];
  readonly acknowledgedAt?: InstantLike;
  /** When the first intervention began. */
  readonly intervenedAt?: InstantLike;
  /** When the ticket ended, if it was not reopened: from then on nobody awaits an acknowledgement or an intervention. */
  readonly endedAt?: InstantLike;
  /** From each conclusion of the ticket to its reopening, if it was reopened: not charged to the time of resolution. */
  readonly conclusions?: readonly SlaInterval[];
}
