import { labelOf, policyOf, type InterventionItem } from "../../policy/internal.js";
import type { SlaStatus } from "../../sla/internal.js";
import type { LocalizedText } from "../../time/internal.js";
import type { TicketPolicy } from "../ticket-policy.js";
import type { Actor, Cancellation, Intervention, PlannedIntervention, TicketNote, TicketStatus } from "../ticket.js";

/** Who reads a report: the customer, or staff, who see everything. */
export type ReportAudience = "customer" | "staff";

/** A priority, mode or cause: its name and its label. */
export interface Labelled {
  readonly name: string;
  readonly label: LocalizedText;
}

/** An intervention of a report. */
export interface ReportedIntervention {
  readonly id: string;
  readonly mode: Labelled;
  readonly expert: string;
  readonly startedAt: Date;
  /** Absent while it is running. */
  readonly endedAt?: Date;
  /** Real time so far. */
  readonly elapsedMs: number;
  readonly cause?: Labelled;
  readonly done?: string;
  readonly invoiced: boolean;
  readonly band?: string;
  readonly items?: readonly InterventionItem[];
  /** For staff only. */
  readonly note?: string;
}

/** A planned intervention of a report. */
export interface ReportedPlan {
  readonly id: string;
  readonly mode: Labelled;
  readonly plannedFor: Date;
  /** For staff only, until the expert intervenes. */
  readonly expert?: string;
}

/** A note of a report. The customer sees the writers of their own notes only. */
export interface ReportedNote {
  readonly at: Date;
  readonly text: string;
  readonly audience: "internal" | "customer";
  readonly actor?: Actor;
}

/** The number of interventions in one mode. */
export interface ModeCount {
  readonly mode: Labelled;
  readonly count: number;
}

/** The status of each promise, by metric: those of the library and the provider's own. */
interface StatusesByMetric {
  readonly acknowledgement?: SlaStatus;
  readonly intervention?: SlaStatus;
  readonly resolution?: SlaStatus;
  readonly update?: SlaStatus;
  readonly reply?: SlaStatus;
  readonly [metric: string]: SlaStatus | undefined;
}

/** A ticket report for display. */
export interface TicketReport {
  readonly number: string;
  readonly audience: ReportAudience;
  readonly reportedAt: Date;
  readonly status: TicketStatus;
  readonly priority: Labelled;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  /**
   * The status of every promise that has started, by metric. Of a repeated promise it is the open interval, or else the last one.
   * Empty until an answer is guaranteed.
   */
  readonly sla: StatusesByMetric;
  /** The place in the queue as the caller gave it; 1 is served next. */
  readonly place?: number;
  /** The reasons of the open pauses, each once. */
  readonly waitingFor: readonly string[];
  readonly interventions: readonly ReportedIntervention[];
  readonly interventionsByMode: readonly ModeCount[];
  /** The real time of all interventions. */
  readonly processingMs: number;
  readonly planned: readonly ReportedPlan[];
  readonly notes: readonly ReportedNote[];
  readonly concludedAt?: Date;
  readonly closedAt?: Date;
  readonly cancelledAt?: Date;
  readonly cancellation?: Cancellation;
}

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
