import type { BillableTimeVector } from "./billable-time-vector.js";

/** What a shared billing vector says about time; its prices, agreements and invoices are not read here. */
export interface SharedBillingVector {
  readonly id: string;
  readonly kind: string;
  readonly input: { readonly mode?: string; readonly start?: string; readonly end?: string; readonly seconds?: number };
  readonly expect: { readonly roundedMinutes?: number; readonly billingMonth?: string; readonly invoiceBy?: string };
}

/** The published policy's modes that have the shared vectors' blocks. */
const modes: Readonly<Record<string, string>> = { remote: "online", "on-site": "onSite" };

/** The vector as one about time alone; none where it is about something else. */
export function billableTimeOf({ id, kind, input, expect }: SharedBillingVector): readonly BillableTimeVector[] {
  const { mode = "", start, end, seconds = 0 } = input;
  if (start === undefined) return [];
  const endedAt = end ?? new Date(Date.parse(start) + seconds * 1000).toISOString();
  const intervention = { id, mode: modes[mode] ?? mode, startedAt: start, endedAt };
  if (kind === "error") return Date.parse(endedAt) < Date.parse(start) ? [{ ...intervention, error: "reversed_interval" }] : [];
  const { roundedMinutes, billingMonth, invoiceBy } = expect;
  if (roundedMinutes === undefined || billingMonth === undefined || invoiceBy === undefined) return [];
  return [{ ...intervention, billableMinutes: roundedMinutes, billingMonth, invoiceBy }];
}
