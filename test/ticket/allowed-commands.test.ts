import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, allowedCommands, decide, type SupportPolicy } from "../../src/index.js";
import { at, commandOf, given, under, type CommandDraft } from "./scenario.js";
import { approval, corrected, finished, registered, reprioritised, started } from "./commands.js";

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
