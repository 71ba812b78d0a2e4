import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, allowedCommands, decide, ticketReport, type SupportPolicy } from "../../src/index.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";
import { at, commandOf, given } from "./scenario.js";
import { closed, registered, started } from "./commands.js";

const { ticket } = given(registered("09:00"), started("10:00", "i1"));
if (ticket === undefined) throw new Error("no ticket");

const questions: readonly (readonly [string, (policy: SupportPolicy) => unknown])[] = [
  ["decide", (policy) => decide(policy, ticket, commandOf(closed("11:00"), "c1"))],
  ["decide without a ticket", (policy) => decide(policy, undefined, commandOf(registered("09:00"), "c1"))],
  ["allowedCommands", (policy) => allowedCommands(policy, ticket)],
  ["allowedCommands without a ticket", (policy) => allowedCommands(policy, undefined)],
  ["ticketReport", (policy) => ticketReport(policy, ticket, at("11:00"))],
];

const { priorities, modes, causes } = acoPolicySpec;
const ranked = (rank: unknown): object => ({ priorities: { ...priorities, critical: { ...priorities["critical"], rank } } });

describe.each(questions)("%s under a hand-written policy", (question, ask) => {
  test.each<[string, unknown, string]>([
    ["undefined", undefined, "undefined"],
    ["null", null, "null"],
    ["a name", "aco", '"aco"'],
    ["a list", [acoPolicy], "an array"],
  ])(`${question} refuses a policy that is %s`, (_, policy, value) => {
    expect(problemsOf(() => ask(untyped(policy)))).toEqual([{ code: "wrong_type", path: ["policy"], expected: someText, value }]);
  });

  test.each<[string, object, readonly string[], string]>([
    ["priorities", { priorities: 5 }, ["priorities"], "5"],
    ["a priority", { priorities: { ...priorities, critical: 2 } }, ["priorities", "critical"], "2"],
    ["modes", { modes: ["phone"] }, ["modes"], "an array"],
    ["a mode", { modes: { ...modes, online: true } }, ["modes", "online"], "true"],
    ["causes", { causes: "all" }, ["causes"], '"all"'],
    ["a cause", { causes: { ...causes, other: "other" } }, ["causes", "other"], '"other"'],
    ["pausing", { pausing: 5 }, ["pausing"], "5"],
    ["pausing reasons", { pausing: { reasons: "customerAnswer" } }, ["pausing", "reasons"], '"customerAnswer"'],
    ["a pausing reason", { pausing: { reasons: ["customerAnswer", 7] } }, ["pausing", "reasons"], "an array"],
  ])(`${question} refuses a policy with the invalid section or entry "%s" at its path`, (_, part, path, value) => {
    const policy = untyped({ ...acoPolicySpec, calendar: acoPolicy.calendar, ...part });
    expect(problemsOf(() => ask(policy))).toEqual([{ code: "wrong_type", path: ["policy", ...path], expected: someText, value }]);
  });

  test.each<[unknown, string]>([
    [undefined, "undefined"],
    ["2", '"2"'],
    [1.5, "1.5"],
    [0, "0"],
    [-1, "-1"],
    [1_000, "1000"],
    [Number.NaN, "NaN"],
  ])(`${question} refuses a policy with the rank %s, which is no whole number from 1 to 999`, (rank, value) => {
    const policy = untyped({ ...acoPolicySpec, calendar: acoPolicy.calendar, ...ranked(rank) });
    expect(problemsOf(() => ask(policy))).toEqual([
      { code: "wrong_type", path: ["policy", "priorities", "critical", "rank"], expected: "a rank from 1 to 999", value },
    ]);
  });
});

test.each([1, 999])("a ticket has the rank that its priority has in the policy, %i among them", (rank) => {
  const decision = decide(untyped({ ...acoPolicySpec, ...ranked(rank) }), undefined, {
    ...commandOf(registered("09:00", { priority: "critical" }), "c1"),
  });
  expect(decision).toMatchObject({ ok: true, events: [{ type: "registered", priority: "critical", rank }] });
});
