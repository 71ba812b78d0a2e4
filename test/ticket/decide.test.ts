import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, allowedCommands, decide, describeProblem, type SupportPolicy } from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { requireDescribed } from "../support/sound.js";
import { at, type CommandDraft, commandOf, given, under } from "./scenario.js";
import { approval, corrected, finished, noted, registered, reprioritised, started } from "./commands.js";
import { wholeLife } from "./whole-life.js";

const tickets = [undefined, given(registered("09:00")).ticket, given(...wholeLife).ticket];

describe("a malformed command", () => {
  test("a malformed command is refused with every problem and its path", () => {
    const decision = decide(acoPolicy, undefined, untyped({ type: "close", id: "", at: "2026-03-02", actor: { kind: "robot" } }));
    expect(decision.ok ? [] : decision.refusal).toEqual({
      code: "invalid_command",
      problems: [
        { code: "missing_field", path: ["id"], field: "id" },
        { code: "instant_without_offset", path: ["at"], value: '"2026-03-02"', use: '"2026-03-02T00:00Z"' },
        { code: "wrong_type", path: ["actor", "kind"], expected: "one of customer, expert, system", value: '"robot"' },
        { code: "missing_field", path: ["actor", "name"], field: "name" },
      ],
    });
  });

  test("a malformed command is described problem by problem", () => {
    const decision = decide(acoPolicy, undefined, { ...commandOf(noted("09:00", "internal", ""), "c1"), at: "today" });
    expect(decision.ok ? "" : describeProblem(decision.refusal)).toBe(
      'the command is malformed: at: "today" is not an instant; pass a Date, whole epoch milliseconds, ' +
        'a Temporal instant, or ISO 8601 text with an offset; text: "text" is missing; add it',
    );
  });

  test("a command of an unknown type is refused with the known types", () => {
    const decision = decide(acoPolicy, undefined, untyped({ type: "explode" }));
    expect(decision.ok ? [] : decision.refusal).toMatchObject({
      code: "invalid_command",
      problems: [
        { code: "wrong_type", path: ["type"], expected: expect.stringMatching(/^one of register, forward, /) as string },
      ],
    });
  });

  law(
    "decide refuses a command of any shape and never throws",
    500,
    fc.property(junk, fc.constantFrom(...tickets), (command, ticket) => {
      const decision = decide(acoPolicy, ticket, untyped(command));
      if (decision.ok) throw new Error("junk was let through");
      requireDescribed([decision.refusal]);
      if (decision.refusal.code === "invalid_command") expect(decision.refusal.problems).not.toEqual([]);
    }),
  );
});

const { priorities, modes } = acoPolicySpec;
const fresh = [registered("09:00")];

/** The published policy with less in it; the schema would want a priority, the life of a ticket does not. */
const poorer = (part: Partial<SupportPolicy>): SupportPolicy => ({ ...acoPolicy, ...part });

const only = <Entry>(entries: Readonly<Record<string, Entry>>, ...names: readonly string[]): Readonly<Record<string, Entry>> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => names.includes(name)));

const allowed = (policy: SupportPolicy, ...history: readonly CommandDraft[]) => allowedCommands(policy, given(...history).ticket);

describe("allowedCommands", () => {
  test("without priorities no ticket is registered", () => {
    const policy = poorer({ priorities: {} });
    expect(allowedCommands(acoPolicy, undefined)).toEqual(["register"]);
    expect(allowedCommands(policy, undefined)).toEqual([]);
    expect(decide(policy, undefined, commandOf(registered("09:00"), "c1"))).toMatchObject({
      refusal: { code: "unknown_priority", known: [] },
    });
  });

  test.each<[string, Partial<SupportPolicy>]>([
    ["requests", { requests: null }],
    ["channels", { requests: { ...acoPolicySpec.requests, channels: {} } }],
    ["kinds of reports", { requests: { ...acoPolicySpec.requests, kinds: {} } }],
    ["ticket numbers", { ticketNumbers: null }],
  ])("under a policy without %s no ticket is registered", (_, part) => {
    expect(allowedCommands(poorer(part), undefined)).toEqual([]);
  });

  test("a priority is changed only if there is another one", () => {
    const [standard, low] = [only(priorities, "standard"), only(priorities, "low")];
    expect(allowed(poorer({ priorities: standard }), ...fresh)).not.toContain("reprioritise");
    expect(allowed(poorer({ priorities: low }), ...fresh)).toContain("reprioritise");
    expect(allowed(poorer({ priorities: { ...standard, ...low } }), ...fresh)).toContain("reprioritise");
  });

  test("without modes nothing is planned and nothing starts", () => {
    const commands = allowed(poorer({ modes: {} }), ...fresh, approval("09:30", "granted"));
    expect(commands).not.toContain("planIntervention");
    expect(commands).not.toContain("startIntervention");
    expect(commands).toContain("conclude");
  });

  test("if every mode needs an approval, work starts once it is granted and may be planned before", () => {
    const policy = poorer({ modes: only(modes, "online") });
    for (const history of [fresh, [...fresh, approval("09:30", "refused")]]) {
      expect(allowed(policy, ...history)).toContain("planIntervention");
      expect(allowed(policy, ...history)).not.toContain("startIntervention");
    }
    expect(allowed(policy, ...fresh, approval("09:30", "granted"))).toContain("startIntervention");
    expect(allowed(poorer({ modes: only(modes, "phone") }), ...fresh)).toContain("startIntervention");
  });

  test("without pausing reasons no ticket waits", () => {
    expect(allowed(poorer({ pausing: { reasons: ["lunch"] } }), ...fresh)).toContain("waitForCustomer");
    expect(allowed(poorer({ pausing: { reasons: [] } }), ...fresh)).not.toContain("waitForCustomer");
  });
});

test("an intervention whose mode the policy no longer has is still finished and corrected", () => {
  const policy = poorer({ modes: only(modes, "phone") });
  const history = [...fresh, approval("09:30", "granted"), started("10:00", "i1", { mode: "online" })];
  const { ticket } = given(...history);
  expect(decide(policy, ticket, commandOf(finished("11:00", "i1"), "c1"))).toMatchObject({ ok: true });
  const { ticket: done } = given(...history, finished("11:00", "i1"));
  expect(decide(policy, done, commandOf(corrected("12:00", "i1", "09:15", "10:00"), "c1"))).toMatchObject({
    events: [{ type: "interventionCorrected", startedAt: at("09:15"), endedAt: at("10:00") }],
  });
});

test("a ticket whose priority the policy no longer has can be given another", () => {
  const policy = poorer({ priorities: only(priorities, "low") });
  const { ticket } = under(acoPolicy, ...fresh);
  expect(decide(policy, ticket, commandOf(reprioritised("10:00", "low"), "c1"))).toMatchObject({
    events: [{ type: "reprioritised", priority: "low", rank: 5 }],
  });
});
