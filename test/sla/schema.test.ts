import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  explainDueAt,
  italianHolidays,
  supportPolicy,
  whatIf,
  type SlaFacts,
} from "../../src/index.js";
import {
  attainmentSchema,
  dueExplanationSchema,
  slaFactsSchema,
  slaStatusSchema,
  whatIfSchema,
} from "../../src/schemas/index.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march, standardTicket, statusAt } from "./given-clock.js";

const date = (day: number, time: string): Date => new Date(march(day, time));

describe("SLA results as JSON", () => {
  const whole: SlaFacts = {
    receivedAt: date(2, "09:00"),
    priority: "blocking",
    priorityChanges: [{ at: date(2, "11:00"), priority: "critical" }],
    pauses: [{ from: date(2, "10:00"), to: date(2, "10:30:00.001") }, { from: date(2, "12:00") }],
    acknowledgedAt: date(2, "09:01"),
    intervenedAt: date(3, "09:00"),
    endedAt: date(3, "12:00"),
    conclusions: [{ from: date(3, "10:00"), to: date(3, "11:00") }, { from: date(3, "12:00") }],
  };

  test.each([
    ["facts with every field", whole],
    ["facts with the required fields only", { receivedAt: date(2, "09:00"), priority: "low" }],
  ])("%s are equal after JSON and their schema", (_, facts) => {
    expect(slaFactsSchema.parse(throughJson(facts))).toStrictEqual(facts);
    expect(slaFactsSchema.parse(facts)).toStrictEqual(facts);
  });

  test.each([
    ["running", march(2, "10:00"), blockingTicket()],
    ["breached", march(2, "15:00"), blockingTicket()],
    ["paused", march(2, "15:00"), whole],
    ["stopped", march(4, "15:00"), whole],
    ["ended, neither met nor breached", march(4, "15:00"), blockingTicket({ endedAt: march(2, "10:00") })],
  ])("the status of a ticket that is %s is equal after JSON and its schema", (_, now, facts) => {
    const status = statusAt(now, facts);
    expect(slaStatusSchema.parse(throughJson(status))).toStrictEqual(status);
  });

  test.each([
    ["of no tickets", []],
    ["of tickets met, breached and pending", [whole, blockingTicket(), standardTicket({ intervenedAt: march(2, "10:00") })]],
  ])("attainment %s is equal after JSON and its schema", (_, facts) => {
    const answer = attainment(acoPolicy, facts, march(4, "12:00"));
    const read = attainmentSchema.parse(throughJson(answer));
    expect(read).toStrictEqual(answer);
    expect(Object.keys(read.byPriority)).toEqual(Object.keys(answer.byPriority));
  });

  const withHolidays = supportPolicy({
    ...acoPolicySpec,
    calendar: { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026, { patronDay: "03-02" }) },
  });

  test.each([
    ["of no tickets", []],
    ["of tickets that come out otherwise, and of one that does not", [blockingTicket(), standardTicket()]],
  ])("whatIf %s is equal after JSON and its schema", (_, facts) => {
    const answer = whatIf(acoPolicy, withHolidays, facts, march(2, "15:00"));
    expect(answer.changed).toHaveLength(Math.min(facts.length, 1));
    expect(whatIfSchema.parse(throughJson(answer))).toStrictEqual(answer);
  });

  test.each([
    ["within a day", { priority: "blocking", receivedAt: march(2, "09:00") }],
    ["over a night", { priority: "critical", receivedAt: march(3, "17:00") }],
    ["over a weekend on which the clocks change", { priority: "standard", receivedAt: march(27, "17:00") }],
    ["over a holiday that has names", { priority: "notUrgent", receivedAt: march(31, "12:00") }],
  ])("the explanation of a due date %s is equal after JSON and its schema", (_, facts) => {
    const explanation = explainDueAt(withHolidays, facts);
    expect(dueExplanationSchema.parse(throughJson(explanation))).toStrictEqual(explanation);
  });

  test("the explanation of a target on the same date, by its closing, is equal after JSON and its schema", () => {
    const targets = { intervention: { businessDays: 0, by: "closing" } };
    const policy = { calendar: acoPolicy.calendar, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
    const explanation = explainDueAt(policy, blockingTicket());
    expect(dueExplanationSchema.parse(throughJson(explanation))).toStrictEqual(explanation);
  });
});

describe("the schemas of the clock", () => {
  const facts = { receivedAt: march(2, "09:00"), priority: "low" };
  const status = throughJson(statusAt(march(2, "10:00"), blockingTicket())) as object;
  const compared = whatIf(acoPolicy, acoPolicy, [], march(2, "10:00"));
  const difference = { ...compared.difference, overall: { ...compared.difference.overall, attained: 1.5 } };
  const explanation = explainDueAt(acoPolicy, facts);

  test.each([
    ["facts without a receipt", slaFactsSchema, { priority: "low" }, ["receivedAt"]],
    ["a receipt without offset", slaFactsSchema, { ...facts, receivedAt: "2026-03-02T09:00" }, ["receivedAt"]],
    ["a pause without a beginning", slaFactsSchema, { ...facts, pauses: [{ to: march(2, "10:00") }] }, ["pauses", 0, "from"]],
    ["a field it does not know", slaFactsSchema, { ...facts, owner: "ACO" }, []],
    ["an outcome it does not know", slaStatusSchema, { ...status, outcome: "late" }, ["outcome"]],
    ["a due date out of form", slaStatusSchema, { ...status, dueAt: "tomorrow" }, ["dueAt"]],
    ["a time below zero", slaStatusSchema, { ...status, elapsedMs: -1 }, ["elapsedMs"]],
    ["attainment without figures", attainmentSchema, { overall: {}, byPriority: {}, unpromised: 0 }, ["overall", "count"]],
    ["two attainments of which one is missing", whatIfSchema, { ...compared, after: undefined }, ["after"]],
    ["a share changed by more than all", whatIfSchema, { ...compared, difference }, ["difference", "overall", "attained"]],
    ["a target of nothing", dueExplanationSchema, { ...explanation, target: { unit: "hours", amount: 0 } }, ["target", "amount"]],
    ["a label in one language of two", dueExplanationSchema, { ...explanation, label: { en: "Low" } }, ["label"]],
    ["a step that is neither open nor closed", dueExplanationSchema, { ...explanation, steps: [{}] }, ["steps", 0, "kind"]],
  ])("a schema refuses %s", (_, schema: z.ZodMiniType, value, path) => {
    const { error } = schema.safeParse(value);
    expect(error?.issues[0]?.path).toEqual(path);
  });
});
