import type { InterventionItem } from "../policy/internal.js";
import type { SupportRequest } from "../request/internal.js";

/** Who did something: the customer, one of the provider's experts, or a program. */
export interface Actor {
  readonly kind: "customer" | "expert" | "system";
  /** The name that reports show. */
  readonly name: string;
}

/**
 * The status of a ticket. Waiting is not one: a ticket waits while a pause is open. Interventions run independently of the
 * status.
 */
export type TicketStatus = "registered" | "inProgress" | "closed" | "cancelled";

/** The customer's approval of an online connection, and since when it has been in that state. */
export type Approval = { readonly state: "none" } | { readonly state: "asked" | "granted" | "refused"; readonly since: Date };

/** Why a ticket was cancelled. */
export type Cancellation =
  { readonly kind: "withdrawn" } | { readonly kind: "duplicateOf"; readonly number: string } | { readonly kind: "invalid" };

/** An interval in which the clock does not run. Without `to` it is open. */
export interface TicketPause {
  readonly id: string;
  /** One of the policy's pausing reasons. */
  readonly reason: string;
  readonly from: Date;
  readonly to?: Date;
}

/** A change of priority after registration. */
export interface TicketPriorityChange {
  readonly at: Date;
  readonly priority: string;
  readonly rank: number;
  readonly reason: string;
}

/** A planned intervention. Starting an intervention with the same id fulfils it. */
export interface PlannedIntervention {
  readonly id: string;
  readonly mode: string;
  readonly expert: string;
  readonly plannedFor: Date;
}

/** What running and finished interventions have in common. */
interface InterventionBase {
  readonly id: string;
  readonly mode: string;
  readonly expert: string;
  readonly startedAt: Date;
  /** Since when the customer's approval of an online connection had been granted as the work started. Absent if it had not. */
  readonly approvedAt?: Date;
  /** The band that prices the work, set by the app instead of by the clock. */
  readonly band?: string;
  readonly items?: readonly InterventionItem[];
  /** For staff only. */
  readonly note?: string;
}

/** An intervention that has not ended. */
export interface RunningIntervention extends InterventionBase {
  readonly endedAt?: undefined;
  readonly cause?: undefined;
  readonly done?: undefined;
  readonly invoiced?: undefined;
}

/** An intervention that has ended. */
export interface FinishedIntervention extends InterventionBase {
  readonly endedAt: Date;
  /** One of the policy's causes; it decides who pays. */
  readonly cause: string;
  readonly done: string;
  readonly invoiced?: true | undefined;
}

/** A piece of work on a ticket by one expert. Without `endedAt` it is running. */
export type Intervention = RunningIntervention | FinishedIntervention;

/** The interval from a conclusion to the reopening, if the ticket was reopened. */
export interface Conclusion {
  readonly from: Date;
  readonly to?: Date;
}

/** A remark on a ticket, for the customer or for staff only. */
export interface TicketNote {
  readonly at: Date;
  readonly actor: Actor;
  readonly audience: "internal" | "customer";
  readonly text: string;
}

/** When a promise of the provider's own was kept. */
export interface Milestone {
  readonly metric: string;
  readonly at: Date;
}

/** A ticket's status, and what is known of its end. */
export type TicketEnding =
  | { readonly status: "registered" | "inProgress" }
  | { readonly status: "closed"; readonly closedAt: Date }
  | { readonly status: "cancelled"; readonly cancelledAt: Date; readonly cancellation: Cancellation };

/** The fields that a ticket has in every status. */
export interface TicketFields {
  readonly number: string;
  readonly sequence: number;
  /** The number of its events. */
  readonly version: number;
  readonly request: SupportRequest;
  /** The priority in force, and its rank when it was given. */
  readonly priority: string;
  readonly rank: number;
  readonly registeredPriority: string;
  /** The tier it was registered under. */
  readonly tier?: string;
  /** The name of the calendar of its site or region. */
  readonly calendar?: string;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  /** From when an answer is promised: the receipt, or the forwarding to support. Absent until then. */
  readonly guaranteedFrom?: Date;
  /** When the acknowledgement was sent to the customer. */
  readonly acknowledgedAt?: Date;
  readonly priorityChanges: readonly TicketPriorityChange[];
  readonly pauses: readonly TicketPause[];
  readonly planned: readonly PlannedIntervention[];
  readonly approval: Approval;
  readonly interventions: readonly Intervention[];
  readonly conclusions: readonly Conclusion[];
  /** When the provider sent the customer an update that is not a note. */
  readonly updates: readonly Date[];
  /** When the customer wrote after the request, other than in notes. */
  readonly messages: readonly Date[];
  readonly milestones: readonly Milestone[];
  readonly notes: readonly TicketNote[];
  /** The ids of the events in order. A command is known by the id of its event. */
  readonly appliedEventIds: readonly string[];
}

/**
 * A ticket as its events have made it, deeply frozen. Its Dates cannot be frozen: they belong to the ticket and must not be
 * changed. The facts, the report and the events of a ticket have Dates of their own.
 */
export type Ticket = TicketFields & TicketEnding;
