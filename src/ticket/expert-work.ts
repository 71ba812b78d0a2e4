import { countWhere } from "../calendar/internal.js";
import type { Problem } from "../problem/internal.js";
import type { Intervention } from "./ticket.js";

/** The interventions of each expert in order of time. No two overlap, so their ends are in order as well. */
export type ExpertWork = Map<string, Intervention[]>;

/** The time of an intervention by an expert. Without an end it is running. */
interface ExpertTime {
  readonly id: string;
  readonly expert: string;
  readonly startedAt: Date;
  readonly endedAt?: Date | undefined;
}

/** The work of the interventions of a ticket. */
export function expertWorkOf(interventions: readonly Intervention[]): ExpertWork {
  const work: ExpertWork = new Map();
  for (const intervention of interventions) addWork(work, intervention);
  return work;
}

/** Adds an intervention to the work of its expert, in its place. */
export function addWork(work: ExpertWork, intervention: Intervention): void {
  const ofExpert = work.get(intervention.expert);
  if (ofExpert === undefined) {
    work.set(intervention.expert, [intervention]);
    return;
  }
  const position = firstEndingAfter(ofExpert, intervention.startedAt.getTime());
  // Work usually comes last, where a splice would cost more.
  if (position === ofExpert.length) ofExpert.push(intervention);
  else ofExpert.splice(position, 0, intervention);
}

/** Takes an intervention out of the work of its expert, where it is as it was added. */
export function removeWork(work: ExpertWork, { id, expert, startedAt }: Intervention): void {
  const ofExpert = work.get(expert) ?? [];
  let position = firstEndingAfter(ofExpert, startedAt.getTime() - 1);
  while (position < ofExpert.length && ofExpert[position]?.id !== id) position += 1;
  ofExpert.splice(position, 1);
}

/** Refuses time in which the expert works on another intervention of the ticket. An expert does one thing at a time. */
export function busyExpert(work: ExpertWork, { id, expert, startedAt, endedAt }: ExpertTime): Problem | undefined {
  const ofExpert = work.get(expert) ?? [];
  const [startMs, untilMs] = [startedAt.getTime(), endedAt?.getTime() ?? Infinity];
  for (let position = firstEndingAfter(ofExpert, startMs); position < ofExpert.length; position += 1) {
    const other = ofExpert[position];
    if (other === undefined || other.startedAt.getTime() >= untilMs) return undefined;
    if (other.id !== id) return { code: "expert_busy", path: ["expert"], expert, intervention: other.id };
  }
  return undefined;
}

/** An intervention that is running, if there is one. It is the last of its expert's. */
export function runningIntervention(work: ExpertWork): Intervention | undefined {
  for (const ofExpert of work.values()) {
    const last = ofExpert.at(-1);
    if (last !== undefined && last.endedAt === undefined) return last;
  }
  return undefined;
}

/** The latest end of any work, or its start if it is running. */
export function latestWorkMs(work: ExpertWork): number {
  let latestMs = -Infinity;
  for (const ofExpert of work.values()) {
    for (const { startedAt, endedAt } of ofExpert.slice(-1)) latestMs = Math.max(latestMs, (endedAt ?? startedAt).getTime());
  }
  return latestMs;
}

/** The position of the first intervention that ends after an instant. */
function firstEndingAfter(interventions: readonly Intervention[], ms: number): number {
  return countWhere(interventions, ({ endedAt }) => (endedAt?.getTime() ?? Infinity) <= ms);
}
