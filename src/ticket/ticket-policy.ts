import { showValue, type Problem } from "../problem/internal.js";
import {
  policyOf,
  type PolicyReading,
  requireSections,
  type SupportPolicySpec,
  unknownCause as causeProblem,
  unknownMode as modeProblem,
} from "../policy/internal.js";

/** As much of a support policy as the life of a ticket needs; every `SupportPolicy` is one. */
export type TicketPolicy = Pick<SupportPolicySpec, "priorities" | "modes" | "causes" | "pausing" | "requests" | "ticketNumbers">;

/** The pausing reason under which a policy lets the clock stand still for the approval of an online connection. */
export const approvalReason = "onlineApproval";

/** Throws what is wrong with the priorities, modes, causes or pausing reasons of a hand-written policy. */
export function requireTicketPolicy(policy: TicketPolicy): void {
  ranksOf(policy);
  modesOf(policy);
  causesOf(policy);
  pausingReasons(policy);
}

/** The priorities that a ticket may have, with their ranks. */
export function ranksOf(policy: TicketPolicy): ReadonlyMap<string, number> {
  return new Map([...requireSections(policy, "priorities").priorities].map(([name, { rank }]) => [name, rank]));
}

/** The modes of intervention. */
export function modesOf(policy: TicketPolicy): PolicyReading["modes"] {
  return policyOf(policy).modes;
}

/** What interventions may be due to. */
export function causesOf(policy: TicketPolicy): PolicyReading["causes"] {
  return policyOf(policy).causes;
}

/** What a ticket may wait for. */
export function pausingReasons(policy: TicketPolicy): readonly string[] {
  return policyOf(policy).pausingReasons;
}

/** The refusal of a priority that the policy does not have. */
export function unknownPriority(priority: string, ranks: ReadonlyMap<string, number>): Problem {
  return { code: "unknown_priority", path: ["priority"], priority: showValue(priority), known: [...ranks.keys()] };
}

/** The refusal of a mode that the policy does not have. */
export function unknownMode(policy: TicketPolicy, name: string): Problem | undefined {
  return modeProblem(policy, name, ["mode"]);
}

/** The refusal of a cause that the policy does not have. */
export function unknownCause(policy: TicketPolicy, name: string): Problem | undefined {
  return causeProblem(policy, name, ["cause"]);
}

/** Whether a mode may be started only with the customer's approval. */
export function needsApproval(policy: TicketPolicy, mode: string): boolean {
  return modesOf(policy).get(mode)?.needsApproval === true;
}
