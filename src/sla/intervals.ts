import { requireAfter, type FactsReading } from "./read-facts.js";

/** What began an interval of a promise that is repeated. */
export type Beginning = "acknowledgement" | "intervention" | "update" | "message";

/** An interval of a promise that is repeated, and when it was kept: Infinity if it was not. */
export interface Interval {
  readonly beginMs: number;
  readonly beginning: Beginning;
  readonly doneMs: number;
}

/** From the provider's first sign to the next update, and from each update to the next. */
export function updateIntervals(facts: FactsReading, lastMs: number): readonly Interval[] {
  const { acknowledgedMs, intervenedMs, receivedMs } = facts;
  const updates = facts.updatesMs.filter((at, position) => at <= lastMs && at !== facts.updatesMs[position - 1]);
  const firstMs = Math.min(acknowledgedMs, intervenedMs, updates[0] ?? Infinity);
  if (firstMs > lastMs) return [];
  requireAfter(receivedMs, firstMs, ["facts", "updates"]);
  const later = updates.filter((at) => at > firstMs);
  const beginning = firstMs === acknowledgedMs ? "acknowledgement" : firstMs === intervenedMs ? "intervention" : "update";
  return [firstMs, ...later].map((beginMs, position) => ({
    beginMs,
    beginning: position === 0 ? beginning : "update",
    doneMs: later[position] ?? Infinity,
  }));
}

/** From a message while none is unanswered to the update or the intervention that answers it. */
export function replyIntervals(facts: FactsReading, lastMs: number): readonly Interval[] {
  const answers = [...facts.updatesMs, facts.intervenedMs].filter((at) => at <= lastMs).sort((a, b) => a - b);
  const intervals: Interval[] = [];
  let position = 0;
  for (const beginMs of facts.messagesMs) {
    if (beginMs > lastMs) break;
    requireAfter(facts.receivedMs, beginMs, ["facts", "messages"]);
    const last = intervals.at(-1);
    if (last !== undefined && (beginMs <= last.doneMs || last.doneMs === Infinity)) continue;
    while ((answers[position] ?? Infinity) < beginMs) position++;
    intervals.push({ beginMs, beginning: "message", doneMs: answers[position] ?? Infinity });
  }
  return intervals;
}
