import {
  describeProblem,
  draftInvoices,
  isSupportError,
  type BillableIntervention,
  type InvoiceTerms,
  type InvoicingResult,
  type Problem,
  type SupportPolicy,
} from "trouble-ticket";
import { parsedJson } from "../policy/parsed-json.js";
import { readInterventions } from "./read-interventions.js";

/** The invoicing of interventions, or every problem of them and of the terms. */
export type InvoicingAnswer =
  { readonly ok: true; readonly invoicing: InvoicingResult } | { readonly ok: false; readonly faults: readonly string[] };

/** What is typed as interventions and terms becomes statements and drafts. */
export async function invoicingOf(policy: SupportPolicy, interventions: string, terms: string): Promise<InvoicingAnswer> {
  const reading = await readInterventions(interventions);
  const json = parsedJson(terms);
  if (!reading.ok || !json.ok) {
    return { ok: false, faults: [...(reading.ok ? [] : reading.faults), ...(json.ok ? [] : [`terms: ${json.fault}`])] };
  }
  try {
    // The library reads both by its schemas, and says what is not as the types have it.
    const entries = reading.entries as readonly BillableIntervention[];
    return { ok: true, invoicing: draftInvoices(policy, entries, json.data as InvoiceTerms) };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return { ok: false, faults: error.problems.map((problem) => problemText(problem, reading.placeOf)) };
  }
}

/** A problem in words, an intervention named by where it was typed. */
function problemText(problem: Problem, placeOf: (position: number) => string): string {
  const [list, position, ...within] = problem.path ?? [];
  if (list !== "interventions" || typeof position !== "number") return describeProblem(problem);
  return [placeOf(position), describeProblem({ ...problem, path: within })].join(": ");
}
