import { describe, expect, test } from "vitest";
import { acoPolicySpec, supportPolicy } from "../../src/index.js";
import { at, given, under } from "./scenario.js";
import { approvalAsked, closed, registered, resumed, waiting } from "./commands.js";

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
    const waits = given(registered("09:00"), waiting("10:00", "p1"));
    waits.when(resumed("11:00", "p2")).thenRefusedWith("unknown_pause");
    waits.when(resumed("09:59")).thenRefusedWith("too_early");
    given(registered("09:00"), waiting("10:00", "p1"), closed("11:00")).when(resumed("12:00")).thenRefusedWith("not_waiting");
  });
});
