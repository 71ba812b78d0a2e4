import { expect } from "vitest";
import { isSupportError, type ProblemCode, type Problems } from "../../src/index.js";

/** A value as plain JavaScript passes it, where TypeScript would object. */
export function untyped(value: unknown): never {
  return value as never;
}

/** Stands for a fact whose words do not matter here. */
export const someText: unknown = expect.any(String);

/** The problems that a call is refused with; anything but a SupportError fails the test. */
export function problemsOf(call: () => unknown): Problems {
  try {
    call();
  } catch (error) {
    if (isSupportError(error)) return error.problems;
    throw error;
  }
  throw new Error("the call was not refused");
}

/** The codes of the problems that a call is refused with, in order. */
export function codesOf(call: () => unknown): readonly ProblemCode[] {
  return problemsOf(call).map((problem) => problem.code);
}
