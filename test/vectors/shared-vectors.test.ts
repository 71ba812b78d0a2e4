import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec } from "../../src/index.js";
import { expectBillableTime } from "./billable-time-vector.js";
import { expectBilling } from "./billing-vector.js";
import { expectBusinessTime, type BusinessTimeVector } from "./business-time-vector.js";
import { expectDueDate, policyWithHolidays } from "./due-date-vector.js";
import { readShared } from "./read-vectors.js";
import { billableTimeOf, billingVectorOf, type SharedBillingVector } from "./shared-billing.js";
import { modeOf } from "./shared-billing-work.js";
import { dueDatesOf, type SharedScenarios } from "./shared-scenarios.js";

interface SharedVectors<Vector> {
  readonly vectors: readonly Vector[];
}

interface SharedBilling extends SharedVectors<SharedBillingVector> {
  readonly conventions: { readonly timeZone: string; readonly blocks: Readonly<Record<string, number>> };
}

const businessTime = readShared<SharedVectors<BusinessTimeVector>>("business-time.json")?.vectors;
const scenarios = readShared<SharedScenarios>("sla-scenarios.json");
const sharedBilling = readShared<SharedBilling>("billing.json");
const billing = sharedBilling?.vectors;

describe("business time agrees with the shared vectors", () => {
  test.runIf(businessTime !== undefined)("the shared vectors of business time are not empty", () =>
    expect(businessTime).not.toEqual([]),
  );
  test.each([...(businessTime ?? [])])("business time of the shared vector $id", expectBusinessTime);
});

describe("due dates agree with the shared scenarios", () => {
  const policy = policyWithHolidays(scenarios?.holidays ?? []);
  const dueDates = scenarios === undefined ? [] : dueDatesOf(scenarios);
  test.runIf(scenarios !== undefined)("the shared due dates are not empty", () => expect(dueDates).not.toEqual([]));
  test.each([...dueDates])("$id: $title", (vector) => expectDueDate(policy, vector));
});

describe("billable time agrees with the shared vectors", () => {
  const billableTimes = (billing ?? []).flatMap(billableTimeOf);
  test.runIf(billing !== undefined)("the shared billable times are not empty", () => expect(billableTimes).not.toEqual([]));
  test.each([...billableTimes])("billable time of the shared vector $id", expectBillableTime);
});

describe("charges, invoices, scopes and allocations agree with the shared vectors", () => {
  test.runIf(sharedBilling !== undefined)("the shared billing vectors follow the published policy", () => {
    const { timeZone, blocks = {} } = sharedBilling?.conventions ?? {};
    expect(timeZone).toBe(acoPolicy.calendar.timeZone);
    for (const [mode, minutes] of Object.entries(blocks)) expect(acoPolicySpec.modes[modeOf(mode)]?.blockMinutes).toBe(minutes);
  });

  test.runIf(billing !== undefined)("the shared billing vectors are not empty", () => expect(billing).not.toEqual([]));
  test.each([...(billing ?? [])])("billing of the shared vector $id", (vector) => expectBilling(billingVectorOf(vector)));
});
