import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, allowedCommands, decide, supportPolicy, type Problem } from "../../src/index.js";
import { at, commandOf, given, under, type CommandDraft, type RefusedCommand } from "./scenario.js";
import { approval, approvalAsked, closed, corrected, finished, planned, registered, reopened, started } from "./commands.js";

const fresh = given(registered("09:00"));

describe("an intervention", () => {
  test("an intervention puts the ticket in progress, and has its cause and what was done when it is finished", () => {
    expect(fresh.when(started("10:00", "i1")).thenHappens("interventionStarted").status).toBe("inProgress");
    const running = given(registered("09:00"), started("10:00", "i1"));
    expect(running.when(finished("11:00", "i1")).thenHappens("interventionFinished").interventions).toEqual([
      {
        ...{ id: "i1", mode: "phone", expert: "Carla", startedAt: at("10:00"), endedAt: at("11:00") },
        ...{ cause: "softwareFault", done: "Set the tax table right" },
      },
    ]);
  });

  test("an intervention keeps the note it started with", () => {
    const start = { ...started("10:00", "i1"), note: "Bring patience" } as CommandDraft;
    const { ticket } = given(registered("09:00"), start, finished("11:00", "i1"));
    expect(ticket?.interventions[0]?.note).toBe("Bring patience");
  });

  test("an intervention needs a mode of the policy and a unique id (policy-3.1)", () => {
    fresh.when(started("10:00", "i1", { mode: "fax" })).thenRefusedWith("unknown_mode");
    given(registered("09:00"), started("10:00", "i1"))
      .when(started("11:00", "i1", { expert: "Dario" }))
      .thenRefusedWith("duplicate_id");
  });

  test("an intervention is finished with a cause of the policy (policy-4.1)", () => {
    given(registered("09:00"), started("10:00", "i1"))
      .when(finished("11:00", "i1", "sunspots"))
      .thenRefusedWith({
        ...{ code: "unknown_cause", path: ["cause"], cause: '"sunspots"' },
        known: ["softwareFault", "technicalAdvice", "regulatoryAdvice", "other"],
      });
  });

  test("an intervention cannot be finished under a policy without causes, and the command is not allowed", () => {
    const { ticket } = given(registered("09:00"), started("10:00", "i1"));
    const nothing = supportPolicy({ ...acoPolicySpec, causes: {} });
    expect(allowedCommands(acoPolicy, ticket)).toContain("finishIntervention");
    expect(allowedCommands(nothing, ticket)).not.toContain("finishIntervention");
  });

  test("an intervention ends once, not before its start, and only if it exists", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(finished("09:59", "i1")).thenRefusedWith("reversed_interval");
    running.when(finished("11:00", "i2")).thenRefusedWith("unknown_intervention");
    running.when(finished("10:00", "i1")).thenHappens("interventionFinished");
    given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"))
      .when(finished("12:00", "i1"))
      .thenRefusedWith("intervention_finished");
  });
});

describe("a plan", () => {
  const withPlan = given(registered("09:00"), planned("09:30", "i1", "tue 10:00"));

  test("a plan may be replaced, and is fulfilled by the intervention with its id", () => {
    expect(withPlan.when(planned("09:40", "i1", "wed 10:00", "onSite")).thenHappens("interventionPlanned").planned).toEqual([
      { id: "i1", mode: "onSite", expert: "Carla", plannedFor: at("wed 10:00") },
    ]);
    expect(withPlan.when(started("tue 10:05", "i1")).thenHappens("interventionStarted").planned).toEqual([]);
    expect(withPlan.when(started("tue 10:05", "i2")).thenHappens("interventionStarted").planned).toHaveLength(1);
  });

  test("a plan is for later, for a known mode, and for no intervention that has started", () => {
    fresh.when(planned("09:30", "i1", "09:29")).thenRefusedWith("too_early");
    fresh.when(planned("09:30", "i1", "10:00", "fax")).thenRefusedWith("unknown_mode");
    given(registered("09:00"), started("10:00", "i1"))
      .when(planned("10:30", "i1", "11:00"))
      .thenRefusedWith("duplicate_id");
  });
});

