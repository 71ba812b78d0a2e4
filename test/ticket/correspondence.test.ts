import { describe, expect, test } from "vitest";
import { slaFacts, type Ticket } from "../../src/index.js";
import { acknowledged, closed, forwarded, messaged, noted, registered, updated } from "./commands.js";
import { at, given, type CommandDraft } from "./scenario.js";

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

  test("updates and messages are recorded after the end of a ticket, not before its receipt", () => {
    const ended = given(registered("09:00"), closed("10:00"));
    const after: Ticket = ended.when(messaged("11:00")).thenHappens("messageReceived");
    expect(after).toMatchObject({ status: "closed", messages: [at("11:00")] });
    ended.when(updated("11:00")).thenHappens("updateSent");
    ended.when(updated("08:00")).thenRefusedWith("before_receipt");
  });
});
