import { test } from "vitest";
import { approval, closed, concluded, forwarded, registered, reopened, reprioritised } from "./commands.js";
import { at, given, type CommandDraft } from "./scenario.js";

const iso = (text: string): string => at(text).toISOString();
const registration = [registered("09:00")];

test.each<[string, readonly CommandDraft[]]>([
  ["the forwarding", [registered("09:00", { addressedTo: "expert" }), forwarded("11:00")]],
  ["the last change of priority", [...registration, reprioritised("11:00", "low")]],
  ["the answer about an online connection", [...registration, approval("11:00", "granted")]],
  ["the closing", [...registration, concluded("10:00"), closed("11:00")]],
])("a ticket is concluded or reopened no earlier than %s", (_, history) => {
  const scenario = given(...history);
  const command = scenario.ticket?.status === "closed" ? reopened : concluded;
  scenario.when(command("10:59")).thenRefusedWith({ code: "too_early", path: ["at"], at: iso("10:59"), earliest: iso("11:00") });
  scenario.when(command("11:00")).thenHappens(command === reopened ? "reopened" : "concluded");
});
