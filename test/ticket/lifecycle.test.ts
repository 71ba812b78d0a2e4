import { describe, expect, test } from "vitest";
import { acoPolicy, allowedCommands } from "../../src/index.js";
import { at, given } from "./scenario.js";
import { cancelled, closed, concluded, finished, forwarded, noted, planned, registered, reopened, requestTo } from "./told.js";
import { reprioritised, started, waiting } from "./told.js";

describe("registering", () => {
  test("makes a ticket with its number, sequence, priority and rank (policy-2.3)", () => {
    const ticket = given()
      .when(registered("09:30", { receivedAt: "09:00", priority: "critical" }))
      .thenHappens("registered");
    expect(ticket).toMatchObject({ number: "2026-000123", sequence: 123, priority: "critical", rank: 2, status: "registered" });
    expect(ticket).toMatchObject({ receivedAt: at("09:00"), registeredAt: at("09:30"), guaranteedFrom: at("09:00"), version: 1 });
  });

  test("comes first, and once", () => {
    given().when(closed("09:00")).thenRefusedWith({ code: "no_ticket", command: "close" });
    given(registered("09:00")).when(registered("10:00")).thenRefusedWith({ code: "ticket_exists", number: "2026-000123" });
  });

  test("before the receipt is refused", () => {
    given()
      .when(registered("09:00", { receivedAt: "09:01" }))
      .thenRefusedWith("before_receipt");
  });

  test("needs a priority of the policy", () => {
    given()
      .when(registered("09:00", { priority: "urgent" }))
      .thenRefusedWith("unknown_priority");
  });

  test("needs a number of the policy's pattern and all that a request must contain, and says all that is wrong at once", () => {
    const request = { ...requestTo("support"), sender: "anna" };
    const badly = { ...registered("09:00"), number: "123", request };
    given()
      .when(badly)
      .thenRefusedWith({
        code: "invalid_command",
        problems: [
          { code: "invalid_ticket_number", path: ["number"], value: '"123"', pattern: "YYYY-NNNNNN" },
          { code: "invalid_email", path: ["request", "sender"], value: '"anna"' },
        ],
      });
  });
});

describe("a request sent to one expert only", () => {
  const unguaranteed = registered("09:00", { addressedTo: "expert" });

  test("is promised nothing until it is forwarded (policy-1.2)", () => {
    expect(given(unguaranteed).ticket?.guaranteedFrom).toBeUndefined();
    expect(given(unguaranteed).when(forwarded("11:00")).thenHappens("forwarded").guaranteedFrom).toEqual(at("11:00"));
  });

  test("is forwarded once, and one sent to support never", () => {
    given(unguaranteed, forwarded("11:00")).when(forwarded("12:00")).thenRefusedWith("already_guaranteed");
    given(registered("09:00")).when(forwarded("12:00")).thenRefusedWith("already_guaranteed");
  });
});

describe("a change of priority", () => {
  test("is kept with its reason, and changes the rank", () => {
    const ticket = given(registered("09:00")).when(reprioritised("10:00", "blocking")).thenHappens("reprioritised");
    expect(ticket).toMatchObject({ priority: "blocking", rank: 1, registeredPriority: "standard" });
    expect(ticket.priorityChanges).toEqual([{ at: at("10:00"), priority: "blocking", rank: 1, reason: "Nobody can work" }]);
  });

  test("to the same priority, to an unknown one, or before the last change is refused", () => {
    const raised = given(registered("09:00"), reprioritised("10:00", "blocking"));
    raised.when(reprioritised("11:00", "blocking")).thenRefusedWith("same_priority");
    raised.when(reprioritised("11:00", "urgent")).thenRefusedWith("unknown_priority");
    raised.when(reprioritised("09:59", "low")).thenRefusedWith("too_early");
  });
});

