import { labelOf, policyOf } from "../../policy/internal.js";
import type { LocalizedText } from "../../time/internal.js";
import type { TicketPolicy } from "../ticket-policy.js";
import type { Intervention, PlannedIntervention, TicketNote } from "../ticket.js";
import type { Labelled, ModeCount, ReportAudience, ReportedIntervention, ReportedNote, ReportedPlan } from "./report.js";

/** A name with its label in the policy. A name that the policy no longer has is its own label. */
export function labelled(entries: ReadonlyMap<string, { readonly label: LocalizedText }>, name: string): Labelled {
  return { name, label: labelOf(entries, name) };
}

export function reportedIntervention(
  policy: TicketPolicy,
  intervention: Intervention,
  nowMs: number,
  audience: ReportAudience,
): ReportedIntervention {
  const { id, mode, expert, startedAt, endedAt, cause, done, invoiced, band, items, note } = intervention;
  return {
    id,
    mode: labelled(policyOf(policy).modes, mode),
    expert,
    startedAt: new Date(startedAt),
    ...(endedAt !== undefined && { endedAt: new Date(endedAt) }),
    elapsedMs: (endedAt?.getTime() ?? nowMs) - startedAt.getTime(),
    ...(cause !== undefined && { cause: labelled(policyOf(policy).causes, cause) }),
    ...(done !== undefined && { done }),
    invoiced: invoiced === true,
    ...(band !== undefined && { band }),
    ...(items !== undefined && { items }),
    ...(note !== undefined && audience === "staff" && { note }),
  };
}

export function reportedPlan(
  policy: TicketPolicy,
  { id, mode, expert, plannedFor }: PlannedIntervention,
  audience: ReportAudience,
): ReportedPlan {
  const plan = { id, mode: labelled(policyOf(policy).modes, mode), plannedFor: new Date(plannedFor) };
  return { ...plan, ...(audience === "staff" && { expert }) };
}

/** A note as its reader may see it. The customer sees no internal notes. */
export function reportedNote(note: TicketNote, audience: ReportAudience): readonly ReportedNote[] {
  const { actor, ...others } = { ...note, at: new Date(note.at) };
  if (audience === "staff") return [{ ...others, actor }];
  if (note.audience === "internal") return [];
  return [actor.kind === "customer" ? { ...others, actor } : others];
}

/** The modes of the interventions, in the order of the policy; modes that it no longer has come last. */
export function interventionsByMode(
  modes: ReadonlyMap<string, { readonly label: LocalizedText }>,
  interventions: readonly ReportedIntervention[],
): readonly ModeCount[] {
  const names = new Set([...modes.keys(), ...interventions.map(({ mode }) => mode.name)]);
  return [...names]
    .map((name) => ({
      mode: labelled(modes, name),
      count: interventions.filter(({ mode }) => mode.name === name).length,
    }))
    .filter(({ count }) => count > 0);
}
