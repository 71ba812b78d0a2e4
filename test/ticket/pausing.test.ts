import { describe, expect, test } from "vitest";
import { acoPolicySpec, supportPolicy } from "../../src/index.js";
import { at, given, under, type RefusedCommand } from "./scenario.js";
import { approvalAsked, cancelled, closed, registered, resumed, waiting } from "./commands.js";

const fresh = given(registered("09:00"));

describe("waitForCustomer and resume", () => {
  test("waiting opens a pause with its reason and leaves the status as it is", () => {
    const ticket = fresh.when(waiting("10:00", "p1")).thenHappens("waitBegan");
    expect(ticket.status).toBe("registered");
    expect(ticket.pauses).toEqual([{ id: "p1", reason: "customerAnswer", from: at("10:00") }]);
  });

  test("a ticket waits for several things at once; each pause is ended by its id, or all together", () => {
    const twice = given(registered("09:00"), waiting("10:00", "p1"), waiting("10:30", "p2"));
    const ends = (pauseId?: string): readonly (Date | undefined)[] =>
      twice
        .when(resumed("11:00", pauseId))
        .thenHappens("waitEnded")
        .pauses.map(({ to }) => to);
    expect(ends("p1")).toEqual([at("11:00"), undefined]);
    expect(ends("p2")).toEqual([undefined, at("11:00")]);
    expect(ends()).toEqual([at("11:00"), at("11:00")]);
  });

  test("a pause needs a reason of the policy and a unique id (policy-8.2)", () => {
    fresh.when(waiting("10:00", "p1", "lunch")).thenRefusedWith("unknown_pausing_reason");
    const waited = given(registered("09:00"), waiting("10:00", "p1"), resumed("11:00"));
    waited.when(waiting("12:00", "p1")).thenRefusedWith("duplicate_id");
  });

  test("a pause is refused under a policy whose clock never pauses (policy-8.2)", () => {
    const unpausing = supportPolicy({ ...acoPolicySpec, pausing: { reasons: [] } });
    under(unpausing, registered("09:00")).when(waiting("10:00", "p1")).thenRefusedWith({ code: "pausing_disabled" });
    expect(under(unpausing, registered("09:00")).when(approvalAsked("10:00")).thenHappens("approvalAsked").pauses).toEqual([]);
  });

  test("only an open pause can be ended, and not before it began", () => {
    fresh.when(resumed("10:00")).thenRefusedWith("not_waiting");
    fresh.when(resumed("10:00", "p1")).thenRefusedWith({ code: "not_waiting" });
    const waits = given(registered("09:00"), waiting("10:00", "p1"));
    waits.when(resumed("11:00", "p2")).thenRefusedWith("unknown_pause");
    waits.when(resumed("09:59")).thenRefusedWith("too_early");
    given(registered("09:00"), waiting("10:00", "p1"), closed("11:00")).when(resumed("12:00")).thenRefusedWith("not_waiting");
  });

  test("resuming a ticket that does not wait is not_waiting, resuming a cancelled one is command_not_allowed", () => {
    for (const history of [[registered("09:00")], [registered("09:00"), closed("10:00")]]) {
      given(...history)
        .when(resumed("11:00"))
        .thenRefusedWith({ code: "not_waiting" });
    }
    given(registered("09:00"), waiting("09:30", "p1"), cancelled("10:00"))
      .when(resumed("11:00"))
      .thenRefusedWith({ code: "command_not_allowed", command: "resume", status: "cancelled" });
  });
});

test.each<RefusedCommand>([
  [
    "a wait for a reason that the policy lacks",
    [registered("09:00")],
    waiting("10:00", "p1", "lunch"),
    {
      ...{ code: "unknown_pausing_reason", path: ["reason"], reason: '"lunch"' },
      known: ["customerAnswer", "onlineApproval"],
    },
  ],
  [
    "a wait with the id of another",
    [registered("09:00"), waiting("10:00", "p1")],
    waiting("11:00", "p1"),
    { code: "duplicate_id", path: ["pauseId"], id: "p1" },
  ],
  [
    "the end of a wait that is over",
    [registered("09:00"), waiting("10:00", "p1"), waiting("10:10", "p2"), resumed("10:20", "p1")],
    resumed("11:00", "p1"),
    { code: "unknown_pause", path: ["pauseId"], id: '"p1"', known: ["p2"] },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
