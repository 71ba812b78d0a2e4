import type { Problem } from "../../problem/internal.js";
import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";
import type { Charge, ChargeLabels, LinePart } from "../charge/charge.js";
import type { VatTreatment } from "../../policy/internal.js";
import type { Totals } from "../money/vat.js";

/** An intervention on a statement. */
export interface StatementIntervention {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Real time, not rounded. */
  readonly elapsedMs: number;
  readonly cause: string;
  readonly expert?: string;
  readonly done?: string;
  /** Name of the band that the app set. */
  readonly band?: string;
}

/** What every line of a statement has. */
interface LineHead {
  /** 1, 2, 3 … in each statement. */
  readonly number: number;
  readonly vat: VatTreatment;
}

/** Work and its price: one intervention, or those that the policy's scope rounds together. */
export interface WorkLine extends LineHead, Charge {
  readonly kind: "work";
  readonly ticketNumber: string;
  readonly interventions: readonly StatementIntervention[];
}

/** Something that an intervention adds to its time, such as kilometres. */
export interface ItemLine extends LineHead {
  readonly kind: "item";
  readonly ticketNumber: string;
  /** Id of the intervention. */
  readonly intervention: string;
  /** Date of the intervention. */
  readonly date: LocalDate;
  readonly description: string;
  readonly currency: string;
  readonly net: Amount;
  readonly parts: readonly LinePart[];
}

/** A period of an agreed fee. */
export interface FeeLine extends LineHead {
  readonly kind: "fee";
  /** Id of the agreement. */
  readonly agreement: string;
  /** Date on which the period is charged: its first, or in arrears its last. */
  readonly date: LocalDate;
  readonly description: string;
  /** First and last date of the period. A fee that is charged once and has no end has no last date. */
  readonly period: { readonly from: LocalDate; readonly to?: LocalDate };
  readonly currency: string;
  readonly net: Amount;
  readonly parts: readonly LinePart[];
}

/** A line of a statement. An item follows the work of its intervention; fees are last. */
export type StatementLine = WorkLine | ItemLine | FeeLine;

/** All that was done for a ticket in the month. */
export interface TicketSummary {
  readonly ticketNumber: string;
  /** Numbers of its lines, of work and items. */
  readonly lines: readonly number[];
  readonly interventionCount: number;
  /** In the order of the policy's modes. */
  readonly interventionsByMode: readonly { readonly mode: string; readonly count: number }[];
  /** Processing time: real time, not rounded. */
  readonly elapsedMs: number;
  readonly billableMinutes: number;
  readonly chargeableMinutes: number;
  /** Of work and items. */
  readonly net: Amount;
}

/** Customer, currency and month of an invoice. */
export interface InvoiceHead {
  readonly customer: { readonly id: string; readonly name?: string; readonly email?: string };
  readonly currency: string;
  /** On the provider's calendar: `YYYY-MM`. */
  readonly month: string;
}

interface InvoiceLineHead {
  /** Number of the statement's line. */
  readonly number: number;
  readonly date: LocalDate;
  readonly net: Amount;
  readonly vat: VatTreatment;
  /** What is charged, part by part: they sum to `net`. */
  readonly parts: readonly LinePart[];
}

/** A line for which something is due. */
export type InvoiceLine =
  | (InvoiceLineHead & {
      readonly kind: "work";
      readonly ticketNumber: string;
      readonly mode: string;
      readonly labels: ChargeLabels;
      readonly chargeableMinutes: number;
    })
  | (InvoiceLineHead & { readonly kind: "item"; readonly ticketNumber: string; readonly description: string })
  | (InvoiceLineHead & {
      readonly kind: "fee";
      readonly agreement: string;
      readonly description: string;
      readonly period: FeeLine["period"];
    });

/** What accounts turn into an invoice; it has no number yet. */
export interface InvoiceDraft extends InvoiceHead {
  readonly kind: "invoice";
  /** Last date for the invoice. */
  readonly invoiceBy: LocalDate;
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
}

/** What takes back an invoice, some of its lines or parts of them: the same lines, with the other sign. */
export interface CreditNote extends InvoiceHead {
  readonly kind: "creditNote";
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
}

/** What of an invoice is credited, and what was before. */
export interface CreditingOptions {
  /**
   * Numbers of lines, of which all that is left is credited, or parts of lines: `net` has the sign of the line. Defaults to
   * everything that is left.
   */
  readonly lines?: readonly (number | { readonly number: number; readonly net: Amount })[] | null | undefined;
  /** The earlier credit notes of the draft. Defaults to none. */
  readonly credited?: readonly CreditNote[] | null | undefined;
}

/** All that was done for a customer in a month, what costs nothing included, and the draft if something is due. */
export interface Statement extends InvoiceHead {
  readonly timeZone: string;
  readonly invoiceBy: LocalDate;
  readonly lines: readonly StatementLine[];
  /** In the order of their first line. */
  readonly tickets: readonly TicketSummary[];
  readonly totals: Totals;
  /** Absent if nothing is due. */
  readonly draft?: InvoiceDraft;
  /** Why there is no draft although there are amounts: net or gross is below zero. */
  readonly problem?: Problem<"draft_below_zero">;
}
