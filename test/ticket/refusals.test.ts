import { describe, expect, test } from "vitest";
import { acoPolicy, decide, type Problem } from "../../src/index.js";
import { at, commandOf, given, type CommandDraft } from "./scenario.js";
import { approval, closed, concluded, corrected, finished, forwarded } from "./commands.js";
import { planned, registered, reopened, reprioritised, started } from "./commands.js";

const iso = (text: string): string => at(text).toISOString();

const fresh = [registered("09:00")];
const running = [...fresh, started("10:00", "i1")];
const done = [...running, finished("11:00", "i1")];

type Case = readonly [what: string, history: readonly CommandDraft[], command: CommandDraft, refusal: Problem];

const cases: readonly Case[] = [
  [
    "a registration before the receipt",
    [],
    registered("08:59", { receivedAt: "09:00" }),
    { code: "before_receipt", path: ["at"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "anything before the receipt",
    fresh,
    { type: "addNote", at: at("08:59"), audience: "internal", text: "They will write" },
    { code: "before_receipt", path: ["at"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "what is recorded before it happens",
    fresh,
    { ...closed("10:00"), now: at("09:59") },
    { code: "in_future", path: ["at"], at: iso("10:00"), now: iso("09:59") },
  ],
  [
    "times that begin in the future",
    done,
    { ...corrected("13:00", "i1", "12:30", "12:45"), now: at("12:00") },
    { code: "in_future", path: ["startedAt"], at: iso("12:30"), now: iso("12:00") },
  ],
  [
    "times that end in the future",
    done,
    corrected("12:00", "i1", "10:00", "12:30"),
    { code: "in_future", path: ["endedAt"], at: iso("12:30"), now: iso("12:00") },
  ],
  [
    "the correction of times that is in the future itself",
    done,
    { ...corrected("13:00", "i1", "10:00", "10:30"), now: at("12:00") },
    { code: "in_future", path: ["at"], at: iso("13:00"), now: iso("12:00") },
  ],
  [
    "times before the receipt",
    done,
    corrected("12:00", "i1", "08:59", "11:00"),
    { code: "before_receipt", path: ["startedAt"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "times that end before they begin",
    done,
    corrected("12:00", "i1", "10:30", "10:29"),
    { code: "reversed_interval", path: ["endedAt"], from: iso("10:30"), to: iso("10:29") },
  ],
  [
    "times that begin as the ticket was concluded",
    [...done, concluded("12:00"), reopened("13:00")],
    corrected("14:00", "i1", "12:00", "12:30"),
    { code: "ticket_concluded", path: ["startedAt"], from: iso("12:00"), to: iso("13:00") },
  ],
  [
    "a plan for an instant before it is made",
    fresh,
    planned("10:00", "i1", "09:59"),
    { code: "too_early", path: ["plannedFor"], at: iso("09:59"), earliest: iso("10:00") },
  ],
  [
    "an end before the beginning",
    running,
    finished("09:59", "i1"),
    { code: "reversed_interval", path: ["at"], from: iso("10:00"), to: iso("09:59") },
  ],
  [
    "a change of priority before the last one",
    [...fresh, reprioritised("10:00", "low")],
    reprioritised("09:59", "critical"),
    { code: "too_early", path: ["at"], at: iso("09:59"), earliest: iso("10:00") },
  ],
];

describe("a refusal names the instant of the command and the instant it precedes, for", () => {
  test.each(cases)("%s", (_, history, command, refusal) => {
    given(...history)
      .when(command)
      .thenRefusedWith(refusal);
  });
});

describe("a command at the earliest instant is allowed, for", () => {
  test.each<[string, readonly CommandDraft[], CommandDraft]>([
    ["is a registration at the receipt", [], registered("09:00")],
    ["is a closing at the receipt", fresh, closed("09:00")],
    ["is what is recorded as it happens", fresh, { ...closed("10:00"), now: at("10:00") }],
    ["are times that begin with the receipt", done, corrected("12:00", "i1", "09:00", "11:00")],
    ["are times of no length", done, corrected("12:00", "i1", "10:30", "10:30")],
    ["is a plan for when it is made", fresh, planned("10:00", "i1", "10:00")],
    ["is a change of priority with the last one", [...fresh, reprioritised("10:00", "low")], reprioritised("10:00", "critical")],
    [
      "is a conclusion with the forwarding",
      [registered("09:00", { addressedTo: "expert" }), forwarded("10:00")],
      concluded("10:00"),
    ],
  ])("%s", (_, history, command) => {
    const decision = decide(acoPolicy, given(...history).ticket, commandOf(command, "c1"));
    expect(decision).toMatchObject({ ok: true, events: [{ at: command.at }] });
  });
});

test.each<[string, readonly CommandDraft[]]>([
  ["the forwarding", [registered("09:00", { addressedTo: "expert" }), forwarded("11:00")]],
  ["the answer about an online connection", [...fresh, approval("11:00", "granted")]],
  ["the closing", [...fresh, concluded("10:00"), closed("11:00")]],
])("a ticket ends, or comes back, no earlier than %s", (_, history) => {
  const scenario = given(...history);
  const command = scenario.ticket?.status === "closed" ? reopened : concluded;
  scenario.when(command("10:59")).thenRefusedWith({ code: "too_early", path: ["at"], at: iso("10:59"), earliest: iso("11:00") });
  scenario.when(command("11:00")).thenHappens(command === reopened ? "reopened" : "concluded");
});
