import { describe, test } from "vitest";
import type { Problem } from "../../src/index.js";
import { given, type CommandDraft } from "./scenario.js";
import { approval, approvalAsked, cancelled, closed, corrected, finished, invoiced } from "./commands.js";
import { planned, registered, reprioritised, requestTo, resumed, started, waiting } from "./commands.js";

const fresh = [registered("09:00")];
const running = [...fresh, started("10:00", "i1")];
const done = [...running, finished("11:00", "i1")];
const knownPriorities = ["blocking", "critical", "standard", "notUrgent", "low"];

type Case = readonly [what: string, history: readonly CommandDraft[], command: CommandDraft, refusal: Problem];

const named: readonly Case[] = [
  [
    "a registration with a priority that the policy has not",
    [],
    registered("09:00", { priority: "urgent" }),
    { code: "unknown_priority", path: ["priority"], priority: '"urgent"', known: knownPriorities },
  ],
  [
    "a change to a priority that the policy has not",
    fresh,
    reprioritised("10:00", "urgent"),
    { code: "unknown_priority", path: ["priority"], priority: '"urgent"', known: knownPriorities },
  ],
  [
    "a change to the priority that it has",
    fresh,
    reprioritised("10:00", "standard"),
    { code: "same_priority", path: ["priority"], priority: "standard" },
  ],
  [
    "a mode that the policy has not",
    fresh,
    started("10:00", "i1", { mode: "fax" }),
    { code: "unknown_mode", path: ["mode"], mode: '"fax"', known: ["email", "phone", "online", "internal", "onSite"] },
  ],
  [
    "a wait for what the policy does not pause for",
    fresh,
    waiting("10:00", "p1", "lunch"),
    {
      ...{ code: "unknown_pausing_reason", path: ["reason"], reason: '"lunch"' },
      known: ["customerAnswer", "onlineApproval"],
    },
  ],
  [
    "an answer that is known",
    [...fresh, approval("10:00", "refused")],
    approval("11:00", "refused"),
    { code: "approval_unchanged", path: ["answer"], approval: "refused" },
  ],
  [
    "a duplicate of itself",
    fresh,
    cancelled("10:00", { kind: "duplicateOf", number: "2026-000123" }),
    { code: "own_duplicate", path: ["cancellation", "number"], number: "2026-000123" },
  ],
  [
    "a duplicate of what is no ticket's number",
    fresh,
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
  [
    "a registration under what is no ticket's number",
    [],
    { ...registered("09:00"), number: "123" } as CommandDraft,
    {
      code: "invalid_command",
      problems: [{ code: "invalid_ticket_number", path: ["number"], value: '"123"', pattern: "YYYY-NNNNNN" }],
    },
  ],
  [
    "a registration of a request that lacks something",
    [],
    { ...registered("09:00"), request: { ...requestTo("support"), sender: "anna" } } as CommandDraft,
    { code: "invalid_command", problems: [{ code: "invalid_email", path: ["request", "sender"], value: '"anna"' }] },
  ],
];

const identified: readonly Case[] = [
  [
    "a plan with the id of an intervention",
    running,
    planned("10:30", "i1", "12:00"),
    { code: "duplicate_id", path: ["interventionId"], id: "i1" },
  ],
  [
    "an intervention with the id of another",
    done,
    started("12:00", "i1"),
    { code: "duplicate_id", path: ["interventionId"], id: "i1" },
  ],
  [
    "a wait with the id of another",
    [...fresh, waiting("10:00", "p1")],
    waiting("11:00", "p1"),
    { code: "duplicate_id", path: ["pauseId"], id: "p1" },
  ],
  [
    "a question for approval whose wait would have the id of another",
    [...fresh, waiting("10:00", "onlineApproval/when")],
    approvalAsked("11:00"),
    { code: "duplicate_id", path: ["id"], id: "onlineApproval/when" },
  ],
  [
    "the end of an intervention that there is not",
    [...running, started("10:10", "i2", { expert: "Dario" })],
    finished("11:00", "i3"),
    { code: "unknown_intervention", path: ["interventionId"], id: '"i3"', known: ["i1", "i2"] },
  ],
  [
    "the second end of an intervention",
    done,
    finished("12:00", "i1"),
    { code: "intervention_finished", path: ["interventionId"], id: "i1" },
  ],
  [
    "the times of an intervention that runs",
    running,
    corrected("12:00", "i1", "10:00", "11:00"),
    { code: "intervention_running", path: ["interventionId"], id: "i1" },
  ],
  [
    "the times of an intervention that was invoiced",
    [...done, invoiced("12:00", "i1")],
    corrected("13:00", "i1", "10:00", "10:30"),
    { code: "intervention_invoiced", path: ["interventionId"], id: "i1" },
  ],
  [
    "the end of a wait that there is not",
    [...fresh, waiting("10:00", "p1"), waiting("10:10", "p2"), resumed("10:20", "p1")],
    resumed("11:00", "p1"),
    { code: "unknown_pause", path: ["pauseId"], id: '"p1"', known: ["p2"] },
  ],
];

describe("a refusal names the path of an unknown name and the known ones, for", () => {
  test.each([...named, ...identified])("%s", (_, history, command, refusal) => {
    given(...history)
      .when(command)
      .thenRefusedWith(refusal);
  });
});

describe("resume", () => {
  test("resuming a ticket that does not wait is not_waiting, resuming a cancelled one is command_not_allowed", () => {
    for (const history of [fresh, [...fresh, closed("10:00")]]) {
      given(...history)
        .when(resumed("11:00"))
        .thenRefusedWith({ code: "not_waiting" });
    }
    given(...fresh, waiting("09:30", "p1"), cancelled("10:00"))
      .when(resumed("11:00"))
      .thenRefusedWith({ code: "command_not_allowed", command: "resume", status: "cancelled" });
  });
});
