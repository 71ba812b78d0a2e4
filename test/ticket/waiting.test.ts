import { describe, expect, test } from "vitest";
import { acoPolicySpec, supportPolicy } from "../../src/index.js";
import { at, given, under } from "./scenario.js";
import { approval, approvalAsked, closed, registered, resumed, waiting } from "./told.js";

const fresh = given(registered("09:00"));

describe("waiting for the customer", () => {
  test("leaves the status as it is and opens a pause with its reason", () => {
    const ticket = fresh.when(waiting("10:00", "p1")).thenHappens("waitBegan");
    expect(ticket.status).toBe("registered");
    expect(ticket.pauses).toEqual([{ id: "p1", reason: "customerAnswer", from: at("10:00") }]);
  });

  test("may be for several things at once, each ended by its id, or all together", () => {
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

  test("needs a reason of the policy and an id of its own (policy-8.2)", () => {
    fresh.when(waiting("10:00", "p1", "lunch")).thenRefusedWith("unknown_pausing_reason");
    const waited = given(registered("09:00"), waiting("10:00", "p1"), resumed("11:00"));
    waited.when(waiting("12:00", "p1")).thenRefusedWith("duplicate_id");
  });

  test("is refused under a policy whose clock never pauses (policy-8.2)", () => {
    const unpausing = supportPolicy({ ...acoPolicySpec, pausing: { reasons: [] } });
    under(unpausing, registered("09:00")).when(waiting("10:00", "p1")).thenRefusedWith({ code: "pausing_disabled" });
    expect(under(unpausing, registered("09:00")).when(approvalAsked("10:00")).thenHappens("approvalAsked").pauses).toEqual([]);
  });

  test("ends only where it goes on, and not before it began", () => {
    fresh.when(resumed("10:00")).thenRefusedWith("not_waiting");
    const waits = given(registered("09:00"), waiting("10:00", "p1"));
    waits.when(resumed("11:00", "p2")).thenRefusedWith("unknown_pause");
    waits.when(resumed("09:59")).thenRefusedWith("too_early");
    given(registered("09:00"), waiting("10:00", "p1"), closed("11:00")).when(resumed("12:00")).thenRefusedWith("not_waiting");
  });
});

describe("asking for the approval of an online connection", () => {
  const asked = given(registered("09:00"), approvalAsked("10:00"));

  test("pauses the clock until the answer, whatever it is", () => {
    expect(asked.ticket).toMatchObject({
      approval: { state: "asked" },
      pauses: [{ reason: "onlineApproval", from: at("10:00") }],
    });
    for (const answer of ["granted", "refused"] as const) {
      const ticket = asked.when(approval("11:00", answer)).thenHappens("approvalRecorded");
      expect(ticket).toMatchObject({ approval: { state: answer }, pauses: [{ from: at("10:00"), to: at("11:00") }] });
    }
  });

  test("leaves other pauses as they are", () => {
    const both = given(registered("09:00"), waiting("09:30", "p1"), approvalAsked("10:00"));
    const { pauses } = both.when(approval("11:00", "granted")).thenHappens("approvalRecorded");
    expect(pauses.map(({ to }) => to)).toEqual([undefined, at("11:00")]);
  });

  test("is answered whatever else is waited for since", () => {
    const both = given(registered("09:00"), approvalAsked("10:00"), waiting("11:00", "p1"));
    const { pauses } = both.when(approval("10:30", "granted")).thenHappens("approvalRecorded");
    expect(pauses.map(({ to }) => to)).toEqual([at("10:30"), undefined]);
  });

  test("is done once, and again only after a refusal", () => {
    asked.when(approvalAsked("11:00")).thenRefusedWith({ code: "approval_unchanged", approval: "asked" });
    given(registered("09:00"), approval("10:00", "granted")).when(approvalAsked("11:00")).thenRefusedWith("approval_unchanged");
    given(registered("09:00"), approval("10:00", "refused")).when(approvalAsked("11:00")).thenHappens("approvalAsked");
  });

  test("is answered no earlier, and with something new", () => {
    asked.when(approval("09:59", "granted")).thenRefusedWith("too_early");
    const waits = given(registered("09:00"), waiting("10:30", "p1", "onlineApproval"));
    waits.when(approval("10:29", "granted")).thenRefusedWith("too_early");
    given(registered("09:00"), approval("10:00", "granted"))
      .when(approval("11:00", "granted"))
      .thenRefusedWith("approval_unchanged");
  });
});
