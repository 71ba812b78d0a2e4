import { problemSentence } from "./problem-sentence.js";
import type { ProblemCode, Problems } from "./problem.js";
import { isRecord } from "./value.js";

/**
 * What every function of this library throws when an argument is wrong, and nothing else.
 *
 * `code` is the first problem's code; `problems` has them all, with their facts and paths. To tell it from other errors use
 * {@link isSupportError}: `instanceof` fails where an app holds both the ESM and the CommonJS build.
 */
export class SupportError extends Error {
  override readonly name = "SupportError";
  readonly code: ProblemCode;
  readonly problems: Problems;

  constructor(...problems: Problems) {
    super(problems.map((problem) => `${problemSentence(problem)} [${problem.code}]`).join("\n"));
    this.code = problems[0].code;
    this.problems = problems;
  }
}

/**
 * Whether a caught value is this library's error, from whichever build it came.
 *
 * @example
 * isSupportError(new SupportError({ code: "never_open" })) // => true
 * isSupportError(new Error("other")) // => false
 */
export function isSupportError(value: unknown): value is SupportError {
  return isRecord(value) && value["name"] === "SupportError" && Array.isArray(value["problems"]);
}
