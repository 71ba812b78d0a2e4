import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, allowedCommands, decide, supportPolicy } from "../../src/index.js";
import { at, commandOf, given, under, type Told } from "./scenario.js";
import { approval, approvalAsked, closed, concluded, corrected, finished, invoiced } from "./told.js";
import { planned, registered, reopened, started } from "./told.js";

const fresh = given(registered("09:00"));

describe("an intervention", () => {
  test("puts the ticket in progress, and tells its cause and what was done when it is finished", () => {
    expect(fresh.when(started("10:00", "i1")).thenHappens("interventionStarted").status).toBe("inProgress");
    const running = given(registered("09:00"), started("10:00", "i1"));
    expect(running.when(finished("11:00", "i1")).thenHappens("interventionFinished").interventions).toEqual([
      {
        ...{ id: "i1", mode: "phone", expert: "Carla", startedAt: at("10:00"), endedAt: at("11:00") },
        ...{ cause: "softwareFault", done: "Set the tax table right" },
      },
    ]);
  });

  test("keeps the note with which it began", () => {
    const begun = { ...started("10:00", "i1"), note: "Bring patience" } as Told;
    const { ticket } = given(registered("09:00"), begun, finished("11:00", "i1"));
    expect(ticket?.interventions[0]?.note).toBe("Bring patience");
  });

  test("needs a mode of the policy and an id of its own", () => {
    fresh.when(started("10:00", "i1", { mode: "fax" })).thenRefusedWith("unknown_mode");
    given(registered("09:00"), started("10:00", "i1"))
      .when(started("11:00", "i1", { expert: "Dario" }))
      .thenRefusedWith("duplicate_id");
  });

  test("is due to a cause of the policy (policy-4.1)", () => {
    given(registered("09:00"), started("10:00", "i1"))
      .when(finished("11:00", "i1", "sunspots"))
      .thenRefusedWith({
        ...{ code: "unknown_cause", path: ["cause"], cause: '"sunspots"' },
        known: ["softwareFault", "technicalAdvice", "regulatoryAdvice", "other"],
      });
  });

  test("is not to be finished under a policy without causes, so nobody is offered to", () => {
    const { ticket } = given(registered("09:00"), started("10:00", "i1"));
    const nothing = supportPolicy({ ...acoPolicySpec, causes: {} });
    expect(allowedCommands(acoPolicy, ticket)).toContain("finishIntervention");
    expect(allowedCommands(nothing, ticket)).not.toContain("finishIntervention");
  });

  test("may run beside another expert's, not beside one of the same expert", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(started("10:30", "i2", { expert: "Dario" })).thenHappens("interventionStarted");
    running.when(started("10:30", "i2")).thenRefusedWith({
      code: "expert_busy",
      path: ["expert"],
      expert: "Carla",
      intervention: "i1",
    });
  });

  test("may start when the expert's last one ended, not within it", () => {
    const done = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"));
    done.when(started("11:00", "i2")).thenHappens("interventionStarted");
    done.when(started("10:59", "i2")).thenRefusedWith("expert_busy");
    done.when(started("09:30", "i2")).thenRefusedWith("expert_busy");
  });

  test("ends once, not before it began, and only if it exists", () => {
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

  test("may be made anew, and is fulfilled by the intervention of its id", () => {
    expect(withPlan.when(planned("09:40", "i1", "wed 10:00", "onSite")).thenHappens("interventionPlanned").planned).toEqual([
      { id: "i1", mode: "onSite", expert: "Carla", plannedFor: at("wed 10:00") },
    ]);
    expect(withPlan.when(started("tue 10:05", "i1")).thenHappens("interventionStarted").planned).toEqual([]);
    expect(withPlan.when(started("tue 10:05", "i2")).thenHappens("interventionStarted").planned).toHaveLength(1);
  });

  test("is for later, for a known mode, and for no intervention that there was", () => {
    fresh.when(planned("09:30", "i1", "09:29")).thenRefusedWith("too_early");
    fresh.when(planned("09:30", "i1", "10:00", "fax")).thenRefusedWith("unknown_mode");
    given(registered("09:00"), started("10:00", "i1"))
      .when(planned("10:30", "i1", "11:00"))
      .thenRefusedWith("duplicate_id");
  });
});

describe("the times of a finished intervention", () => {
  const done = [registered("09:00"), started("10:00", "i1"), finished("12:00", "i1")];

  test("can be corrected, also after the ticket was closed, until they are invoiced", () => {
    const ticket = given(...done, closed("13:00"))
      .when(corrected("14:00", "i1", "10:05", "11:00"))
      .thenHappens("interventionCorrected");
    expect(ticket.interventions[0]).toMatchObject({ startedAt: at("10:05"), endedAt: at("11:00") });
    const billed = given(...done, invoiced("13:00", "i1"));
    billed.when(corrected("14:00", "i1", "10:05", "11:00")).thenRefusedWith("intervention_invoiced");
    billed.when(invoiced("14:00", "i1")).thenRefusedWith("intervention_invoiced");
  });

  test("end no earlier than they begin, begin no earlier than the receipt, and lie in the past", () => {
    given(...done)
      .when(corrected("14:00", "i1", "11:00", "10:59"))
      .thenRefusedWith("reversed_interval");
    given(...done)
      .when(corrected("14:00", "i1", "08:59", "11:00"))
      .thenRefusedWith("before_receipt");
    given(...done)
      .when(corrected("14:00", "i1", "10:00", "14:01"))
      .thenRefusedWith("in_future");
  });

  test("are not to be corrected into another intervention of the expert", () => {
    const two = given(...done, started("13:00", "i2"));
    two.when(corrected("14:00", "i1", "10:00", "13:01")).thenRefusedWith("expert_busy");
    two.when(corrected("14:00", "i1", "10:00", "13:00")).thenHappens("interventionCorrected");
  });

  test("are not to be corrected into a time when the ticket was concluded or closed", () => {
    const ended = given(...done, concluded("13:00"), closed("14:00"));
    ended.when(corrected("15:00", "i1", "12:00", "13:00")).thenHappens("interventionCorrected");
    ended.when(corrected("15:00", "i1", "12:00", "13:01")).thenRefusedWith({
      ...{ code: "ticket_concluded", path: ["endedAt"], from: at("13:00").toISOString() },
    });
    ended.when(corrected("15:00", "i1", "14:00", "14:30")).thenRefusedWith("ticket_concluded");
    const back = given(...done, concluded("13:00"), reopened("14:00"), started("14:30", "i2"), finished("15:00", "i2"));
    back.when(corrected("16:00", "i2", "14:00", "15:00")).thenHappens("interventionCorrected");
    back.when(corrected("16:00", "i2", "13:59", "15:00")).thenRefusedWith({
      ...{ code: "ticket_concluded", path: ["startedAt"], from: at("13:00").toISOString(), to: at("14:00").toISOString() },
    });
    back.when(corrected("16:00", "i1", "12:00", "14:30")).thenRefusedWith("ticket_concluded");
    back.when(corrected("16:00", "i1", "13:30", "13:30")).thenRefusedWith("ticket_concluded");
  });

  test("are neither corrected nor invoiced while it is running", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(corrected("14:00", "i1", "10:00", "11:00")).thenRefusedWith("intervention_running");
    running.when(invoiced("14:00", "i1")).thenRefusedWith("intervention_running");
    running.when(invoiced("14:00", "i9")).thenRefusedWith("unknown_intervention");
  });

  test("are invoiced no earlier than they end", () => {
    given(...done)
      .when(invoiced("11:59", "i1"))
      .thenRefusedWith("too_early");
  });
});

