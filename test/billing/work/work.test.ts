import { describe, expect, test } from "vitest";
import { acoPolicy, billableInterventions, type BillableIntervention, type InvoiceTerms } from "../../../src/index.js";
import { billableInterventionSchema } from "../../../src/schemas/index.js";
import { problemsOf, untyped } from "../../problem/refusal.js";
import { present } from "../../support/present.js";
import { draftWork } from "../../support/work-invoicing.js";
import * as commands from "../../ticket/commands.js";
import { at, given, type CommandDraft } from "../../ticket/scenario.js";
import { invoiced, only, terms, worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("the problems of interventions are thrown at once, with their paths", () => {
  test("an unknown customer is refused with the known ones", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30, { customer: "C9" })]))).toEqual([
      { code: "unknown_customer", path: ["interventions", 0, "customer"], customer: "C9", known: ["C1", "C2"] },
    ]);
  });

  test("unknown customers, modes, causes and bands are refused at once", () => {
    const work = [
      worked(tuesday, 30, { customer: "C9" }),
      worked(tuesday, 30, { id: "b", mode: "fax", cause: "sunspots", band: "nite" }),
      worked(wednesday, 30),
    ];
    expect(problemsOf(() => invoiced(work)).map(({ code, path }) => `${code} at ${present(path).join(".")}`)).toEqual([
      "unknown_customer at interventions.0.customer",
      "unknown_mode at interventions.1.mode",
      "unknown_cause at interventions.1.cause",
      "unknown_band at interventions.1.band",
    ]);
  });

  test("interventions without a price are refused with their paths", () => {
    const work = [worked(tuesday, 30), worked("2025-12-30T10:00+01:00", 30), worked("2025-12-31T10:00+01:00", 30)];
    expect(problemsOf(() => invoiced(work))).toEqual([
      { code: "no_price_in_force", path: ["interventions", 1], customer: "C1", mode: "online", date: "2025-12-30" },
      { code: "no_price_in_force", path: ["interventions", 2], customer: "C1", mode: "online", date: "2025-12-31" },
    ]);
  });

  test("an intervention that is given twice is refused", () => {
    expect(problemsOf(() => invoiced([worked(tuesday, 30), worked(wednesday, 30), worked(tuesday, 60)]))).toEqual([
      { code: "duplicate_id", path: ["interventions", 2, "id"], id: tuesday },
    ]);
    expect(invoiced([worked(tuesday, 30), worked(tuesday, 30, { ticketNumber: "2026-000124" })]).statements).toHaveLength(1);
  });

  test("an intervention that ended without a cause, or before it began, is refused", () => {
    const { cause, ...causeless } = worked(tuesday, 30);
    expect(cause).toBe("technicalAdvice");
    expect(problemsOf(() => invoiced([causeless, worked(wednesday, -1)]))).toEqual([
      { code: "missing_field", path: ["interventions", 0, "cause"], field: "cause" },
      {
        code: "reversed_interval",
        path: ["interventions", 1, "endedAt"],
        from: "2026-05-13T08:00:00.000Z",
        to: "2026-05-13T07:59:00.000Z",
      },
    ]);
  });
});

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
