import type { InstantLike } from "../../time/internal.js";
import type { VatTreatment } from "../terms/vat-treatment.js";

/** As much of an intervention as decides what it costs. */
export interface ChargeableIntervention<Instant = InstantLike> {
  readonly customer: string;
  /** One of the policy's modes, by name. */
  readonly mode: string;
  /** One of the policy's causes, by name; it decides who pays. */
  readonly cause: string;
  /** It decides the day, the month and the price. */
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** In which of several currencies it is charged; the customer's, where it does not say. */
  readonly currency?: string;
}

/** An intervention with its place in a ticket, to be put on a statement; its schema reads it from JSON. */
export interface BillableIntervention<Instant = InstantLike> extends Omit<ChargeableIntervention<Instant>, "cause" | "endedAt"> {
  /** One of its own within the ticket. */
  readonly id: string;
  readonly ticketNumber: string;
  /** One person does one thing at a time; without a name nothing is checked. */
  readonly expert?: string;
  /** Absent while it is running. */
  readonly endedAt?: Instant;
  /** Absent while it is running. */
  readonly cause?: string;
  readonly done?: string;
  /** Whether an invoice has it already. */
  readonly invoiced?: boolean;
  /** Where it is not the customer's. */
  readonly vat?: VatTreatment;
}

/** As much of a ticket as is billed. */
export interface BilledTicket {
  readonly number: string;
  readonly request: { readonly customer: string };
  readonly interventions: readonly Omit<BillableIntervention<Date>, "ticketNumber" | "customer" | "currency" | "vat">[];
}
