import { expect } from "vitest";
import { isSupportError, type Problem, type ProblemCode, type Problems } from "../../src/index.js";

/** A value as plain JavaScript passes it, where TypeScript would object. */
export function untyped(value: unknown): never {
  return value as never;
}

/** Matches any text. */
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

/** Each problem as its code and path, sorted. */
export function faultsOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, path = [] }) => `${code} ${path.join("/")}`).sort();
}