describe("the end of a ticket", () => {
  const worked = [registered("09:00"), started("10:00", "i1"), finished("11:00", "i1")];

  test("is to be concluded and then closed, or closed at once", () => {
    expect(
      given(...worked)
        .when(concluded("12:00"))
        .thenHappens("concluded").status,
    ).toBe("inProgress");
    expect(
      given(...worked, concluded("12:00"))
        .when(closed("13:00"))
        .thenHappens("closed").conclusions,
    ).toEqual([{ from: at("12:00") }]);
    expect(
      given(...worked)
        .when(closed("13:00"))
        .thenHappens("closed"),
    ).toMatchObject({
      status: "closed",
      conclusions: [{ from: at("13:00") }],
    });
  });

  test("waits for running interventions", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(concluded("11:00")).thenRefusedWith({ code: "intervention_running", id: "i1" });
    running.when(closed("11:00")).thenRefusedWith({ code: "intervention_running", id: "i1" });
  });

  test("is not before the last thing that happened", () => {
    given(...worked)
      .when(closed("10:59"))
      .thenRefusedWith("too_early");
    given(...worked, waiting("12:00", "p1"))
      .when(concluded("11:59"))
      .thenRefusedWith("too_early");
    given(...worked, concluded("12:00"))
      .when(closed("11:59"))
      .thenRefusedWith("too_early");
  });

  test("ends every pause and drops what was planned", () => {
    const waits = given(...worked, waiting("11:10", "p1"), waiting("11:20", "p2"), planned("11:30", "i2", "15:00"));
    for (const command of [concluded("12:00"), closed("12:00")]) {
      const ticket = waits.when(command).thenHappens(command.type === "close" ? "closed" : "concluded");
      expect(ticket.pauses.map(({ to }) => to)).toEqual([at("12:00"), at("12:00")]);
      expect(ticket.planned).toEqual([]);
    }
  });

  test.each(["concluded", "closed"] as const)("leaves one that is %s to be reopened before more work", (status) => {
    const ended = given(...worked, status === "closed" ? closed("12:00") : concluded("12:00"));
    ended.when(started("13:00", "i2")).thenRefusedWith({ code: "command_not_allowed", command: "startIntervention", status });
    ended.when(reopened("11:59")).thenRefusedWith("too_early");
    const ticket = ended.when(reopened("13:00")).thenHappens("reopened");
    expect(ticket).toMatchObject({ status: "inProgress", conclusions: [{ from: at("12:00"), to: at("13:00") }] });
  });

  test("once undone leaves no room for work in the time between", () => {
    const back = given(...worked, closed("12:00"), reopened("14:00"));
    back.when(started("13:00", "i2")).thenRefusedWith("too_early");
    back.when(started("14:00", "i2")).thenHappens("interventionStarted");
  });

  test("cannot be undone where there was none", () => {
    given(...worked)
      .when(reopened("12:00"))
      .thenRefusedWith("command_not_allowed");
    given(registered("09:00"), cancelled("10:00")).when(reopened("12:00")).thenRefusedWith("command_not_allowed");
  });
});

describe("cancelling", () => {
  const fresh = given(registered("09:00"));

  test("says why", () => {
    const duplicate = { kind: "duplicateOf", number: "2026-000007" } as const;
    for (const cancellation of [{ kind: "withdrawn" }, { kind: "invalid" }, duplicate] as const) {
      const ticket = fresh.when(cancelled("10:00", cancellation)).thenHappens("cancelled");
      expect(ticket).toMatchObject({ status: "cancelled", cancelledAt: at("10:00"), cancellation });
    }
  });

  test("names another ticket as the one it is a duplicate of", () => {
    fresh.when(cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" })).thenRefusedWith("own_duplicate");
    fresh.when(cancelled("10:00", { kind: "duplicateOf", number: "the other" })).thenRefusedWith("invalid_command");
  });

  test("is not for a ticket that was worked on", () => {
    given(registered("09:00"), started("10:00", "i1")).when(cancelled("11:00")).thenRefusedWith({
      code: "intervention_ran",
      count: 1,
    });
  });

  test("leaves nothing to be done but to note something", () => {
    expect(allowedCommands(acoPolicy, given(registered("09:00"), cancelled("10:00")).ticket)).toEqual([
      "addNote",
      "recordUpdate",
      "recordMessage",
    ]);
    const ended = given(registered("09:00"), cancelled("10:00"));
    ended.when(noted("11:00", "internal", "They called")).thenHappens("noted");
    ended.when(cancelled("11:00")).thenRefusedWith("command_not_allowed");
  });
});
