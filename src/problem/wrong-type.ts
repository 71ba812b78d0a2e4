import type { ProblemPath } from "./problem.js";
import { SupportError } from "./support-error.js";
import { isRecord, showValue } from "./value.js";

/** The error for an argument that is of another kind than expected. */
export function wrongType(path: ProblemPath, expected: string, value: unknown): SupportError {
  return new SupportError({ code: "wrong_type", path, expected, value: showValue(value) });
}

/**
 * Refuses, with `wrong_type`, an argument that is not an object with fields: callers in plain JavaScript get a named error
 * where TypeScript's have none to get.
 */
export function requireRecord(value: unknown, path: ProblemPath): asserts value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw wrongType(path, "an object", value);
}

/** Refuses, with `wrong_type`, an argument that is not a list, for the same callers. */
export function requireList(value: unknown, path: ProblemPath): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) throw wrongType(path, "a list", value);
}
