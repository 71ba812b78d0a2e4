import { prefixPath, requireList, type Problem } from "../../problem/internal.js";
import { safeParseWith } from "../../problem/schema.js";
import { unknownName, type BillingRules } from "../billing-policy.js";
import type { Customer } from "../terms.js";
import type { BillableIntervention } from "./intervention.js";
import { billableInterventionSchema } from "./schema.js";
import { compareWork, workOf, type Work } from "./work.js";

/** The interventions that are valid, in the order of their start, and the problems of the others. */
export interface WorkReading {
  readonly works: readonly Work[];
  /** Each with the path of its intervention. */
  readonly problems: readonly Problem[];
}

/** Validates a list of interventions. Of two with one id in a ticket, the second is invalid. */
export function readWork(
  rules: BillingRules,
  interventions: readonly BillableIntervention[],
  customers: readonly Customer[],
): WorkReading {
  requireList(interventions, ["interventions"]);
  const customersById = new Map(customers.map((customer) => [customer.id, customer]));
  const known = [...customersById.keys()];
  const taken = new Set<string>();
  const problems: Problem[] = [];
  const works = Array.from(interventions, (given, position): Work | undefined => {
    const reading = safeParseWith(billableInterventionSchema, given);
    const found = reading.ok ? problemsOf(rules, reading.value, taken, customersById, known) : reading.problems;
    for (const problem of found) problems.push(prefixPath(["interventions", position], problem));
    const customer = reading.ok ? customersById.get(reading.value.customer) : undefined;
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
  customersById: ReadonlyMap<string, Customer>,
  known: readonly string[],
): readonly Problem[] {
  const key = JSON.stringify([ticketNumber, id]);
  const isTaken = taken.has(key);
  taken.add(key);
  return [
    ...(isTaken ? [{ code: "duplicate_id", path: ["id"], id } as const] : []),
    ...unknownName(rules, "modes", mode, ["mode"]),
    ...(typeof cause === "string" ? unknownName(rules, "causes", cause, ["cause"]) : []),
    ...(typeof band === "string" ? unknownName(rules, "bands", band, ["band"]) : []),
    ...(customersById.has(customer) ? [] : [{ code: "unknown_customer", path: ["customer"], customer, known } as const]),
  ];
}
