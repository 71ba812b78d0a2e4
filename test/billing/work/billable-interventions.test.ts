import { describe, expect, test } from "vitest";
import { acoPolicy, billableInterventions, type BillableIntervention, type InvoiceTerms } from "../../../src/index.js";
import { draftWork } from "../../support/work-invoicing.js";
import { billableInterventionSchema } from "../../../src/schemas/index.js";
import { problemsOf, untyped } from "../../problem/refusal.js";
import { at, given, type CommandDraft } from "../../ticket/scenario.js";
import * as commands from "../../ticket/commands.js";
import { present } from "../../support/present.js";
import { only, terms } from "../sample-month.js";

const billable = (...history: readonly CommandDraft[]): readonly BillableIntervention<Date>[] =>
  billableInterventions(present(given(commands.registered("09:00"), ...history).ticket));

const done = [commands.started("10:00", "i1"), commands.finished("10:31", "i1", "technicalAdvice")];

const ofItsCustomer = (interventions: readonly BillableIntervention[]): InvoiceTerms => ({
  ...terms,
  customers: [{ id: present(interventions[0]).customer, vat: { rate: "22" } }],
});

describe("a ticket's interventions go to the invoice as they are", () => {
  test("billableInterventions returns all that the ticket knows of its interventions", () => {
    expect(billable(...done)).toEqual([
      {
        id: "i1",
        ticketNumber: "2026-000123",
        customer: "Studio Bianchi",
        mode: "phone",
        expert: "Carla",
        startedAt: at("10:00"),
        endedAt: at("10:31"),
        cause: "technicalAdvice",
        done: "Set the tax table right",
      },
    ]);
  });

  test("a ticket without interventions has none to bill", () => {
    expect(billable()).toEqual([]);
  });

  test("a ticket that was read from JSON has the same interventions to bill", () => {
    const [intervention] = billable(...done);
    expect(billableInterventionSchema.parse(JSON.parse(JSON.stringify(intervention)))).toEqual(intervention);
  });

  test("a ticket's interventions cost what their time in blocks costs", () => {
    const work = billable(...done);
    const statement = only(draftWork(acoPolicy, work, ofItsCustomer(work)));
    expect(statement).toMatchObject({ customer: { id: "Studio Bianchi" }, month: "2026-03", totals: { net: "70.00" } });
  });
});

test("an invalid ticket is refused with the name of the argument", () => {
  expect(problemsOf(() => billableInterventions(untyped("2026-000123")))).toMatchObject([
    { code: "wrong_type", path: ["ticket"], expected: "an object" },
  ]);
});

test("a ticket's running intervention is held back", () => {
  const work = billable(commands.started("10:00", "i1"));
  expect(work[0]).not.toHaveProperty("endedAt");
  expect(draftWork(acoPolicy, work, ofItsCustomer(work))).toMatchObject({
    statements: [],
    heldBack: [{ intervention: "i1", problem: { code: "intervention_running" } }],
  });
});

test("an intervention with corrected times is billed by the corrected ones (policy-5.2)", () => {
  const work = billable(...done, commands.corrected("11:00", "i1", "10:00", "10:30"));
  expect(work[0]).toMatchObject({ startedAt: at("10:00"), endedAt: at("10:30") });
  expect(only(draftWork(acoPolicy, work, ofItsCustomer(work))).totals.net).toBe("35.00");
});

test("an intervention that is marked as invoiced is not invoiced again", () => {
  const work = billable(...done, commands.invoiced("11:00", "i1"));
  expect(work[0]?.invoiced).toBe(true);
  expect(draftWork(acoPolicy, work, ofItsCustomer(work))).toMatchObject({
    statements: [],
    heldBack: [{ intervention: "i1", problem: { code: "intervention_invoiced" } }],
  });
});

test("interventions of two tickets may have the same ids", () => {
  const [one] = billable(...done);
  const two = [present(one), { ...present(one), ticketNumber: "2026-000124", expert: "Marco" }];
  expect(only(draftWork(acoPolicy, two, ofItsCustomer(two))).tickets.map(({ ticketNumber }) => ticketNumber)).toEqual([
    "2026-000123",
    "2026-000124",
  ]);
});
