import { expect } from "vitest";
import { acoPolicySpec, dueAt, supportPolicy, type SupportPolicy } from "../../src/index.js";

/** A due date that follows from receipt and priority alone. */
export interface DueDateVector {
  readonly id: string;
  readonly title: string;
  readonly priority: string;
  readonly receivedAt: string;
  readonly dueAt: string;
}

/** The published policy with some holidays. */
export function policyWithHolidays(holidays: readonly string[]): SupportPolicy {
  return supportPolicy({ ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, holidays } });
}

export function expectDueDate(policy: SupportPolicy, vector: DueDateVector): void {
  expect(dueAt(policy, { priority: vector.priority, receivedAt: vector.receivedAt })).toEqual(new Date(vector.dueAt));
}
