import { describe, expect, test } from "vitest";
import { acoPolicy, allowedCommands } from "../../src/index.js";
import { at, given, type RefusedCommand } from "./scenario.js";
import { closed, concluded, corrected, finished, invoiced, registered, reopened, started } from "./commands.js";

describe("correctIntervention and markInvoiced", () => {
  const done = [registered("09:00"), started("10:00", "i1"), finished("12:00", "i1")];

  test("times can be corrected until they are invoiced, also after the ticket was closed", () => {
    const ticket = given(...done, closed("13:00"))
      .when(corrected("14:00", "i1", "10:05", "11:00"))
      .thenHappens("interventionCorrected");
    expect(ticket.interventions[0]).toMatchObject({ startedAt: at("10:05"), endedAt: at("11:00") });
    const billed = given(...done, invoiced("13:00", "i1"));
    billed.when(corrected("14:00", "i1", "10:05", "11:00")).thenRefusedWith("intervention_invoiced");
    billed.when(invoiced("14:00", "i1")).thenRefusedWith("intervention_invoiced");
  });

  test("corrected times do not end before their start, start before the receipt, or lie in the future", () => {
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

  test("times are not corrected into another intervention of the expert", () => {
    const two = given(...done, started("13:00", "i2"));
    two.when(corrected("14:00", "i1", "10:00", "13:01")).thenRefusedWith("expert_busy");
    two.when(corrected("14:00", "i1", "10:00", "13:00")).thenHappens("interventionCorrected");
  });

  test("times are not corrected into a time when the ticket was concluded or closed", () => {
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

  test("a running intervention is neither corrected nor invoiced", () => {
    const running = given(registered("09:00"), started("10:00", "i1"));
    running.when(corrected("14:00", "i1", "10:00", "11:00")).thenRefusedWith("intervention_running");
    running.when(invoiced("14:00", "i1")).thenRefusedWith("intervention_running");
    running.when(invoiced("14:00", "i9")).thenRefusedWith("unknown_intervention");
  });

  test("a command about an intervention is allowed while one is finished and not invoiced", () => {
    const running = [registered("09:00"), started("10:00", "i1")];
    for (const history of [running, [...done, invoiced("13:00", "i1")]]) {
      expect(allowedCommands(acoPolicy, given(...history).ticket)).not.toContain("markInvoiced");
      expect(allowedCommands(acoPolicy, given(...history).ticket)).not.toContain("correctIntervention");
    }
    expect(allowedCommands(acoPolicy, given(...done).ticket)).toContain("markInvoiced");
    expect(allowedCommands(acoPolicy, given(...done).ticket)).toContain("correctIntervention");
  });

  test("an intervention is invoiced no earlier than its end", () => {
    given(...done)
      .when(invoiced("11:59", "i1"))
      .thenRefusedWith("too_early");
  });
});

test.each<RefusedCommand>([
  [
    "corrected times of a running intervention",
    [registered("09:00"), started("10:00", "i1")],
    corrected("12:00", "i1", "10:00", "11:00"),
    { code: "intervention_running", path: ["interventionId"], id: "i1" },
  ],
  [
    "corrected times of an invoiced intervention",
    [registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"), invoiced("12:00", "i1")],
    corrected("13:00", "i1", "10:00", "10:30"),
    { code: "intervention_invoiced", path: ["interventionId"], id: "i1" },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
