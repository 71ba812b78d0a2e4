import type { BillableTimeVector } from "./billable-time-vector.js";
import type { BillingVector, InvoiceFacts } from "./billing-vector.js";
import { endOf, lineOf, modeOf, type SharedWork } from "./shared-billing-work.js";
import { untyped } from "../problem/refusal.js";

/** A shared billing vector. */
export interface SharedBillingVector {
  readonly id: string;
  readonly kind: string;
  readonly input: SharedWork & {
    readonly lines?: readonly SharedWork[];
    readonly interventions?: readonly SharedWork[];
    readonly total?: string;
    readonly weights?: readonly number[];
  };
  readonly expect: Readonly<Record<string, unknown>> & {
    readonly roundedMinutes?: number;
    readonly billingMonth?: string;
    readonly invoiceBy?: string;
  };
}

/** The vector as a question about billed time; undefined for vectors about anything else. */
export function billableTimeOf({ id, kind, input, expect }: SharedBillingVector): readonly BillableTimeVector[] {
  const { mode = "", start } = input;
  if (start === undefined) return [];
  const endedAt = endOf(input) ?? start;
  const intervention = { id, mode: modeOf(mode), startedAt: start, endedAt };
  if (kind === "error") return Date.parse(endedAt) < Date.parse(start) ? [{ ...intervention, error: "reversed_interval" }] : [];
  const { roundedMinutes, billingMonth, invoiceBy } = expect;
  if (roundedMinutes === undefined || billingMonth === undefined || invoiceBy === undefined) return [];
  return [{ ...intervention, billableMinutes: roundedMinutes, billingMonth, invoiceBy }];
}

/** The vector as one of this repository's; throws where it is of a kind that nobody has read yet. */
export function billingVectorOf({ id, kind, input, expect }: SharedBillingVector): BillingVector {
  const { total = untyped(undefined), weights = untyped(undefined), currency = "EUR" } = input;
  const amount = { amount: total, currency };
  switch (kind) {
    case "intervention":
      return { id, kind: "invoice", lines: [lineOf(input)], facts: interventionFactsOf(expect) };
    case "invoice":
      return { id, kind: "invoice", lines: (input.lines ?? []).map(lineOf), facts: invoiceFactsOf(expect) };
    case "scope": {
      const scopes = Object.entries(expect).map(([name, minutes]) => [scopeNames[name] ?? name, minutes]);
      const lines = (input.interventions ?? []).map((work) => lineOf({ pricePerHour: "80.00", blocks: input.blocks, ...work }));
      return { id, kind, lines, billableMinutes: untyped(Object.fromEntries(scopes)) };
    }
    case "allocate":
      if (expect["error"] === true) return { id, kind: "refusedAllocation", total: amount, weights };
      return { id, kind: "allocation", total: amount, weights, parts: untyped(expect["parts"]) };
    case "error":
      if ("weights" in input || "total" in input) return { id, kind: "refusedAllocation", total: amount, weights };
      return { id, kind: "refusedInvoice", lines: (input.lines ?? input.interventions ?? [input]).map(lineOf) };
    default:
      throw new Error(`a shared billing vector of an unread kind: ${kind}`);
  }
}

const scopeNames: Readonly<Record<string, string>> = {
  perIntervention: "intervention",
  perTicket: "ticket",
  perTicketAndMode: "ticket",
  perTicketAndDay: "ticketDay",
  perTicketModeAndDay: "ticketDay",
};

/** What is expected of an invoice; a fact of a name that is not known here is kept, so that no answer has it. */
function invoiceFactsOf({ lineNets, ...facts }: SharedBillingVector["expect"]): Partial<InvoiceFacts> {
  if (!Array.isArray(lineNets)) return facts;
  return { ...facts, lines: lineNets.map((net: unknown) => untyped({ net })) };
}

function interventionFactsOf(expect: SharedBillingVector["expect"]): Partial<InvoiceFacts> {
  const { roundedMinutes: billableMinutes, chargeableMinutes, coverage, ...facts } = expect;
  const lineFacts = Object.entries({ billableMinutes, chargeableMinutes, coverage, net: facts["net"] });
  return { ...facts, lines: [untyped(Object.fromEntries(lineFacts.filter(([, fact]) => fact !== undefined)))] };
}