describe("an online connection", () => {
  const online = started("11:00", "i1", { mode: "online" });
  const refusedAs = (standing: string) =>
    ({ code: "approval_required", path: ["mode"], mode: "online", approval: standing }) as const;

  test("needs the customer's recorded approval (policy-3.2)", () => {
    fresh.when(online).thenRefusedWith(refusedAs("none"));
    given(registered("09:00"), approvalAsked("10:00")).when(online).thenRefusedWith(refusedAs("asked"));
    given(registered("09:00"), approval("10:00", "refused")).when(online).thenRefusedWith(refusedAs("refused"));
    given(registered("09:00"), approval("10:00", "granted")).when(online).thenHappens("interventionStarted");
    given(registered("09:00"), approval("11:01", "granted")).when(online).thenRefusedWith("too_early");
  });

  test("is not to be corrected to before the approval, though that was withdrawn or the ticket reopened since", () => {
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

  test("that began under a policy without approvals is not to be corrected to before it began", () => {
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

  test("tells since when the approval stood, any work without one does not", () => {
    const startOf = (answer: "granted" | "refused", mode: string) =>
      given(registered("09:00"), approval("10:00", answer))
        .when(started("11:00", "i1", { mode }))
        .thenHappens("interventionStarted").interventions;
    const begun = { id: "i1", expert: "Carla", startedAt: at("11:00") };
    expect(startOf("granted", "online")).toStrictEqual([{ ...begun, mode: "online", approvedAt: at("10:00") }]);
    expect(startOf("refused", "phone")).toStrictEqual([{ ...begun, mode: "phone" }]);
  });

  test("needs it anew after a withdrawal, and after the ticket was reopened", () => {
    const granted = [registered("09:00"), approval("10:00", "granted")];
    given(...granted, approval("10:30", "refused"))
      .when(online)
      .thenRefusedWith(refusedAs("refused"));
    given(...granted, closed("10:30"), reopened("10:40"))
      .when(online)
      .thenRefusedWith(refusedAs("none"));
  });
});
