import { entryNamed, requireRecord, showValue, wrongType, type Problem } from "../problem/internal.js";
import type { SupportPolicySpec } from "../policy/internal.js";
import { maxRank } from "../sla/internal.js";

/** As much of a support policy as the life of a ticket needs; every `SupportPolicy` is one. */
export type TicketPolicy = Pick<SupportPolicySpec, "priorities" | "modes" | "causes" | "pausing" | "requests" | "ticketNumbers">;

/** The pausing reason under which a policy lets the clock stand still for the approval of an online connection. */
export const approvalReason = "onlineApproval";

/** Refuses, with `wrong_type`, a policy whose priorities, modes, causes or pausing reasons no schema has seen. */
export function requireTicketPolicy(policy: TicketPolicy): void {
  ranksOf(policy);
  modesOf(policy);
  causesOf(policy);
  pausingReasons(policy);
}

/** The priorities that a ticket may have, with their ranks; throws `wrong_type`. */
export function ranksOf(policy: TicketPolicy): ReadonlyMap<string, number> {
  return new Map(Object.entries(entriesOf(policy, "priorities")).map(([name, { rank }]) => [name, checkedRank(name, rank)]));
}

function checkedRank(name: string, rank: unknown): number {
  if (typeof rank === "number" && Number.isInteger(rank) && rank >= 1 && rank <= maxRank) return rank;
  const expected = `a rank from 1 to ${maxRank}`;
  const path = ["policy", "priorities", name, "rank"];
  throw wrongType(path, expected, rank);
}

/** The modes of intervention; throws `wrong_type`. */
export function modesOf(policy: TicketPolicy): TicketPolicy["modes"] {
  return entriesOf(policy, "modes");
}

/** What interventions may be due to; throws `wrong_type`. */
export function causesOf(policy: TicketPolicy): TicketPolicy["causes"] {
  return entriesOf(policy, "causes");
}

function entriesOf<Part extends "priorities" | "modes" | "causes">(policy: TicketPolicy, part: Part): TicketPolicy[Part] {
  requireRecord(policy, ["policy"]);
  const entries: TicketPolicy[Part] = policy[part];
  requireRecord(entries, ["policy", part]);
  for (const [name, entry] of Object.entries(entries)) requireRecord(entry, ["policy", part, name]);
  return entries;
}

/** What a ticket may wait for; throws `wrong_type`. */
export function pausingReasons(policy: TicketPolicy): readonly string[] {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.pausing, ["policy", "pausing"]);
  const reasons: unknown = policy.pausing.reasons;
  if (Array.isArray(reasons) && reasons.every((reason) => typeof reason === "string")) return reasons;
  throw wrongType(["policy", "pausing", "reasons"], "a list of texts", reasons);
}

/** The refusal of a priority that the policy does not have. */
export function unknownPriority(priority: string, ranks: ReadonlyMap<string, number>): Problem {
  return { code: "unknown_priority", path: ["priority"], priority: showValue(priority), known: [...ranks.keys()] };
}

/** The refusal of a mode that the policy does not have. */
export function unknownMode(policy: TicketPolicy, name: string): Problem | undefined {
  const modes = modesOf(policy);
  if (entryNamed(modes, name) !== undefined) return undefined;
  return { code: "unknown_mode", path: ["mode"], mode: showValue(name), known: Object.keys(modes) };
}

/** The refusal of a cause that the policy does not have. */
export function unknownCause(policy: TicketPolicy, name: string): Problem | undefined {
  const causes = causesOf(policy);
  if (entryNamed(causes, name) !== undefined) return undefined;
  return { code: "unknown_cause", path: ["cause"], cause: showValue(name), known: Object.keys(causes) };
}

/** Whether a mode may be started only with the customer's approval. */
export function needsApproval(policy: TicketPolicy, mode: string): boolean {
  return entryNamed(modesOf(policy), mode)?.needsApproval === true;
}
