import type { SupportRequest } from "../request/internal.js";
import type { Actor } from "./actor.js";

/** Waiting is no status: it follows from the open pauses. Interventions run beside the status. */
export type TicketStatus = "registered" | "inProgress" | "closed" | "cancelled";

/** Where the customer's approval of an online connection stands. */
export type Approval = "none" | "asked" | "granted" | "refused";

/** Why a ticket came to nothing. */
export type Cancellation =
  { readonly kind: "withdrawn" } | { readonly kind: "duplicateOf"; readonly number: string } | { readonly kind: "invalid" };

/** A stretch in which the clock stands still; without `to` it goes on. */
export interface TicketPause {
  readonly id: string;
  /** One of the policy's pausing reasons. */
  readonly reason: string;
  readonly from: Date;
  readonly to?: Date;
}

/** A priority given after registration. */
export interface TicketPriorityChange {
  readonly at: Date;
  readonly priority: string;
  readonly rank: number;
  readonly reason: string;
}

/** An intervention that is to begin; starting one with the same id fulfils it. */
export interface PlannedIntervention {
  readonly id: string;
  readonly mode: string;
  readonly expert: string;
  readonly plannedFor: Date;
}

/** A piece of work on a ticket by one expert; without `endedAt` it is running. */
export interface Intervention {
  readonly id: string;
  readonly mode: string;
  readonly expert: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
  /** Since when the customer's approval of an online connection stood, where it did as the work began. */
  readonly approvedAt?: Date;
  /** One of the policy's causes; it decides who pays. */
  readonly cause?: string;
  readonly done?: string;
  readonly invoiced?: true;
  /** For the provider's people alone. */
  readonly note?: string;
}

/** From a conclusion to the reopening, if there was one. */
export interface Conclusion {
  readonly from: Date;
  readonly to?: Date;
}

/** A remark on a ticket, for the customer or for the provider's people alone. */
export interface TicketNote {
  readonly at: Date;
  readonly actor: Actor;
  readonly audience: "internal" | "customer";
  readonly text: string;
}

/**
 * A ticket as its events have made it, frozen throughout. Its Dates cannot be frozen: they are the ticket's own and must not be
 * changed. What is asked of a ticket, its facts and its report, and what is stored of it, its events, have Dates of their own.
 */
export interface Ticket {
  readonly number: string;
  readonly sequence: number;
  /** How many events made it. */
  readonly version: number;
  readonly status: TicketStatus;
  readonly request: SupportRequest;
  /** The priority in force, and its rank when it was given. */
  readonly priority: string;
  readonly rank: number;
  readonly registeredPriority: string;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  /** From when an answer is promised: receipt, or the forwarding to support; absent until then. */
  readonly guaranteedFrom?: Date;
  readonly priorityChanges: readonly TicketPriorityChange[];
  readonly pauses: readonly TicketPause[];
  readonly planned: readonly PlannedIntervention[];
  readonly approval: Approval;
  readonly approvalChangedAt?: Date;
  readonly interventions: readonly Intervention[];
  readonly conclusions: readonly Conclusion[];
  /** When it was last closed; it may have been reopened since. */
  readonly closedAt?: Date;
  readonly cancelledAt?: Date;
  readonly cancellation?: Cancellation;
  readonly notes: readonly TicketNote[];
  /** The ids of the events in order; the command that brought one is known by it. */
  readonly appliedEventIds: readonly string[];
}
