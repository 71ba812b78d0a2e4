import { isProblem, problemSentence } from "./problem-sentence.js";
import { prefixPath, type Problem, type ProblemCode, type ProblemPath, type Problems } from "./problem.js";
import { isRecord, showValue } from "./value.js";

/** Most problems of one error or result: beyond these, one fault repeats. */
export const maxProblems = 1_000;

/**
 * The error that every function of this library throws for a wrong argument.
 *
 * `code` is the code of the first problem; `problems` has all of them, with their facts and paths. Recognise it with
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
 * Whether a caught value is this library's error, from either build.
 *
 * @example
 * isSupportError(new SupportError({ code: "never_open" })) // => true
 * isSupportError(new Error("other")) // => false
 */
export function isSupportError(value: unknown): value is SupportError {
  return isRecord(value) && value["name"] === "SupportError" && Array.isArray(value["problems"]);
}

/** The error for an argument of another type than expected. */
export function wrongType(path: ProblemPath, expected: string, value: unknown): SupportError {
  return new SupportError(wrongTypeProblem(path, expected, value));
}

/** The problem of a value of another type than expected. */
export function wrongTypeProblem(path: ProblemPath, expected: string, value: unknown): Problem {
  return { code: "wrong_type", path, expected, value: showValue(value) };
}

/** One error for several problems; it keeps the first 1,000. */
export function errorOf(problems: Problems): SupportError {
  const [first, ...others] = capped(problems);
  return new SupportError(first, ...others);
}

/** Throws one error for all problems; does nothing for an empty list. */
export function throwAll([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw errorOf([first, ...others]);
}

/** The first 1,000 problems of a list. */
export function capped([first, ...others]: Problems): Problems {
  return [first, ...others.slice(0, maxProblems - 1)];
}

/**
 * The answer of a function that gets a part of the caller's data. Its problems get the part's path. If the function knows the
 * part as an `argument`, `path` replaces that name; problems of other arguments stay unchanged.
 */
export function withPath<Answer>(path: ProblemPath, ask: () => Answer, argument?: string): Answer {
  try {
    return ask();
  } catch (error) {
    throw errorWithPath(path, error, argument);
  }
}

/** An error with the path of a part put before the paths of its problems. Errors of other libraries stay unchanged. */
export function errorWithPath(path: ProblemPath, error: unknown, argument?: string): unknown {
  if (!isSupportError(error)) return error;
  const [first, ...others] = error.problems;
  const moved = (problem: Problem): Problem => {
    if (argument === undefined) return prefixPath(path, problem);
    const [name, ...rest] = problem.path ?? [argument];
    return name === argument ? { ...problem, path: [...path, ...rest] } : problem;
  };
  return errorOf([moved(first), ...others.map(moved)]);
}

/**
 * A problem as one English sentence for developers and logs, starting with its path.
 *
 * Programs should read `code` and the facts instead: sentences may change between versions, codes do not.
 *
 * @throws SupportError `wrong_type` for a value that is not a problem of this library
 * @example
 * describeProblem({ code: "not_whole", value: "1.5", path: ["target", "weeks"] }) // => "target.weeks: 1.5 is not a whole number"
 */
export function describeProblem(problem: Problem): string {
  if (!isProblem(problem)) {
    throw wrongType(["problem"], "a problem with a known code", problem);
  }
  return problemSentence(plainFacts(problem));
}

/** Facts as text, numbers and lists of them. Stored problems may have other values, which are shown as values. */
function plainFacts(problem: Problem): Problem {
  const facts = Object.entries(problem).map(([name, fact]): [string, unknown] => [
    name,
    Array.isArray(fact) ? fact.map(name === "problems" ? inWords : plainFact) : name === "path" ? [] : plainFact(fact),
  ]);
  return { ...problem, ...Object.fromEntries(facts) };
}

/** A nested problem as a sentence. Problems are nested one level deep. */
function inWords(fact: unknown): string | number {
  return isProblem(fact) && !("problems" in fact) ? problemSentence(plainFacts(fact)) : plainFact(fact);
}

function plainFact(fact: unknown): string | number {
  return typeof fact === "string" || typeof fact === "number" ? fact : showValue(fact);
}
