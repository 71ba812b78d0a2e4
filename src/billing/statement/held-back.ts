import type { Problem } from "../../error/index.js";
import { isFinished, type FinishedWork, type Work } from "./work.js";

/** An intervention that is on no statement, and why: what is to be done about it is for people to decide. */
export interface HeldBack {
  readonly ticketNumber: string;
  readonly intervention: string;
  readonly customer: string;
  /** The month in which it would be invoiced: `YYYY-MM`. */
  readonly month: string;
  readonly problem: Problem<"intervention_running" | "intervention_invoiced" | "expert_busy">;
}

/** What of some work is on no statement: what is running, what one expert did at the same time, and what is invoiced already. */
export function heldBackOf(works: readonly Work[]): ReadonlyMap<Work, HeldBack> {
  const overlaps = overlapsOf(works.filter(isFinished));
  return new Map(
    works.flatMap((work) => {
      const { ticketNumber, id: intervention, customer, month } = work;
      const problem = problemOf(work, overlaps);
      return problem === undefined
        ? []
        : [[work, { ticketNumber, intervention, customer: customer.id, month, problem }] as const];
    }),
  );
}

function problemOf(work: Work, overlaps: ReadonlyMap<Work, Work>): HeldBack["problem"] | undefined {
  const { id, expert = "" } = work;
  if (!isFinished(work)) return { code: "intervention_running", id };
  if (work.invoiced) return { code: "intervention_invoiced", id };
  const other = overlaps.get(work);
  return other === undefined ? undefined : { code: "expert_busy", expert, intervention: other.id };
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
