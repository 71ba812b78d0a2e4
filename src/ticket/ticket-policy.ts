import { unknownName, type Problem } from "../problem/internal.js";
import { policyOf, readNow, requireSections, type SupportPolicySpec } from "../policy/internal.js";
import { defaultCalendar, maxRank, type SlaPolicy } from "../sla/internal.js";

/** The part of a support policy that the life of a ticket depends on. Every `SupportPolicy` is one. */
export interface TicketPolicy
  extends
    Pick<SupportPolicySpec, "priorities" | "modes" | "causes" | "pausing" | "requests" | "ticketNumbers" | "bands">,
    Pick<SlaPolicy, "calendars" | "tiers" | "metrics"> {}

/** The pausing reason under which a policy pauses the clock until an online connection is approved. */
export const approvalReason = "onlineApproval";

/** Throws what is wrong with the priorities, modes, causes or pausing reasons of a hand-written policy. */
export function requireTicketPolicy(policy: TicketPolicy): void {
  readNow(requireSections(policy, "priorities"), ["modes", "causes", "pausingReasons"]);
}

/** The rank of a priority. A command with an unknown one is refused, so the last rank, which replaces it, is never stored. */
export function rankOf(policy: TicketPolicy, priority: string): number {
  return policyOf(policy).priorities.get(priority)?.rank ?? maxRank;
}

/** Whether a mode may be started only with the customer's approval. */
export function needsApproval(policy: TicketPolicy, mode: string): boolean {
  return policyOf(policy).modes.get(mode)?.needsApproval === true;
}

/** The metrics of the policy's own promises. */
export function ownMetrics({ metrics }: TicketPolicy): readonly string[] {
  return Object.keys(metrics ?? {});
}

/** Refuses a priority that the policy does not have. */
export function unknownPriority(policy: TicketPolicy, priority: string): Problem | undefined {
  const { priorities } = policyOf(policy);
  return priorities.has(priority) ? undefined : unknownName("priority", priority, priorities.keys(), ["priority"]);
}

/** Refuses a tier that the policy does not have. */
export function unknownTier({ tiers }: TicketPolicy, tier: string | undefined): Problem | undefined {
  const known = Object.keys(tiers ?? {});
  return tier === undefined || known.includes(tier) ? undefined : unknownName("tier", tier, known, ["tier"]);
}

/** Refuses a calendar that the policy does not have. */
export function unknownCalendar({ calendars }: TicketPolicy, calendar: string | undefined): Problem | undefined {
  const known = [defaultCalendar, ...Object.keys(calendars ?? {})];
  if (calendar === undefined || known.includes(calendar)) return undefined;
  return unknownName("calendar", calendar, known, ["calendar"]);
}

/** Refuses a mode that the policy does not have. Without a policy every mode is known. */
export function unknownMode(policy: TicketPolicy | undefined, mode: string): Problem | undefined {
  if (policy === undefined) return undefined;
  const { modes } = requireSections(policy, "modes");
  return modes.has(mode) ? undefined : unknownName("mode", mode, modes.keys(), ["mode"]);
}

/** Refuses a cause that the policy does not have. Without a policy every cause is known. */
export function unknownCause(policy: TicketPolicy | undefined, cause: string): Problem | undefined {
  if (policy === undefined) return undefined;
  const { causes } = requireSections(policy, "causes");
  return causes.has(cause) ? undefined : unknownName("cause", cause, causes.keys(), ["cause"]);
}

/** Refuses a band that the policy does not have. Without a policy every band is known. */
export function unknownBand(policy: TicketPolicy | undefined, band: string | undefined): Problem | undefined {
  if (policy === undefined || band === undefined) return undefined;
  const known = policyOf(policy).bands.map(({ name }) => name);
  return known.includes(band) ? undefined : unknownName("band", band, known, ["band"]);
}

/** Refuses a metric that is none of the policy's own. Without a policy every metric is known. */
export function unknownMetric(policy: TicketPolicy | undefined, metric: string): Problem | undefined {
  if (policy === undefined) return undefined;
  const known = ownMetrics(policy);
  return known.includes(metric) ? undefined : unknownName("metric", metric, known, ["metric"]);
}
