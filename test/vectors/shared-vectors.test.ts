import { describe, expect, test } from "vitest";
import { expectBillableTime } from "./billable-time-vector.js";
import { expectBusinessTime, type BusinessTimeVector } from "./business-time-vector.js";
import { expectDueDate, policyWithHolidays } from "./due-date-vector.js";
import { readShared } from "./read-vectors.js";
import { billableTimeOf, type SharedBillingVector } from "./shared-billing.js";
import { dueDatesOf, type SharedScenarios } from "./shared-scenarios.js";

interface SharedVectors<Vector> {
  readonly vectors: readonly Vector[];
}

const businessTime = readShared<SharedVectors<BusinessTimeVector>>("business-time.json")?.vectors;
const scenarios = readShared<SharedScenarios>("sla-scenarios.json");
const billing = readShared<SharedVectors<SharedBillingVector>>("billing.json")?.vectors;

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
