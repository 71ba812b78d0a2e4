import { requireList, requireRecord, type ProblemPath } from "../problem/internal.js";
import { requireOrder, toEpochMs } from "../time/internal.js";
import type { MsInterval } from "./ms-interval.js";
import type { PriorityChange, SlaFacts, SlaInterval } from "./sla-facts.js";

/** A priority and the instant from which it holds. */
export interface HeldPriority {
  readonly priority: string;
  readonly fromMs: number;
}

/** The priorities that a ticket was given, as far as the clock has run, in order; the first holds from receipt. */
export function heldPriorities(facts: SlaFacts, receivedMs: number, reachedMs: number): readonly HeldPriority[] {
  const changes = readList<PriorityChange>(facts.priorityChanges, ["facts", "priorityChanges"]).map((change) => {
    const fromMs = toEpochMs(change.at);
    requireOrder(receivedMs, fromMs);
    return { priority: change.priority, fromMs };
  });
  const known = changes.filter(({ fromMs }) => fromMs <= reachedMs).sort((a, b) => a.fromMs - b.fromMs);
  return [{ priority: facts.priority, fromMs: receivedMs }, ...known];
}

/** Stretches of time, each of which must not end before it begins; one that goes on ends at Infinity. */
export function readIntervals(value: readonly SlaInterval[] | undefined, path: ProblemPath): readonly MsInterval[] {
  return readList<SlaInterval>(value, path).map(({ from, to }) => {
    const fromMs = toEpochMs(from);
    if (to === undefined) return { fromMs, toMs: Infinity };
    const toMs = toEpochMs(to);
    requireOrder(fromMs, toMs);
    return { fromMs, toMs };
  });
}

function readList<Entry extends object>(value: readonly Entry[] = [], path: ProblemPath): readonly Entry[] {
  requireList(value, path);
  for (const [position, entry] of value.entries()) requireRecord(entry, [...path, position]);
  return value;
}
