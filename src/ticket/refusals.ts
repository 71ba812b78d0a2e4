import type { Problem, ProblemPath } from "../problem/internal.js";

/** Refuses an instant before the receipt of the request. */
export function beforeReceipt(at: Date, receivedAt: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= receivedAt.getTime()) return undefined;
  return { code: "before_receipt", path, at: at.toISOString(), receivedAt: receivedAt.toISOString() };
}

/** Refuses an instant before the one it refers to. */
export function tooEarly(at: Date, earliest: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= earliest.getTime()) return undefined;
  return { code: "too_early", path, at: at.toISOString(), earliest: earliest.toISOString() };
}

/** Refuses an end before the start. */
export function endBeforeStart(startedAt: Date, endedAt: Date, path: ProblemPath): Problem | undefined {
  if (endedAt.getTime() >= startedAt.getTime()) return undefined;
  return { code: "reversed_interval", path, from: startedAt.toISOString(), to: endedAt.toISOString() };
}

/** Refuses an id that another entry of the kind has. */
export function idTaken(entries: ReadonlyMap<string, unknown>, id: string, field: string): Problem | undefined {
  return entries.has(id) ? { code: "duplicate_id", path: [field], id } : undefined;
}
