import { localDateAt } from "../../calendar/internal.js";
import { prefixPath, requireList, type Problem } from "../../problem/internal.js";
import { parseWith, safeParseWith } from "../../problem/schema.js";
import type { Ticket } from "../../ticket/internal.js";
import type { LocalDate } from "../../time/internal.js";
import { unknownNameProblems, type BillingRules } from "../billing-policy.js";
import type { WorkedStretch } from "../duration/rounding.js";
import { compareTexts } from "../lists.js";
import type { InterventionItem, VatTreatment } from "../../policy/internal.js";
import type { Customer } from "../terms.js";
import type { BillableIntervention } from "./intervention.js";
import { billableInterventionSchema, billedTicketSchema } from "./schema.js";

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

/** Whether work has an end, and with it a cause. */
export function isFinished(work: Work): work is FinishedWork {
  return work.endedAt !== undefined;
}

/** A validated intervention as work of its customer. */
function workOf(
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
function compareWork(a: Work, b: Work): number {
  return a.startMs - b.startMs || compareTexts(a.ticketNumber, b.ticketNumber) || compareTexts(a.id, b.id);
}

/** The interventions that are valid, in the order of their start, and the problems of the others. */
export interface WorkReading {
  readonly works: readonly Work[];
  /** Each with the path of its intervention. */
  readonly problems: readonly Problem[];
}

/**
 * Validates a list of interventions. Of two with one id in a ticket, the second is invalid. If the customers are unknown, because
 * the terms are invalid, there are only problems.
 */
export function readWork(
  rules: BillingRules,
  interventions: readonly BillableIntervention[],
  customers: readonly Customer[] | undefined,
): WorkReading {
  requireList(interventions, ["interventions"]);
  const customersById = customers && new Map(customers.map((customer) => [customer.id, customer]));
  const known = [...(customersById?.keys() ?? [])];
  const taken = new Set<string>();
  const problems: Problem[] = [];
  const works = Array.from(interventions, (given, position): Work | undefined => {
    const reading = safeParseWith(billableInterventionSchema, given);
    const found = reading.ok ? problemsOf(rules, reading.value, taken, customersById, known) : reading.problems;
    for (const problem of found) problems.push(prefixPath(["interventions", position], problem));
    const customer = reading.ok ? customersById?.get(reading.value.customer) : undefined;
    return found.length > 0 || !reading.ok || customer === undefined
      ? undefined
      : workOf(rules, reading.value, position, customer);
  });
  return { works: works.filter((work) => work !== undefined).sort(compareWork), problems };
}

function problemsOf(
  rules: BillingRules,
  { id, ticketNumber, mode, cause, band, customer }: BillableIntervention<Date>,
  taken: Set<string>,
  customersById: ReadonlyMap<string, Customer> | undefined,
  known: readonly string[],
): readonly Problem[] {
  const key = JSON.stringify([ticketNumber, id]);
  const isTaken = taken.has(key);
  taken.add(key);
  return [
    ...(isTaken ? [{ code: "duplicate_id", path: ["id"], id } as const] : []),
    ...unknownNameProblems(rules, "mode", mode, ["mode"]),
    ...(typeof cause === "string" ? unknownNameProblems(rules, "cause", cause, ["cause"]) : []),
    ...(typeof band === "string" ? unknownNameProblems(rules, "band", band, ["band"]) : []),
    ...(customersById?.has(customer) !== false
      ? []
      : [{ code: "unknown_customer", path: ["customer"], customer, known } as const]),
  ];
}

/**
 * A ticket's interventions as {@link draftInvoices} takes them, with their bands and items. The customer is the request's.
 *
 * @throws SupportError `wrong_type`, `missing_field` and other problems of a ticket that this library did not make
 * @example
 * const request = {
 *   customer: "Studio Bianchi",
 *   application: "Paghe",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
 *   sender: "anna@studiobianchi.example",
 *   channel: "email",
 *   addressedTo: "support" as const,
 *   report: { kind: "question", description: "How do I print a payslip again?" },
 * };
 * const at = new Date("2026-03-02T08:00Z");
 * const head = { commandId: "c", ticketNumber: "2026-000123", at, actor: { kind: "system" as const, name: "desk" } };
 * const facts = { sequence: 123, priority: "standard", rank: 3, receivedAt: at, request };
 * const ticket = replay([
 *   { ...head, ...facts, id: "c/1", version: 1, type: "registered" },
 *   { ...head, id: "c/2", version: 2, type: "interventionStarted", interventionId: "i1", mode: "phone", expert: "Marco" },
 * ]);
 * const [running] = ticket === undefined ? [] : billableInterventions(ticket);
 * running?.customer // => "Studio Bianchi"
 * running?.startedAt // => 2026-03-02T08:00:00.000Z
 */
export function billableInterventions(ticket: Ticket): readonly BillableIntervention<Date>[] {
  const { number: ticketNumber, request, interventions } = parseWith(billedTicketSchema, ticket, ["ticket"]);
  return interventions.map((intervention) => ({ ...intervention, ticketNumber, customer: request.customer }));
}
