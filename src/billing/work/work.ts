import { localDateAt } from "../../calendar/internal.js";
import type { Customer } from "../terms.js";
import type { VatTreatment } from "../money/vat.js";
import type { LocalDate } from "../../time/internal.js";
import type { BillingRules } from "../billing-policy.js";
import type { WorkedStretch } from "../duration/blocks.js";
import type { BillableIntervention, InterventionItem } from "./intervention.js";

/** A validated intervention with the customer who pays. All have the same fields, so that many are fast to go through. */
export interface Work extends WorkedStretch {
  /** Position in the list of interventions. */
  readonly position: number;
  readonly id: string;
  readonly ticketNumber: string;
  readonly customer: Customer;
  readonly mode: string;
  readonly expert: string | undefined;
  readonly startedAt: Date;
  /** Undefined while it is running, like the cause. */
  readonly endedAt: Date | undefined;
  readonly cause: string | undefined;
  readonly done: string | undefined;
  readonly invoiced: boolean;
  readonly vat: VatTreatment;
  readonly currency: string | undefined;
  readonly items: readonly InterventionItem[];
  /** Date of the start, on the provider's calendar. */
  readonly date: LocalDate;
  /** Month of the invoice: `YYYY-MM`. */
  readonly month: string;
}

/** Work that is finished. */
export interface FinishedWork extends Work {
  readonly endedAt: Date;
  readonly cause: string;
}

export function isFinished(work: Work): work is FinishedWork {
  return work.endedAt !== undefined;
}

/** A validated intervention as work of its customer. */
export function workOf(
  { calendar }: Pick<BillingRules, "calendar">,
  intervention: BillableIntervention<Date>,
  position: number,
  customer: Customer,
): Work {
  const { startedAt } = intervention;
  const endedAt = intervention.endedAt ?? undefined;
  const startMs = startedAt.getTime();
  const date = localDateAt(calendar, startedAt);
  return {
    position,
    id: intervention.id,
    ticketNumber: intervention.ticketNumber,
    customer,
    mode: intervention.mode,
    expert: intervention.expert ?? undefined,
    startedAt,
    startMs,
    endedAt,
    cause: intervention.cause ?? undefined,
    elapsedMs: endedAt === undefined ? 0 : endedAt.getTime() - startMs,
    band: intervention.band ?? undefined,
    done: intervention.done ?? undefined,
    invoiced: intervention.invoiced === true,
    vat: intervention.vat ?? customer.vat,
    currency: intervention.currency ?? customer.currency ?? undefined,
    items: intervention.items ?? [],
    date,
    month: date.slice(0, 7),
  };
}

/** The order of start, then of ticket, then of id. */
export function compareWork(a: Work, b: Work): number {
  return a.startMs - b.startMs || compareTexts(a.ticketNumber, b.ticketNumber) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
