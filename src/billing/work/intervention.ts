import type { InstantLike } from "../../time/internal.js";
import type { InterventionItem, VatTreatment } from "../../policy/internal.js";

/** The fields that every intervention has. */
interface InterventionHead<Instant> {
  readonly customer: string;
  /** Name of one of the policy's modes. */
  readonly mode: string;
  /** It decides the day, the month and the price. */
  readonly startedAt: Instant;
  /** Currency of the charge. Defaults to the customer's. */
  readonly currency?: string | null | undefined;
  /** Band of all of it, set by the app, such as an urgent call. Defaults to the bands by the clock. */
  readonly band?: string | null | undefined;
}

/** The fields of an intervention that decide its price. */
export interface ChargeableIntervention<Instant = InstantLike> extends InterventionHead<Instant> {
  /** Name of one of the policy's causes; it decides who pays. */
  readonly cause: string;
  readonly endedAt: Instant;
}

/** An intervention with its place in a ticket, to be put on a statement. Its schema reads it from JSON. */
export interface BillableIntervention<Instant = InstantLike> extends InterventionHead<Instant> {
  /** Unique within the ticket. */
  readonly id: string;
  readonly ticketNumber: string;
  /** Absent while it is running. */
  readonly endedAt?: Instant | null | undefined;
  /** Name of one of the policy's causes; it decides who pays. Absent while it is running. */
  readonly cause?: string | null | undefined;
  /** One person does one thing at a time. Without a name overlaps are not checked. */
  readonly expert?: string | null | undefined;
  /** Text for the statement. */
  readonly done?: string | null | undefined;
  /** Whether an invoice has it already. Defaults to false. */
  readonly invoiced?: boolean | null | undefined;
  /** Defaults to the customer's. */
  readonly vat?: VatTreatment | null | undefined;
  /** Each makes a separate line. Defaults to none. */
  readonly items?: readonly InterventionItem[] | null | undefined;
}

/** The fields of a ticket that are billed. */
export interface BilledTicket {
  readonly number: string;
  readonly request: { readonly customer: string };
  readonly interventions: readonly Omit<BillableIntervention<Date>, "ticketNumber" | "customer" | "currency" | "vat">[];
}
