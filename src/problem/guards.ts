import type { Problem, ProblemPath } from "./problem.js";
import { SupportError } from "./support-error.js";
import { isList, isRecord, showValue } from "./value.js";

/** The error for an argument of another type than expected. */
export function wrongType(path: ProblemPath, expected: string, value: unknown): SupportError {
  return new SupportError({ code: "wrong_type", path, expected, value: showValue(value) });
}

/** Throws `wrong_type` unless the argument is an object with fields. */
export function requireRecord(value: unknown, path: ProblemPath): asserts value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw wrongType(path, "an object", value);
}

/** Throws `wrong_type` unless the argument is a list. */
export function requireList(value: unknown, path: ProblemPath): asserts value is readonly unknown[] {
  if (!isList(value)) throw wrongType(path, "a list", value);
}

/** Bounds of a number, both included. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Throws `missing_field`, `wrong_type`, `not_whole` or `out_of_bounds` unless the argument is a whole number within bounds. */
export function requireWhole(value: unknown, path: ProblemPath, bounds: Bounds = {}): number {
  const problem = wholeNumberProblem(value, path, bounds);
  if (problem !== undefined) throw new SupportError(problem);
  return value as number;
}

/** The problem of a value that must be a whole number within bounds; undefined if it is one. */
function wholeNumberProblem(value: unknown, path: ProblemPath, { minimum, maximum }: Bounds = {}): Problem | undefined {
  if (value === undefined || value === null) return { code: "missing_field", path, field: String(path.at(-1) ?? "") };
  if (typeof value !== "number") return { code: "wrong_type", path, expected: "a whole number", value: showValue(value) };
  if (minimum !== undefined && value < minimum) return { code: "out_of_bounds", path, value: showValue(value), minimum };
  if (maximum !== undefined && value > maximum) return { code: "out_of_bounds", path, value: showValue(value), maximum };
  return Number.isSafeInteger(value) ? undefined : { code: "not_whole", path, value: showValue(value) };
}

/** An entry of a list whose key an earlier entry has too. */
export interface Repeated<Entry, Key> {
  readonly entry: Entry;
  readonly key: Key;
  readonly position: number;
  readonly firstPosition: number;
}

/** The entries of a list whose key an earlier entry has too. Entries whose key is undefined are left out. */
export function repeatedEntries<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key | undefined,
): readonly Repeated<Entry, Key>[] {
  const firstPositions = new Map<Key, number>();
  const repeated: Repeated<Entry, Key>[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const firstPosition = firstPositions.get(key);
    if (firstPosition === undefined) firstPositions.set(key, position);
    else repeated.push({ entry, key, position, firstPosition });
  }
  return repeated;
}
