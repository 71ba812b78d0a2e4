import { entryNamed, requireRecord, showValue, SupportError, type Problem } from "../error/index.js";
import type { CauseSpec, ModeSpec, SupportPolicySpec } from "../policy/index.js";

/** As much of a support policy as the life of a ticket needs; every `SupportPolicy` is one. */
export type TicketPolicy = Pick<SupportPolicySpec, "priorities" | "modes" | "causes" | "pausing" | "requests" | "ticketNumbers">;

const highestRank = 999;

/** Refuses, with `wrong_type`, a policy whose priorities, modes, causes or pausing reasons no schema has seen. */
export function requireTicketPolicy(policy: TicketPolicy): void {
  ranksOf(policy);
  modesOf(policy);
  causesOf(policy);
  pausingReasons(policy);
}

/** The priorities that a ticket may have, with their ranks; throws `wrong_type`. */
export function ranksOf(policy: TicketPolicy): ReadonlyMap<string, number> {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.priorities, ["policy", "priorities"]);
  return new Map(Object.entries(policy.priorities).map(([name, priority]) => [name, rankOf(name, priority)]));
}

function rankOf(name: string, priority: unknown): number {
  const path = ["policy", "priorities", name];
  requireRecord(priority, path);
  const { rank } = priority;
  if (typeof rank === "number" && Number.isInteger(rank) && rank >= 1 && rank <= highestRank) return rank;
  const expected = `a rank from 1 to ${highestRank}`;
  throw new SupportError({ code: "wrong_type", path: [...path, "rank"], expected, value: showValue(rank) });
}

/** The modes of intervention; throws `wrong_type`. */
export function modesOf(policy: TicketPolicy): Readonly<Record<string, ModeSpec>> {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.modes, ["policy", "modes"]);
  for (const [name, mode] of Object.entries(policy.modes)) requireRecord(mode, ["policy", "modes", name]);
  return policy.modes;
}

/** What interventions may be due to; throws `wrong_type`. */
export function causesOf(policy: TicketPolicy): Readonly<Record<string, CauseSpec>> {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.causes, ["policy", "causes"]);
  for (const [name, cause] of Object.entries(policy.causes)) requireRecord(cause, ["policy", "causes", name]);
  return policy.causes;
}

/** What a ticket may wait for; throws `wrong_type`. */
export function pausingReasons(policy: TicketPolicy): readonly string[] {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.pausing, ["policy", "pausing"]);
  const reasons: unknown = policy.pausing.reasons;
  if (Array.isArray(reasons) && reasons.every((reason) => typeof reason === "string")) return reasons;
  throw new SupportError({
    code: "wrong_type",
    path: ["policy", "pausing", "reasons"],
    expected: "a list of texts",
    value: showValue(reasons),
  });
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
