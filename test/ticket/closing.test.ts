import { describe, expect, test } from "vitest";
import { acoPolicy, allowedCommands } from "../../src/index.js";
import { at, given, type RefusedCommand } from "./scenario.js";
import { cancelled, closed, concluded, finished, noted, planned, registered, reopened, started, waiting } from "./commands.js";

describe("conclude, close and reopen", () => {
  const worked = [registered("09:00"), started("10:00", "i1"), finished("11:00", "i1")];

  test("a ticket is concluded and then closed, or closed at once", () => {
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

  test("a ticket with a running intervention is neither concluded nor closed", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(concluded("11:00")).thenRefusedWith({ code: "intervention_running", id: "i1" });
    running.when(closed("11:00")).thenRefusedWith({ code: "intervention_running", id: "i1" });
  });

  test("a ticket does not end before the last thing that happened", () => {
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

  test("the end of a ticket ends every pause and drops every plan", () => {
    const waits = given(...worked, waiting("11:10", "p1"), waiting("11:20", "p2"), planned("11:30", "i2", "15:00"));
    for (const command of [concluded("12:00"), closed("12:00")]) {
      const ticket = waits.when(command).thenHappens(command.type === "close" ? "closed" : "concluded");
      expect(ticket.pauses.map(({ to }) => to)).toEqual([at("12:00"), at("12:00")]);
      expect(ticket.planned).toEqual([]);
    }
  });

  test.each(["concluded", "closed"] as const)("a ticket that is %s must be reopened before more work", (status) => {
    const ended = given(...worked, status === "closed" ? closed("12:00") : concluded("12:00"));
    ended.when(started("13:00", "i2")).thenRefusedWith({ code: "command_not_allowed", command: "startIntervention", status });
    ended.when(reopened("11:59")).thenRefusedWith("too_early");
    const ticket = ended.when(reopened("13:00")).thenHappens("reopened");
    expect(ticket).toMatchObject({ status: "inProgress", conclusions: [{ from: at("12:00"), to: at("13:00") }] });
  });

  test("no work lies between the end of a ticket and its reopening", () => {
    const back = given(...worked, closed("12:00"), reopened("14:00"));
    back.when(started("13:00", "i2")).thenRefusedWith("too_early");
    back.when(started("14:00", "i2")).thenHappens("interventionStarted");
  });

  test("a ticket that has not ended cannot be reopened", () => {
    given(registered("09:00"))
      .when(reopened("10:00"))
      .thenRefusedWith({ code: "command_not_allowed", command: "reopen", status: "registered" });
    given(...worked)
      .when(reopened("12:00"))
      .thenRefusedWith("command_not_allowed");
    given(registered("09:00"), cancelled("10:00")).when(reopened("12:00")).thenRefusedWith("command_not_allowed");
  });
});

describe("cancel", () => {
  const fresh = given(registered("09:00"));

  test("a cancelled ticket says why", () => {
    const duplicate = { kind: "duplicateOf", number: "2026-000007" } as const;
    for (const cancellation of [{ kind: "withdrawn" }, { kind: "invalid" }, duplicate] as const) {
      const ticket = fresh.when(cancelled("10:00", cancellation)).thenHappens("cancelled");
      expect(ticket).toMatchObject({ status: "cancelled", cancelledAt: at("10:00"), cancellation });
    }
  });

  test("a duplicate names another ticket", () => {
    fresh.when(cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" })).thenRefusedWith("own_duplicate");
    fresh.when(cancelled("10:00", { kind: "duplicateOf", number: "the other" })).thenRefusedWith("invalid_command");
  });

  test("a ticket that was worked on cannot be cancelled", () => {
    given(registered("09:00"), started("10:00", "i1")).when(cancelled("11:00")).thenRefusedWith({
      code: "intervention_ran",
      count: 1,
    });
  });

  test("a cancelled ticket takes notes, updates and messages only", () => {
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

test.each<RefusedCommand>([
  [
    "a cancellation as a duplicate of the ticket itself",
    [registered("09:00")],
    cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" }),
    { code: "own_duplicate", path: ["cancellation", "number"], number: "2026-000123" },
  ],
  [
    "a cancellation as a duplicate of an invalid number",
    [registered("09:00")],
    cancelled("10:00", { kind: "duplicateOf", number: "the other" }),
    {
      code: "invalid_command",
      problems: [
        {
          ...{ code: "invalid_ticket_number", path: ["cancellation", "number"], value: '"the other"' },
          pattern: "YYYY-NNNNNN",
        },
      ],
    },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
