import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";
import type { Charge } from "../charge/charge.js";
import type { Customer } from "../terms/customer.js";
import type { VatTreatment } from "../terms/vat-treatment.js";

/** An intervention as a statement tells of it. */
export interface StatementIntervention {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Real time, not rounded. */
  readonly elapsedMs: number;
  readonly cause: string;
  readonly expert?: string;
  readonly done?: string;
}

/** What was done and what it costs: one intervention, or those that the policy's scope puts together. */
export interface StatementLine extends Charge {
  /** 1, 2, 3 … in each statement. */
  readonly number: number;
  readonly ticketNumber: string;
  readonly vat: VatTreatment;
  readonly interventions: readonly StatementIntervention[];
}

/** All that was done for a ticket in the month. */
export interface TicketSummary {
  readonly ticketNumber: string;
  /** By their numbers. */
  readonly lines: readonly number[];
  readonly interventionCount: number;
  /** In the order of the policy's modes. */
  readonly interventionsByMode: readonly { readonly mode: string; readonly count: number }[];
  /** The processing time: real time, not rounded. */
  readonly elapsedMs: number;
  readonly billableMinutes: number;
  readonly chargeableMinutes: number;
  readonly net: Amount;
}

/** What lines of one VAT treatment come to. */
export interface VatTotal extends VatTreatment {
  /** The sum of the lines, each rounded already. */
  readonly net: Amount;
  /** Rounded once, on that sum. */
  readonly vat: Amount;
}

/** What lines come to. */
export interface Totals {
  readonly net: Amount;
  readonly vat: Amount;
  readonly gross: Amount;
  /** The highest rate first. */
  readonly vatByRate: readonly VatTotal[];
}

/** For whom an invoice is, in which currency, and for which month. */
export interface InvoiceHead {
  readonly customer: Pick<Customer, "id" | "name" | "email">;
  readonly currency: string;
  /** Of the provider's calendar: `YYYY-MM`. */
  readonly month: string;
}

/** A line that something is due for. */
export interface InvoiceLine {
  /** That of the statement's line. */
  readonly number: number;
  readonly ticketNumber: string;
  readonly date: LocalDate;
  readonly mode: string;
  readonly chargeableMinutes: number;
  readonly net: Amount;
  readonly vat: VatTreatment;
}

/** What accounts turn into an invoice; it has no number yet. */
export interface InvoiceDraft extends InvoiceHead {
  readonly kind: "invoice";
  /** The last date for it. */
  readonly invoiceBy: LocalDate;
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
}

/** What takes back an invoice or some of its lines: the same lines, their amounts below zero. */
export interface CreditNote extends InvoiceHead {
  readonly kind: "creditNote";
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
}

/** Which lines are taken back, and what was before. */
export interface CreditingOptions {
  /** By their numbers; all that are not credited yet, where it does not say. */
  readonly lines?: readonly number[];
  /** The credit notes of the same draft so far. */
  readonly credited?: readonly CreditNote[];
}

/** All that was done for a customer in a month, what costs nothing included, and the draft where something is due. */
export interface Statement extends InvoiceHead {
  readonly timeZone: string;
  readonly invoiceBy: LocalDate;
  /** In the order of their start. */
  readonly lines: readonly StatementLine[];
  /** In the order of their first line. */
  readonly tickets: readonly TicketSummary[];
  readonly totals: Totals;
  readonly draft?: InvoiceDraft;
}
