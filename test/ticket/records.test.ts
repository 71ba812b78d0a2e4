import { describe, expect, test } from "vitest";
import { acoPolicySpec, allowedCommands, slaFacts, supportPolicy, type Ticket, ticketReport } from "../../src/index.js";
import { acknowledged, cancelled, closed, forwarded, messaged, noted, reached, registered, updated } from "./commands.js";
import { at, type CommandDraft, given, under } from "./scenario.js";

const factsOf = (...history: readonly CommandDraft[]): ReturnType<typeof slaFacts> => {
  const { ticket } = given(...history);
  return ticket && slaFacts(ticket);
};

const byCustomer = (draft: CommandDraft): CommandDraft => ({ ...draft, actor: { kind: "customer", name: "Anna" } });

describe("acknowledge", () => {
  test("a ticket is acknowledged by the command, not by its registration (policy-2.2)", () => {
    expect(factsOf(registered("09:00"))).not.toHaveProperty("acknowledgedAt");
    expect(factsOf(registered("09:00"), acknowledged("09:10"))).toMatchObject({ acknowledgedAt: at("09:10") });
  });

  test("a ticket is acknowledged once, and not after its end", () => {
    given(registered("09:00"), acknowledged("09:10"))
      .when(acknowledged("09:20"))
      .thenRefusedWith({ code: "already_acknowledged", since: at("09:10").toISOString() });
    given(registered("09:00"), closed("09:10"))
      .when(acknowledged("09:20"))
      .thenRefusedWith({ code: "command_not_allowed", command: "acknowledge", status: "closed" });
  });

  test("an acknowledgement before the forwarding counts at the forwarding", () => {
    const early = [registered("09:00", { addressedTo: "expert" }), acknowledged("09:10"), forwarded("10:00")] as const;
    expect(factsOf(...early)).toMatchObject({ acknowledgedAt: at("10:00") });
  });
});

describe("updates and messages", () => {
  test("a note for the customer is an update if staff wrote it, and a message if the customer did", () => {
    const facts = factsOf(
      registered("09:00"),
      noted("10:00", "internal", "Look at the log"),
      noted("10:10", "customer", "We are looking into it"),
      byCustomer(noted("10:20", "customer", "Any news?")),
    );
    expect(facts).toMatchObject({ updates: [at("10:10")], messages: [at("10:20")] });
  });

  test("recorded updates and messages are in the facts in order of time", () => {
    const facts = factsOf(registered("09:00"), updated("11:00"), noted("10:00", "customer", "Soon"), messaged("10:30"));
    expect(facts).toMatchObject({ updates: [at("10:00"), at("11:00")], messages: [at("10:30")] });
  });

  test("what was written before the forwarding is no fact of the promise", () => {
    const facts = factsOf(
      registered("09:00", { addressedTo: "expert" }),
      updated("09:30"),
      messaged("09:40"),
      forwarded("10:00"),
    );
    expect(facts).not.toHaveProperty("updates");
    expect(facts).not.toHaveProperty("messages");
  });

  test("a message at the instant of the forwarding is a fact of the promise", () => {
    const facts = factsOf(registered("09:00", { addressedTo: "expert" }), forwarded("10:00"), messaged("10:00"));
    expect(facts).toMatchObject({ messages: [at("10:00")] });
  });

  test("updates and messages are recorded after the end of a ticket, not before its receipt", () => {
    const ended = given(registered("09:00"), closed("10:00"));
    const after: Ticket = ended.when(messaged("11:00")).thenHappens("messageReceived");
    expect(after).toMatchObject({ status: "closed", messages: [at("11:00")] });
    const twice = given(registered("09:00"), messaged("10:00"), messaged("11:00"), closed("12:00"));
    expect(twice.ticket?.messages).toEqual([at("10:00"), at("11:00")]);
    ended.when(updated("11:00")).thenHappens("updateSent");
    ended.when(updated("08:00")).thenRefusedWith("before_receipt");
  });
});

const { blocking } = acoPolicySpec.priorities;
const policy = supportPolicy({
  ...acoPolicySpec,
  metrics: { workaround: { label: "Workaround" } },
  priorities: {
    blocking: {
      rank: 1,
      label: blocking?.label ?? "Blocking",
      targets: { intervention: { hours: 4 }, workaround: { hours: 2 } },
    },
  },
});
const blockingAt = (time: string): ReturnType<typeof registered> => registered(time, { priority: "blocking" });

describe("recordMilestone", () => {
  test("a milestone meets the provider's own promise, which the report shows by its metric", () => {
    const { ticket } = under(policy, blockingAt("09:00"), reached("10:00", "workaround"));
    expect(ticket && slaFacts(ticket)).toMatchObject({ milestones: { workaround: at("10:00") } });
    const report = ticket && ticketReport(policy, ticket, at("11:00"));
    expect(report?.sla["workaround"]).toMatchObject({ outcome: "met", elapsedMs: 3_600_000 });
    expect(report?.sla.intervention).toMatchObject({ outcome: "pending" });
  });

  test("a milestone needs a metric of the policy's own", () => {
    given(registered("09:00"))
      .when(reached("10:00", "intervention"))
      .thenRefusedWith({ code: "unknown_metric", path: ["metric"], metric: '"intervention"', known: [] });
    expect(allowedCommands(policy, given(registered("09:00")).ticket)).toContain("recordMilestone");
    expect(allowedCommands(policy, under(policy, blockingAt("09:00"), reached("10:00", "workaround")).ticket)).not.toContain(
      "recordMilestone",
    );
  });

  test("a milestone is reached once, also after the ticket was closed, but not after it was cancelled", () => {
    const since = at("10:00").toISOString();
    under(policy, blockingAt("09:00"), reached("10:00", "workaround"))
      .when(reached("11:00", "workaround"))
      .thenRefusedWith({ code: "already_reached", path: ["metric"], metric: "workaround", since });
    under(policy, blockingAt("09:00"), closed("10:00")).when(reached("11:00", "workaround")).thenHappens("milestoneReached");
    under(policy, blockingAt("09:00"), cancelled("10:00"))
      .when(reached("11:00", "workaround"))
      .thenRefusedWith("command_not_allowed");
  });

  test("a milestone of one metric leaves the others to be reached", () => {
    const metrics = { workaround: { label: "Workaround" }, rootCause: { label: "Root cause" } };
    const twoMetrics = supportPolicy({ ...acoPolicySpec, metrics });
    const once = under(twoMetrics, blockingAt("09:00"), reached("10:00", "workaround"));
    expect(allowedCommands(twoMetrics, once.ticket)).toContain("recordMilestone");
    once.when(reached("11:00", "rootCause")).thenHappens("milestoneReached");
    once.when(reached("11:00", "workaround")).thenRefusedWith("already_reached");
  });

  test("a milestone before the forwarding counts at the forwarding", () => {
    const sent = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    const { ticket } = under(policy, sent, reached("09:30", "workaround"), forwarded("10:00"));
    expect(ticket && slaFacts(ticket)).toMatchObject({ milestones: { workaround: at("10:00") } });
  });
});
