import type { Problem } from "../../problem/internal.js";
import { isFinished, type FinishedWork, type Work } from "./work.js";

/**
 * Something that is on no draft, and why: people decide what to do about it. Either an intervention that is running, overlaps
 * another of its expert or is invoiced already; or the draft of a month whose total is below zero. Work that is running has no
 * end yet and keeps no expert busy.
 */
export type HeldBack = HeldBackIntervention | HeldBackDraft;

/** An intervention that is on no statement. */
export interface HeldBackIntervention {
  readonly ticketNumber: string;
  readonly intervention: string;
  readonly customer: string;
  /** The month in which it would be invoiced: `YYYY-MM`. */
  readonly month: string;
  readonly problem: Problem<"intervention_running" | "intervention_invoiced" | "expert_busy">;
  /** What the expert did at the same time, with `expert_busy`: ids are unique within one ticket alone. */
  readonly meanwhile?: { readonly ticketNumber: string; readonly intervention: string };
}

/** A statement without a draft, because its total is below zero. */
export interface HeldBackDraft {
  readonly customer: string;
  readonly currency: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly problem: Problem<"draft_below_zero">;
}

/** The interventions that are on no statement: running, overlapping for one expert, or invoiced already. */
export function heldBackOf(works: readonly Work[]): ReadonlyMap<Work, HeldBackIntervention> {
  const overlaps = overlapsOf(works.filter(isFinished));
  return new Map(
    works.flatMap((work) => {
      const { ticketNumber, id: intervention, customer, month } = work;
      const reason = reasonOf(work, overlaps.get(work));
      if (reason === undefined) return [];
      return [[work, { ticketNumber, intervention, customer: customer.id, month, ...reason }] as const];
    }),
  );
}

function reasonOf(work: Work, other: Work | undefined): Pick<HeldBackIntervention, "problem" | "meanwhile"> | undefined {
  const { id, expert = "" } = work;
  if (!isFinished(work)) return { problem: { code: "intervention_running", id } };
  if (work.invoiced) return { problem: { code: "intervention_invoiced", id } };
  if (other === undefined) return undefined;
  const { ticketNumber, id: intervention } = other;
  return { problem: { code: "expert_busy", expert, intervention }, meanwhile: { ticketNumber, intervention } };
}

/** Work in the order of its start, with other work of the same expert that overlaps it. Touching is not overlapping. */
function overlapsOf(works: readonly FinishedWork[]): ReadonlyMap<Work, Work> {
  const overlaps = new Map<Work, Work>();
  const latestByExpert = new Map<string, FinishedWork>();
  for (const work of works) {
    const { expert } = work;
    if (expert === undefined || work.elapsedMs === 0) continue;
    const latest = latestByExpert.get(expert);
    if (latest !== undefined && work.startMs < endMsOf(latest)) {
      overlaps.set(work, latest);
      if (!overlaps.has(latest)) overlaps.set(latest, work);
    }
    if (latest === undefined || endMsOf(work) > endMsOf(latest)) latestByExpert.set(expert, work);
  }
  return overlaps;
}

function endMsOf({ startMs, elapsedMs }: FinishedWork): number {
  return startMs + elapsedMs;
}
