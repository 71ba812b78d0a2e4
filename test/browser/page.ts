/** Runs the golden vectors against the built library in a browser, and writes the results into the page. */
import { expect } from "vitest";
import { untyped } from "../problem/refusal.js";
import { expectBillableTime, type BillableTimeVector } from "../vectors/billable-time-vector.js";
import billableTime from "../vectors/billable-time.json" with { type: "json" };
import { expectBilling, type BillingVector } from "../vectors/billing-vector.js";
import billing from "../vectors/billing.json" with { type: "json" };
import { expectBusinessTime, writtenOut } from "../vectors/business-time-vector.js";
import businessTime from "../vectors/business-time.json" with { type: "json" };
import { expectDueDate, policyWithHolidays } from "../vectors/due-date-vector.js";
import dueDates from "../vectors/due-dates.json" with { type: "json" };
import { expectScenario, type SlaScenario } from "../vectors/sla-scenarios-vector.js";
import slaScenarios from "../vectors/sla-scenarios.json" with { type: "json" };

const billableTimeVectors: readonly BillableTimeVector[] = untyped(billableTime.vectors);
const billingVectors: readonly BillingVector[] = untyped(billing.vectors);
const scenarios: readonly SlaScenario[] = untyped(slaScenarios.scenarios);
const failures: string[] = [];

/** How many vectors of each file were run. */
const counts = {
  "billable-time.json": run(billableTimeVectors, expectBillableTime),
  "billing.json": run(billingVectors, expectBilling),
  "business-time.json": run(writtenOut(untyped(businessTime)), expectBusinessTime),
  "due-dates.json": run(dueDates.vectors, (vector) => expectDueDate(policyWithHolidays(dueDates.holidays), vector)),
  "sla-scenarios.json": run(scenarios, (scenario) => expectScenario(policyWithHolidays(slaScenarios.holidays), scenario)),
};

Object.assign(globalThis, {
  outcome: {
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    minutesFromUtc: -new Date(1_774_627_200_000).getTimezoneOffset(),
    seesDifferences: failureOf(() => expect(new Date(0)).toEqual(new Date(1))) !== undefined,
    counts,
    failures,
  },
});

function run<Vector extends { readonly id: string }>(vectors: readonly Vector[], expectAnswer: (vector: Vector) => void): number {
  for (const vector of vectors) {
    const failure = failureOf(() => expectAnswer(vector));
    if (failure !== undefined) failures.push(`${vector.id}: ${failure}`);
  }
  return vectors.length;
}

function failureOf(call: () => void): string | undefined {
  try {
    call();
  } catch (error) {
    return String(error);
  }
  return undefined;
}
