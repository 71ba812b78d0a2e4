import type { Problem } from "../../problem/internal.js";
import { isFinished, type FinishedWork, type Work } from "./work.js";

/**
 * An intervention that is on no statement, and why: what is to be done about it is for people to decide. One that is running
 * has no end yet and keeps no expert busy: what was done meanwhile is on its statement, and only once the end is told are both
 * held back.
 */
export interface HeldBack {
  readonly ticketNumber: string;
  readonly intervention: string;
  readonly customer: string;
  /** The month in which it would be invoiced: `YYYY-MM`. */
  readonly month: string;
  readonly problem: Problem<"intervention_running" | "intervention_invoiced" | "expert_busy">;
  /** What the expert did at the same time, with `expert_busy`: ids are of one ticket alone. */
  readonly meanwhile?: { readonly ticketNumber: string; readonly intervention: string };
}

/** What of some work is on no statement: what is running, what one expert did at the same time, and what is invoiced already. */
export function heldBackOf(works: readonly Work[]): ReadonlyMap<Work, HeldBack> {
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

function reasonOf(work: Work, other: Work | undefined): Pick<HeldBack, "problem" | "meanwhile"> | undefined {
  const { id, expert = "" } = work;
  if (!isFinished(work)) return { problem: { code: "intervention_running", id } };
  if (work.invoiced) return { problem: { code: "intervention_invoiced", id } };
  if (other === undefined) return undefined;
  const { ticketNumber, id: intervention } = other;
  return { problem: { code: "expert_busy", expert, intervention }, meanwhile: { ticketNumber, intervention } };
}

/** Work in the order of its start, with other work that the same expert did meanwhile; what only touches is apart. */
function overlapsOf(works: readonly FinishedWork[]): ReadonlyMap<Work, Work> {
  const overlaps = new Map<Work, Work>();
  const latestByExpert = new Map<string, FinishedWork>();
  for (const work of works) {
    const { expert } = work;
    if (expert === undefined || work.elapsedMs === 0) continue;
    const latest = latestByExpert.get(expert);
    if (latest !== undefined && work.startedMs < endOf(latest)) {
      overlaps.set(work, latest);
      if (!overlaps.has(latest)) overlaps.set(latest, work);
    }
    if (latest === undefined || endOf(work) > endOf(latest)) latestByExpert.set(expert, work);
  }
  return overlaps;
}

function endOf({ startedMs, elapsedMs }: FinishedWork): number {
  return startedMs + elapsedMs;
}
