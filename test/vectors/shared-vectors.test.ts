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
  test.runIf(businessTime !== undefined)("there are some", () => expect(businessTime).not.toEqual([]));
  test.each([...(businessTime ?? [])])("$id", expectBusinessTime);
});

describe("due dates agree with the shared scenarios", () => {
  const policy = policyWithHolidays(scenarios?.holidays ?? []);
  const dueDates = scenarios === undefined ? [] : dueDatesOf(scenarios);
  test.runIf(scenarios !== undefined)("there are some", () => expect(dueDates).not.toEqual([]));
  test.each([...dueDates])("$id: $title", (vector) => expectDueDate(policy, vector));
});

describe("billable time agrees with the shared vectors", () => {
  const billableTimes = (billing ?? []).flatMap(billableTimeOf);
  test.runIf(billing !== undefined)("there are some", () => expect(billableTimes).not.toEqual([]));
  test.each([...billableTimes])("$id", expectBillableTime);
});

describe("charges, invoices, scopes and allocations agree with the shared vectors", () => {
  test.runIf(sharedBilling !== undefined)("whose conventions are the published policy's", () => {
    const { timeZone, blocks = {} } = sharedBilling?.conventions ?? {};
    expect(timeZone).toBe(acoPolicy.calendar.timeZone);
    for (const [mode, minutes] of Object.entries(blocks)) expect(acoPolicySpec.modes[modeOf(mode)]?.blockMinutes).toBe(minutes);
  });

  test.runIf(billing !== undefined)("there are some", () => expect(billing).not.toEqual([]));
  test.each([...(billing ?? [])])("$id", (vector) => expectBilling(billingVectorOf(vector)));
});