describe("an online connection", () => {
  const online = started("11:00", "i1", { mode: "online" });
  const refusedAs = (standing: string) =>
    ({ code: "approval_required", path: ["mode"], mode: "online", approval: standing }) as const;

  test("an online connection needs the customer's recorded approval (policy-3.2)", () => {
    fresh.when(online).thenRefusedWith(refusedAs("none"));
    given(registered("09:00"), approvalAsked("10:00")).when(online).thenRefusedWith(refusedAs("asked"));
    given(registered("09:00"), approval("10:00", "refused")).when(online).thenRefusedWith(refusedAs("refused"));
    given(registered("09:00"), approval("10:00", "granted")).when(online).thenHappens("interventionStarted");
    given(registered("09:00"), approval("11:01", "granted")).when(online).thenRefusedWith("too_early");
  });

  test("an online connection is not corrected to before its approval, although that was withdrawn or the ticket reopened", () => {
    const done = [registered("09:00"), approval("10:00", "granted"), online, finished("12:00", "i1")];
    for (const since of [[], [approval("12:30", "refused")], [closed("12:30"), reopened("13:00")]]) {
      const ticket = given(...done, ...since);
      ticket.when(corrected("14:00", "i1", "10:00", "12:00")).thenHappens("interventionCorrected");
      ticket.when(corrected("14:00", "i1", "09:59", "12:00")).thenRefusedWith({
        ...{ code: "too_early", path: ["startedAt"], at: at("09:59").toISOString(), earliest: at("10:00").toISOString() },
      });
    }
    given(registered("09:00"), approval("10:00", "granted"), started("11:00", "i1"), finished("12:00", "i1"))
      .when(corrected("14:00", "i1", "09:30", "12:00"))
      .thenHappens("interventionCorrected");
  });

  test("an online connection that started under a policy without approvals is not corrected to an earlier start", () => {
    const { online: spec } = acoPolicySpec.modes;
    const free = supportPolicy({
      ...acoPolicySpec,
      modes: { ...acoPolicySpec.modes, online: { ...spec, label: "online", blockMinutes: 30, needsApproval: false } },
    });
    const { ticket } = under(free, registered("09:00"), online, finished("12:00", "i1"));
    const correction = (start: string): unknown =>
      decide(acoPolicy, ticket, commandOf(corrected("14:00", "i1", start, "12:00"), "c1"));
    expect(correction("11:00")).toMatchObject({ ok: true });
    expect(correction("10:59")).toMatchObject({ refusal: { code: "too_early", earliest: at("11:00").toISOString() } });
  });

  test("work under an approval has the instant of the approval, other work has none", () => {
    const startOf = (answer: "granted" | "refused", mode: string) =>
      given(registered("09:00"), approval("10:00", answer))
        .when(started("11:00", "i1", { mode }))
        .thenHappens("interventionStarted").interventions;
    const base = { id: "i1", expert: "Carla", startedAt: at("11:00") };
    expect(startOf("granted", "online")).toStrictEqual([{ ...base, mode: "online", approvedAt: at("10:00") }]);
    expect(startOf("refused", "phone")).toStrictEqual([{ ...base, mode: "phone" }]);
  });

  test("an online connection needs a new approval after a withdrawal, and after the ticket was reopened", () => {
    const granted = [registered("09:00"), approval("10:00", "granted")];
    given(...granted, approval("10:30", "refused"))
      .when(online)
      .thenRefusedWith(refusedAs("refused"));
    given(...granted, closed("10:30"), reopened("10:40"))
      .when(online)
      .thenRefusedWith(refusedAs("none"));
  });
});

