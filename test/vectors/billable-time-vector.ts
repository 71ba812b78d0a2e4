import { expect } from "vitest";
import { acoPolicy, billableDuration, invoiceBy, localDateAt } from "../../src/index.js";
import { problemsOf } from "../problem/refusal.js";

interface Intervention {
  readonly id: string;
  readonly mode: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** An intervention under the published policy, and its billable time or why it is refused. */
export type BillableTimeVector =
  | (Intervention & { readonly billableMinutes: number; readonly billingMonth: string; readonly invoiceBy: string })
  | (Intervention & { readonly error: string });

export function expectBillableTime(vector: BillableTimeVector): void {
  if ("error" in vector) {
    expect(problemsOf(() => billableDuration(acoPolicy, vector))).toEqual([expect.objectContaining({ code: vector.error })]);
    return;
  }
  expect(billableDuration(acoPolicy, vector).billableMinutes).toBe(vector.billableMinutes);
  expect(localDateAt(acoPolicy.calendar, vector.startedAt).slice(0, 7)).toBe(vector.billingMonth);
  expect(invoiceBy(acoPolicy, vector.startedAt)).toBe(vector.invoiceBy);
}
