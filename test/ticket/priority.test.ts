import { describe, expect, test } from "vitest";
import { at, given, type RefusedCommand } from "./scenario.js";
import { registered, reprioritised } from "./commands.js";

describe("reprioritise", () => {
  test("a change of priority is recorded with its reason and changes the rank", () => {
    const ticket = given(registered("09:00")).when(reprioritised("10:00", "blocking")).thenHappens("reprioritised");
    expect(ticket).toMatchObject({ priority: "blocking", rank: 1, registeredPriority: "standard" });
    expect(ticket.priorityChanges).toEqual([{ at: at("10:00"), priority: "blocking", rank: 1, reason: "Nobody can work" }]);
  });

  test("a change to the same priority, to an unknown one, or before the last change is refused", () => {
    const raised = given(registered("09:00"), reprioritised("10:00", "blocking"));
    raised.when(reprioritised("11:00", "blocking")).thenRefusedWith("same_priority");
    raised.when(reprioritised("11:00", "urgent")).thenRefusedWith("unknown_priority");
    raised.when(reprioritised("09:59", "low")).thenRefusedWith("too_early");
  });
});

test.each<RefusedCommand>([
  [
    "a change to an unknown priority",
    [registered("09:00")],
    reprioritised("10:00", "urgent"),
    {
      code: "unknown_priority",
      path: ["priority"],
      priority: '"urgent"',
      known: ["blocking", "critical", "standard", "notUrgent", "low"],
    },
  ],
  [
    "a change to the same priority",
    [registered("09:00")],
    reprioritised("10:00", "standard"),
    { code: "same_priority", path: ["priority"], priority: "standard" },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
