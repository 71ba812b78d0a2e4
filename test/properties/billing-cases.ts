import fc, { type Arbitrary } from "fast-check";
import {
  acoPolicySpec,
  businessCalendar,
  isSupportError,
  type BillableIntervention,
  type BillingPolicy,
  type BillingScope,
  type InvoiceTerms,
  type Statement,
} from "../../src/index.js";
import { draftWork, type WorkInvoicing, type WorkStatement } from "../support/work-invoicing.js";
import type { BookPolicy } from "../oracle/billing-work.js";
import { clockChangeNear, zonedAt } from "../support/temporal.js";
import { dayMs, minuteMs } from "../support/units.js";
import { caseModes, causeName, customerId, invoiceTerms, modeName, vatTreatments } from "./billing-terms-cases.js";

/** Work for some customers around the end of a month, and its terms, for the library and for the oracle. */
export interface BillingCase {
  readonly policy: BillingPolicy;
  readonly bookPolicy: BookPolicy;
  readonly interventions: readonly BillableIntervention<number>[];
  readonly terms: InvoiceTerms;
}

const halfHourMs = 1_800_000;

type Interventions = (middleMs: number, hasDollars: boolean) => readonly BillableIntervention<number>[];

const interventions: Arbitrary<Interventions> = fc
  .array(
    fc.record({
      ticketNumber: fc.constantFrom("2026-000120", "2026-000121"),
      customer: fc.oneof(customerId, fc.constant("Zeta")),
      mode: fc.oneof(modeName, fc.constant("online")),
      cause: causeName,
      startHalfHours: fc.integer({ min: -200, max: 200 }),
      startMs: fc.constantFrom(0, 0, 0, 1, -1),
      lengthHalfHours: fc.oneof(fc.nat(6), fc.nat(200)),
      lengthMs: fc.constantFrom(0, 0, 1, minuteMs),
      expert: fc.option(fc.constantFrom("Marco", "Elena"), { freq: 2 }),
      state: fc.constantFrom("done", "done", "done", "done", "done", "running", "invoiced", "not invoiced"),
      vat: fc.option(vatTreatments, { freq: 2 }),
      isInDollars: fc.integer({ min: 0, max: 4 }).map((die) => die === 0),
    }),
    { minLength: 1, maxLength: 14, size: "max" },
  )
  .map((list) => (middleMs, hasDollars) => {
    return list.map(({ startHalfHours, startMs, lengthHalfHours, lengthMs, state, ...work }, position) => {
      const { expert, vat, isInDollars, cause, ...facts } = work;
      const startedAt = middleMs + startHalfHours * halfHourMs + startMs;
      const endedAt = startedAt + lengthHalfHours * halfHourMs + lengthMs;
      return {
        ...{ id: `i${(position * 5) % 14}`, ...facts, startedAt },
        ...(state !== "running" && { cause, endedAt }),
        ...((state === "invoiced" || state === "not invoiced") && { invoiced: state === "invoiced" }),
        ...(expert !== null && { expert }),
        ...(vat !== null && { vat }),
        ...(hasDollars && isInDollars && { currency: "USD" }),
      };
    });
  });

/** The beginning of a month at the desk, or a change of its clocks. */
const middles = fc
  .record({
    timeZone: fc.constantFrom("Europe/Rome", "Europe/Rome", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"),
    ms: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2032, 0) }) },
      { weight: 1, arbitrary: fc.integer({ min: Date.UTC(1974, 0), max: Date.UTC(2198, 0) }) },
    ),
    isMonthsBeginning: fc.boolean(),
  })
  .map(({ timeZone, ms, isMonthsBeginning }) => {
    const first = zonedAt(timeZone, ms).with({ day: 1 }).startOfDay();
    return { timeZone, middleMs: isMonthsBeginning ? first.epochMilliseconds : clockChangeNear(timeZone, ms) };
  });

/** Cases of billing, a few of which cannot be priced. */
export const anyBillingCases: Arbitrary<BillingCase> = fc
  .record({
    middle: middles,
    scope: fc.constantFrom<BillingScope>("intervention", "ticket", "ticketDay"),
    endOfMonthsAfter: fc.integer({ min: 0, max: 12 }),
    termsOf: invoiceTerms,
    interventionsOf: interventions,
  })
  .map(({ middle: { timeZone, middleMs }, scope, endOfMonthsAfter, termsOf, interventionsOf }) => {
    const { hasDollars, ...terms } = termsOf((days) => {
      const at = zonedAt(timeZone, middleMs + days * dayMs);
      return at.toPlainDate().toString();
    });
    const modes = Object.entries(caseModes).map(([label, blockMinutes]) => [label, { label, blockMinutes }] as const);
    return {
      policy: {
        calendar: businessCalendar({ ...acoPolicySpec.calendar, timeZone }),
        modes: Object.fromEntries(modes),
        causes: acoPolicySpec.causes,
        invoicing: { endOfMonthsAfter, scope },
      },
      bookPolicy: { timeZone, scope, endOfMonthsAfter, blockMinutes: caseModes, warrantyCauses: ["softwareFault"] },
      interventions: interventionsOf(middleMs, hasDollars),
      terms,
    };
  });

/** A case with its result. */
export interface InvoicedCase extends BillingCase {
  readonly invoicing: WorkInvoicing;
}

/** Cases that are invoiced. */
export const invoicedCases: Arbitrary<InvoicedCase> = anyBillingCases
  .map((billingCase) => ({ ...billingCase, invoicing: invoicingOf(billingCase) }))
  .filter((billingCase): billingCase is InvoicedCase => billingCase.invoicing !== undefined);

/** A statement on which something is due. */
export type DueStatement = WorkStatement & Required<Pick<Statement, "draft">>;

/** Statements on which something is due, of each case the one with the most lines. */
export const dueStatements: Arbitrary<DueStatement> = invoicedCases
  .map(({ invoicing: { statements } }) => {
    const due = statements.filter(isDue);
    return due.find(({ draft }) => due.every((other) => other.draft.lines.length <= draft.lines.length));
  })
  .filter((statement) => statement !== undefined);

function isDue(statement: WorkStatement): statement is DueStatement {
  return statement.draft !== undefined;
}

/** Undefined if something has no price. */
function invoicingOf({ policy, interventions, terms }: BillingCase): WorkInvoicing | undefined {
  try {
    return draftWork(policy, interventions, terms);
  } catch (error) {
    if (isSupportError(error) && error.problems.every(({ code }) => unpriced.includes(code))) return undefined;
    throw error;
  }
}

const unpriced: readonly string[] = ["no_price_in_force", "ambiguous_price"];
