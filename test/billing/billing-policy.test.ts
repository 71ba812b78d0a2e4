import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  billableDuration,
  chargeFor,
  coverageOf,
  draftInvoices,
  invoiceBy,
  type SupportPolicy,
} from "../../src/index.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";
import { terms, worked } from "./sample-month.js";

const work = worked("2026-05-12T10:00+02:00", 30);

/** What is asked of a policy about billed time. */
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

describe("a policy that no schema has seen is refused with the place of what is wrong", () => {
  test.each([
    ["that is none", null, ["policy"], [...ofModes, "invoiceBy"] as const],
    ["whose modes are a text", { ...acoPolicy, modes: "phone" }, ["policy", "modes"], ofModes],
    ["whose causes are a list", { ...acoPolicy, causes: [] }, ["policy", "causes"], ofCauses],
    ["whose invoicing is a number", { ...acoPolicy, invoicing: 1 }, ["policy", "invoicing"], ofInvoicing],
  ])("%s", (_, policy, path, asked) => {
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

  test("that rounds as one what no policy does", () => {
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

  test("whose blocks have no length", () => {
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
  ])("that invoices %d months later", (endOfMonthsAfter, problem) => {
    for (const question of ofInvoicing) {
      expect(problemsOf(() => questions[question]({ ...acoPolicy, invoicing: { endOfMonthsAfter } }))).toEqual([
        { path: ["policy", "invoicing", "endOfMonthsAfter"], ...problem },
      ]);
    }
  });

  test("whose cause or mode is null", () => {
    expect(problemsOf(() => questions.coverageOf({ ...acoPolicy, causes: untyped({ technicalAdvice: null }) }))).toMatchObject([
      { code: "wrong_type", path: ["policy", "causes", "technicalAdvice"] },
    ]);
    expect(problemsOf(() => questions.chargeFor({ ...acoPolicy, modes: untyped({ online: null }) }))).toMatchObject([
      { code: "wrong_type", path: ["policy", "modes", "online"] },
    ]);
  });
});

test("what is no intervention is named as the caller named it", () => {
  expect(problemsOf(() => billableDuration(acoPolicy, untyped(5)))).toMatchObject([
    { code: "wrong_type", path: ["intervention"] },
  ]);
  for (const ask of [() => chargeFor(acoPolicy, untyped(5), terms), () => coverageOf(acoPolicy, untyped(5), terms)]) {
    expect(problemsOf(ask)).toMatchObject([{ code: "wrong_type", path: ["intervention"] }]);
  }
});
