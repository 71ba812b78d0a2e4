import { requireSections } from "../../policy/internal.js";
import {
  errorOf,
  isSupportError,
  prefixPath,
  throwAll,
  type OnProblem,
  type Problem,
  type RefusedEntry,
  type Result,
} from "../../problem/internal.js";
import { agreementBook, packBalances, type PackBalance } from "../agreements/agreement-book.js";
import { billingRules, type BillingPolicy, type BillingRules } from "../billing-policy.js";
import { groupedBy } from "../lists.js";
import { priceBook } from "../prices/price-list.js";
import { readTerms, type ReadTerms } from "../read-terms.js";
import type { InvoiceTerms } from "../terms.js";
import { heldBackOf, type HeldBack } from "../work/held-back.js";
import type { BillableIntervention } from "../work/intervention.js";
import { isFinished, readWork, type FinishedWork, type Work, type WorkReading } from "../work/work.js";
import { dueFees, type MonthRange } from "./fees.js";
import { billingGroups, chargeGroups, type UnpricedGroup } from "./groups.js";
import { readOptions, type InvoicingOptions } from "./invoice-month.js";
import type { Statement } from "./statement.js";
import { statementsOf } from "./statements-of.js";

/** Statements, each with its draft if something is due, and what people have to look at. */
export interface InvoicingResult {
  /** By customer, currency and month. */
  readonly statements: readonly Statement[];
  /** Interventions in the order of their start, then drafts below zero. */
  readonly heldBack: readonly HeldBack[];
  /** The one that ends first before the others. */
  readonly packs: readonly PackBalance[];
  /** With `onProblem: "collect"`: the interventions that were left out, by index, and what is wrong with them. */
  readonly refused?: readonly RefusedEntry[];
}

/**
 * The statements of what was done, by customer, currency and month, and the drafts that accounts turn into invoices.
 *
 * Every intervention is on one statement, that of the month in which it started, warranty and agreements at 0.00; or it is held
 * back, because it is running, because its expert did something else meanwhile, or because it is invoiced already. Packs are used
 * up by what is invoiced already first, of any month, then by the rest, each in the order of start, then ticket and id,
 * regardless of the order of the list: give the invoiced interventions again, or pass on what they used. Items follow their
 * intervention, and fees are last. VAT is rounded once for each VAT treatment (rate, exemption and chargeability), on the sum of
 * the lines.
 *
 * Fees are charged for the month of the options, else for the months from the first to the last intervention given. A month whose
 * net or gross is below zero has a statement without a draft.
 *
 * @throws SupportError with all problems at once, each with its path: `unknown_customer`, `unknown_mode`, `unknown_cause`,
 * `unknown_band`, `reversed_interval`, `duplicate_id`, `no_price_in_force`, `ambiguous_price`, `missing_exemption`,
 * `not_whole_blocks`, `invalid_month`, `unknown_field`, and other problems of the interventions, the terms or the options;
 * `missing_section` for a policy without modes, causes or invoicing
 * @see section 4 of the support policy: "invoiced by the end of the month following the intervention itself", and section 2:
 * "a detailed summary of all the activities carried out for a single ticket and of the processing time"
 * @example
 * const terms = {
 *   customers: [{ id: "C1", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", endedAt: "2026-05-12T10:31+02:00" };
 * const { statements } = draftInvoices(
 *   acoPolicy,
 *   [
 *     { id: "i1", ...work, cause: "softwareFault", startedAt: "2026-05-12T09:30+02:00" },
 *     { id: "i2", ...work, cause: "technicalAdvice", startedAt: "2026-05-12T10:00+02:00" },
 *   ],
 *   terms,
 * );
 * statements[0]?.lines.map(({ net }) => net) // => ["0.00", "80.00"]
 * statements[0]?.draft?.totals.gross // => "97.60"
 * statements[0]?.invoiceBy // => "2026-06-30"
 */