describe("the band and the items of an intervention", () => {
  const policy = supportPolicy({
    ...acoPolicySpec,
    bands: [
      { name: "urgent", label: "Urgent", when: [] },
      { name: "senior", label: "Senior", when: [] },
    ],
  });
  const items = [{ description: "Kilometres", quantity: "24", unitPrice: "0.60" }];
  const start = { ...started("10:00", "i1"), band: "urgent", items } as CommandDraft;

  test("the band and the items given at the start are billed, unless a later command replaces them", () => {
    const running = under(policy, registered("09:00"), start);
    expect(running.ticket?.interventions[0]).toMatchObject({ band: "urgent", items });
    const kept = running.when(finished("11:00", "i1")).thenHappens("interventionFinished");
    expect(kept.interventions[0]).toMatchObject({ band: "urgent", items });
    const replaced = running
      .when({ ...finished("11:00", "i1"), band: "senior", items: [] } as CommandDraft)
      .thenHappens("interventionFinished");
    expect(replaced.interventions[0]).toMatchObject({ band: "senior", items: [] });
  });

  test("a correction replaces the band and the items until the intervention is invoiced", () => {
    const done = under(policy, registered("09:00"), start, finished("11:00", "i1"));
    const repriced = { ...corrected("12:00", "i1", "10:00", "11:00"), band: "senior" } as CommandDraft;
    expect(done.when(repriced).thenHappens("interventionCorrected").interventions[0]).toMatchObject({ band: "senior", items });
  });

  test("an unknown band is refused with the known ones, and a quantity must be a decimal number", () => {
    under(policy, registered("09:00"))
      .when({ ...started("10:00", "i1"), band: "night" } as CommandDraft)
      .thenRefusedWith({ code: "unknown_band", path: ["band"], band: '"night"', known: ["urgent", "senior"] });
    under(policy, registered("09:00"))
      .when({ ...started("10:00", "i1"), items: [{ ...items[0], quantity: "a few" }] } as CommandDraft)
      .thenRefusedWith("invalid_command");
  });

  test.each<[object, Problem]>([
    [{ quantity: "-2" }, { code: "invalid_amount", path: ["items", 0, "quantity"], value: '"-2"' }],
    [{ unitPrice: "007" }, { code: "invalid_amount", path: ["items", 0, "unitPrice"], value: '"007"' }],
    [{ vat: { rate: "0" } }, { code: "missing_exemption", path: ["items", 0, "vat", "exemption"], rate: "0" }],
    [{ vat: { rate: "100.5" } }, { code: "out_of_bounds", path: ["items", 0, "vat", "rate"], value: '"100.5"', maximum: 100 }],
  ])("an item with %o is refused where the work is reported, not when the month is invoiced", (facts, problem) => {
    under(policy, registered("09:00"))
      .when({ ...started("10:00", "i1"), items: [{ ...items[0], ...facts }] } as CommandDraft)
      .thenRefusedWith({ code: "invalid_command", problems: [problem] });
  });
});

test.each<RefusedCommand>([
  [
    "an intervention in an unknown mode",
    [registered("09:00")],
    started("10:00", "i1", { mode: "fax" }),
    { code: "unknown_mode", path: ["mode"], mode: '"fax"', known: ["email", "phone", "online", "internal", "onSite"] },
  ],
  [
    "a plan with the id of an intervention",
    [registered("09:00"), started("10:00", "i1")],
    planned("10:30", "i1", "12:00"),
    { code: "duplicate_id", path: ["interventionId"], id: "i1" },
  ],
  [
    "an intervention with the id of another",
    [registered("09:00"), started("10:00", "i1"), finished("11:00", "i1")],
    started("12:00", "i1"),
    { code: "duplicate_id", path: ["interventionId"], id: "i1" },
  ],
  [
    "the end of an unknown intervention",
    [registered("09:00"), started("10:00", "i1"), started("10:10", "i2", { expert: "Dario" })],
    finished("11:00", "i3"),
    { code: "unknown_intervention", path: ["interventionId"], id: '"i3"', known: ["i1", "i2"] },
  ],
  [
    "the second end of an intervention",
    [registered("09:00"), started("10:00", "i1"), finished("11:00", "i1")],
    finished("12:00", "i1"),
    { code: "intervention_finished", path: ["interventionId"], id: "i1" },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
