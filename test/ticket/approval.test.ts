import { describe, expect, test } from "vitest";
import { at, given, type RefusedCommand } from "./scenario.js";
import { approval, approvalAsked, registered, waiting } from "./commands.js";

describe("askApproval and recordApproval", () => {
  const asked = given(registered("09:00"), approvalAsked("10:00"));

  test("asking for an approval pauses the clock until the answer, granted or refused", () => {
    expect(asked.ticket).toMatchObject({
      approval: { state: "asked" },
      pauses: [{ reason: "onlineApproval", from: at("10:00") }],
    });
    for (const answer of ["granted", "refused"] as const) {
      const ticket = asked.when(approval("11:00", answer)).thenHappens("approvalRecorded");
      expect(ticket).toMatchObject({ approval: { state: answer }, pauses: [{ from: at("10:00"), to: at("11:00") }] });
    }
  });

  test("the answer to an approval leaves other pauses open", () => {
    const both = given(registered("09:00"), waiting("09:30", "p1"), approvalAsked("10:00"));
    const { pauses } = both.when(approval("11:00", "granted")).thenHappens("approvalRecorded");
    expect(pauses.map(({ to }) => to)).toEqual([undefined, at("11:00")]);
  });

  test("an approval is answered although the ticket waits for something else since", () => {
    const both = given(registered("09:00"), approvalAsked("10:00"), waiting("11:00", "p1"));
    const { pauses } = both.when(approval("10:30", "granted")).thenHappens("approvalRecorded");
    expect(pauses.map(({ to }) => to)).toEqual([at("10:30"), undefined]);
  });

  test("an approval is asked for once, and again only after a refusal", () => {
    asked.when(approvalAsked("11:00")).thenRefusedWith({ code: "approval_unchanged", approval: "asked" });
    given(registered("09:00"), approval("10:00", "granted")).when(approvalAsked("11:00")).thenRefusedWith("approval_unchanged");
    given(registered("09:00"), approval("10:00", "refused")).when(approvalAsked("11:00")).thenHappens("approvalAsked");
  });

  test("an answer comes no earlier than the question, and differs from the last one", () => {
    asked.when(approval("09:59", "granted")).thenRefusedWith("too_early");
    const waits = given(registered("09:00"), waiting("10:30", "p1", "onlineApproval"));
    waits.when(approval("10:29", "granted")).thenRefusedWith("too_early");
    given(registered("09:00"), approval("10:00", "granted"))
      .when(approval("11:00", "granted"))
      .thenRefusedWith("approval_unchanged");
  });
});

test.each<RefusedCommand>([
  [
    "the same answer about an approval again",
    [registered("09:00"), approval("10:00", "refused")],
    approval("11:00", "refused"),
    { code: "approval_unchanged", path: ["answer"], approval: "refused" },
  ],
  [
    "an approval whose pause would have the id of another",
    [registered("09:00"), waiting("10:00", "onlineApproval/when")],
    approvalAsked("11:00"),
    { code: "duplicate_id", path: ["id"], id: "onlineApproval/when" },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
