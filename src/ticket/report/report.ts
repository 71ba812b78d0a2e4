import type { SlaStatus } from "../../sla/internal.js";
import type { LocalizedText } from "../../time/internal.js";
import type { Actor } from "../ticket.js";
import type { Cancellation, TicketStatus } from "../ticket.js";

/** For whom a report is: what the customer may know, or all of it. */
export type ReportAudience = "customer" | "staff";

/** A priority, mode or cause by its name, and as people read it. */
export interface Labelled {
  readonly name: string;
  readonly label: LocalizedText;
}

/** An intervention as a report tells it. */
export interface ReportedIntervention {
  readonly id: string;
  readonly mode: Labelled;
  readonly expert: string;
  readonly startedAt: Date;
  /** Absent while it is running. */
  readonly endedAt?: Date;
  /** Real time so far. */
  readonly elapsedMs: number;
  readonly cause?: Labelled;
  readonly done?: string;
  readonly invoiced: boolean;
  /** For staff only. */
  readonly note?: string;
}

/** An intervention to come. */
export interface ReportedPlan {
  readonly id: string;
  readonly mode: Labelled;
  readonly plannedFor: Date;
  /** For staff only, until the expert intervenes. */
  readonly expert?: string;
}

/** A remark; the customer reads who wrote it where that was the customer. */
export interface ReportedNote {
  readonly at: Date;
  readonly text: string;
  readonly audience: "internal" | "customer";
  readonly actor?: Actor;
}

/** How many interventions there were in one mode. */
export interface ModeCount {
  readonly mode: Labelled;
  readonly count: number;
}

/** What became of a ticket so far, as one reads it. */
export interface TicketReport {
  readonly number: string;
  readonly audience: ReportAudience;
  readonly reportedAt: Date;
  readonly status: TicketStatus;
  readonly priority: Labelled;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  /** Absent as long as no answer is guaranteed, and where the policy promises no time of intervention for the priority. */
  readonly sla?: SlaStatus;
  /** The place in the queue, 1 for the next to be served; as the caller gave it. */
  readonly place?: number;
  /** The reasons of the pauses that go on, each once. */
  readonly waitingFor: readonly string[];
  readonly interventions: readonly ReportedIntervention[];
  readonly interventionsByMode: readonly ModeCount[];
  /** The real time of all interventions together. */
  readonly processingMs: number;
  readonly planned: readonly ReportedPlan[];
  readonly notes: readonly ReportedNote[];
  readonly concludedAt?: Date;
  readonly closedAt?: Date;
  readonly cancelledAt?: Date;
  readonly cancellation?: Cancellation;
}
