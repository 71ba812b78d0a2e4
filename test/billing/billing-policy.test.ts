import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  billableDuration,
  businessCalendar,
  chargeFor,
  coverageOf,
  draftInvoices,
  invoiceBy,
  type SupportPolicy,
} from "../../src/index.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";
import { terms, worked } from "./sample-month.js";

const work = worked("2026-05-12T10:00+02:00", 30);

/** Functions of billed time that take a policy. */
const questions = {
  billableDuration: (policy: SupportPolicy) => billableDuration(policy, work),
  coverageOf: (policy: SupportPolicy) => coverageOf(policy, work, terms),
  chargeFor: (policy: SupportPolicy) => chargeFor(policy, work, terms),
  draftInvoices: (policy: SupportPolicy) => draftInvoices(policy, [work], terms),
  invoiceBy: (policy: SupportPolicy) => invoiceBy(policy, work.startedAt),
} as const;

type Question = keyof typeof questions;

const ofModes: readonly Question[] = ["billableDuration", "coverageOf", "chargeFor", "draftInvoices"];
const ofCauses: readonly Question[] = ["coverageOf", "chargeFor", "draftInvoices"];
const ofInvoicing: readonly Question[] = ["draftInvoices", "invoiceBy"];

test("a policy without a calendar is refused with invalid_calendar by every function of charges", () => {
  const { calendar, ...withoutCalendar } = acoPolicy;
  expect(calendar).toBeDefined();
  for (const ask of [questions.coverageOf, questions.chargeFor, questions.draftInvoices]) {
    expect(problemsOf(() => ask(untyped(withoutCalendar)))).toMatchObject([{ code: "invalid_calendar" }]);
  }
});

describe("policies that were not parsed", () => {
  test.each([
    ["of null", null, ["policy"], [...ofModes, "invoiceBy"] as const],
    ["whose modes are a text", { ...acoPolicy, modes: "phone" }, ["policy", "modes"], ofModes],
    ["whose causes are a list", { ...acoPolicy, causes: [] }, ["policy", "causes"], ofCauses],
    ["whose invoicing is a number", { ...acoPolicy, invoicing: 1 }, ["policy", "invoicing"], ofInvoicing],
  ])("a policy %s is refused with the path of the problem", (_, policy, path, asked) => {
    for (const question of asked) {
      expect(problemsOf(() => questions[question](untyped(policy)))).toMatchObject([
        { code: "wrong_type", path, expected: "an object" },
      ]);
    }
  });

  test.each([
    ["modes", ofModes],
    ["causes", ofCauses],
    ["invoicing", ofInvoicing],
  ])("a policy without %s is refused with the section to add", (section, asked) => {
    for (const question of asked) {
      for (const absent of [undefined, null]) {
        expect(problemsOf(() => questions[question]({ ...acoPolicy, [section]: absent }))).toMatchObject([
          { code: "missing_section", path: ["policy", section], section, shape: someText },
        ]);
      }
    }
  });

  test("a policy with an unknown billing scope is refused", () => {
    const invoicing = { endOfMonthsAfter: 1, scope: untyped("month") };
    expect(problemsOf(() => draftInvoices({ ...acoPolicy, invoicing }, [], terms))).toEqual([
      {
        code: "wrong_type",
        path: ["policy", "invoicing", "scope"],
        expected: "one of intervention, ticket, ticketDay",
        value: '"month"',
      },
    ]);
  });

  test("a policy with blocks of no length is refused", () => {
    const modes = { ...acoPolicy.modes, online: { label: "online", blockMinutes: 0 } };
    for (const question of ["billableDuration", "coverageOf", "chargeFor", "draftInvoices"] as const) {
      expect(problemsOf(() => questions[question]({ ...acoPolicy, modes }))).toEqual([
        { code: "out_of_bounds", path: ["policy", "modes", "online", "blockMinutes"], value: "0", minimum: 1 },
      ]);
    }
  });

  test.each([
    [-1, { code: "out_of_bounds", value: "-1", minimum: 0 }],
    [13, { code: "out_of_bounds", value: "13", maximum: 12 }],
    [1.5, { code: "not_whole", value: "1.5" }],
  ])("a policy that invoices %d months later is refused", (endOfMonthsAfter, problem) => {
    for (const question of ofInvoicing) {
      expect(problemsOf(() => questions[question]({ ...acoPolicy, invoicing: { endOfMonthsAfter } }))).toEqual([
        { path: ["policy", "invoicing", "endOfMonthsAfter"], ...problem },
      ]);
    }
  });

  test("a policy with a cause or mode of null is refused", () => {
    expect(problemsOf(() => questions.coverageOf({ ...acoPolicy, causes: untyped({ technicalAdvice: null }) }))).toMatchObject([
      { code: "wrong_type", path: ["policy", "causes", "technicalAdvice"] },
    ]);
    expect(problemsOf(() => questions.chargeFor({ ...acoPolicy, modes: untyped({ online: null }) }))).toMatchObject([
      { code: "wrong_type", path: ["policy", "modes", "online"] },
    ]);
  });
});

test("a policy with another calendar is billed by that calendar, also after the first was used", () => {
  const newYork = { ...acoPolicy, calendar: businessCalendar({ timeZone: "America/New_York", weeklyHours: "always" }) };
  const dateBy = (policy: SupportPolicy): string => chargeFor(policy, worked("2026-06-01T02:00Z", 30), terms).date;
  expect([acoPolicy, newYork, acoPolicy].map(dateBy)).toEqual(["2026-06-01", "2026-05-31", "2026-06-01"]);
});
