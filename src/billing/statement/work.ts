import { localDateAt } from "../../calendar/internal.js";
import { prefixPath, throwAll, type Problem } from "../../problem/internal.js";
import { policyOf } from "../../policy/internal.js";
import { parseWith } from "../../problem/schema.js";
import type { LocalDate } from "../../time/internal.js";
import { causeProblem, modeProblem, type BillingPolicy } from "../billing-policy.js";
import type { BillableIntervention } from "../intervention/intervention.js";
import { billableInterventionsSchema } from "../intervention/schema.js";
import type { Customer } from "../terms/customer.js";
import type { VatTreatment } from "../terms/vat-treatment.js";

/** An intervention that was read, with the customer who pays. All have the same fields, so that many are fast to go through. */
export interface Work {
  /** In the list of interventions. */
  readonly position: number;
  readonly id: string;
  readonly ticketNumber: string;
  readonly customer: Customer;
  readonly mode: string;
  readonly expert: string | undefined;
  readonly startedAt: Date;
  readonly startedMs: number;
  /** Undefined while it is running, as the cause is. */
  readonly endedAt: Date | undefined;
  readonly cause: string | undefined;
  readonly elapsedMs: number;
  readonly done: string | undefined;
  readonly invoiced: boolean;
  readonly vat: VatTreatment;
  readonly currency: string | undefined;
  /** That of the start, on the provider's calendar. */
  readonly date: LocalDate;
  /** Which is invoiced as one: `YYYY-MM`. */
  readonly month: string;
}

/** Work that has come to its end. */
export interface FinishedWork extends Work {
  readonly endedAt: Date;
  readonly cause: string;
}

/** Interventions in the order of their start, then of the ticket; throws all that is wrong with them. */
export function readWork(
  policy: Pick<BillingPolicy, "calendar" | "modes" | "causes">,
  interventions: readonly BillableIntervention[],
  customers: readonly Customer[],
): readonly Work[] {
  const read = parseWith(billableInterventionsSchema, interventions, ["interventions"]);
  const customersById = new Map(customers.map((customer) => [customer.id, customer]));
  const known = [...customersById.keys()];
  const problems: Problem[] = [];
  const works = read.flatMap((intervention, position): readonly Work[] => {
    const found = problemsOf(policy, intervention).map((problem) => prefixPath(["interventions", position], problem));
    problems.push(...found);
    const customer = customersById.get(intervention.customer);
    if (customer !== undefined) return [workOf(policy, intervention, position, customer)];
    const path = ["interventions", position, "customer"];
    problems.push({ code: "unknown_customer", path, customer: intervention.customer, known });
    return [];
  });
  throwAll(problems);
  return works.sort(compareWork);
}

/** Whether work has come to its end. */
export function isFinished(work: Work): work is FinishedWork {
  return work.endedAt !== undefined;
}

function workOf(
  { calendar }: Pick<BillingPolicy, "calendar">,
  intervention: BillableIntervention<Date>,
  position: number,
  customer: Customer,
): Work {
  const { startedAt, endedAt } = intervention;
  const startedMs = startedAt.getTime();
  const date = localDateAt(calendar, startedAt);
  return {
    position,
    id: intervention.id,
    ticketNumber: intervention.ticketNumber,
    customer,
    mode: intervention.mode,
    expert: intervention.expert,
    startedAt,
    startedMs,
    endedAt,
    cause: intervention.cause,
    elapsedMs: endedAt === undefined ? 0 : endedAt.getTime() - startedMs,
    done: intervention.done,
    invoiced: intervention.invoiced === true,
    vat: intervention.vat ?? customer.vat,
    currency: intervention.currency ?? customer.currency,
    date,
    month: date.slice(0, 7),
  };
}

function problemsOf(
  policy: Pick<BillingPolicy, "modes" | "causes">,
  { mode, cause }: BillableIntervention<Date>,
): readonly Problem[] {
  const modes = policyOf(policy).modes.has(mode) ? [] : [prefixPath(["mode"], modeProblem(policy, mode))];
  if (cause === undefined || policyOf(policy).causes.has(cause)) return modes;
  return [...modes, prefixPath(["cause"], causeProblem(policy, cause))];
}

function compareWork(a: Work, b: Work): number {
  return a.startedMs - b.startedMs || compareTexts(a.ticketNumber, b.ticketNumber) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