export function draftInvoices(
  policy: BillingPolicy,
  interventions: readonly BillableIntervention[],
  terms: InvoiceTerms,
  options?: InvoicingOptions | null,
): InvoicingResult {
  const rules = billingRules(policy);
  requireSections(policy, "invoicing");
  const { month, onProblem } = readOptions(options);
  const [read, { works, problems: invalid }] = readInput(rules, interventions, terms, onProblem);
  // Work of a later month may show that an expert was busy: it counts regardless of the month asked for.
  const heldBack = heldBackOf(works);
  const isAsked = (of: string): boolean => month === undefined || of === month;
  const [prices, agreements] = [priceBook(read.priceLists), agreementBook(read.agreements)];
  const groups = billingGroups(rules, consuming(works, heldBack, month), prices, agreements);
  const { charged, unpriced } = chargeGroups(rules, groups, agreements, { isAsked, onProblem });
  if (onProblem === "throw") throwAll(unpriced.map(({ works: [first], problem }) => placed(first, problem)));
  const { fees, problems: ofFees } = dueFees(read, monthsOf(works, month), prices);
  throwAll(ofFees);
  const statements = statementsOf(policy, charged, fees);
  return {
    statements,
    heldBack: [...[...heldBack.values()].filter((held) => isAsked(held.month)), ...statements.flatMap(heldDraft)],
    packs: packBalances(read.agreements, agreements),
    ...(onProblem === "collect" && { refused: refusedEntries(invalid, unpriced) }),
  };
}

/** Reads terms and interventions; throws the problems of both at once. */
function readInput(
  rules: BillingRules,
  interventions: readonly BillableIntervention[],
  terms: InvoiceTerms,
  onProblem: OnProblem,
): readonly [ReadTerms, WorkReading] {
  const read = resultOf(() => readTerms(rules, terms));
  const work = resultOf(() => {
    const reading = readWork(rules, interventions, read.ok ? read.value.customers : undefined);
    if (onProblem === "throw") throwAll(reading.problems);
    return reading;
  });
  if (!read.ok) throw errorOf(work.ok ? read.problems : [...read.problems, ...work.problems]);
  if (!work.ok) throw errorOf(work.problems);
  return [read.value, work.value];
}

function resultOf<Value>(ask: () => Value): Result<Value> {
  try {
    return { ok: true, value: ask() };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return { ok: false, problems: error.problems };
  }
}

function placed({ position }: Work, problem: Problem): Problem {
  return prefixPath(["interventions", position], problem);
}

/** The problems of interventions by their index; a group without a price leaves out all of its interventions. */
function refusedEntries(invalid: readonly Problem[], unpriced: readonly UnpricedGroup[]): readonly RefusedEntry[] {
  const ofGroups = unpriced.flatMap(({ works, problem }) => works.map((work) => placed(work, problem)));
  const byIndex = groupedBy([...invalid, ...ofGroups], ({ path = [] }) => path[1]);
  return [...byIndex]
    .flatMap(([index, problems]) => (typeof index === "number" ? [{ index, problems }] : []))
    .sort((a, b) => a.index - b.index);
}

/** What packs paid on an invoice stays paid, of a later month too: other work gets what it left. */
function consuming(
  works: readonly Work[],
  heldBack: ReadonlyMap<Work, HeldBack>,
  month: string | undefined,
): readonly FinishedWork[] {
  const finished = works.filter(isFinished);
  return [
    ...finished.filter((work) => work.invoiced),
    ...finished.filter((work) => !heldBack.has(work) && (month === undefined || work.month <= month)),
  ];
}

/** The months for which fees are charged. */
function monthsOf(works: readonly Work[], month: string | undefined): MonthRange | undefined {
  if (month !== undefined) return { first: month, last: month };
  const [first, last] = [works[0], works.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.month, last: last.month };
}

function heldDraft({ customer, currency, month, problem }: Statement): readonly HeldBack[] {
  return problem === undefined ? [] : [{ customer: customer.id, currency, month, problem }];
}
