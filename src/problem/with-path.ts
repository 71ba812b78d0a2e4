import { prefixPath, type Problem, type ProblemPath } from "./problem.js";
import { isSupportError } from "./support-error.js";
import { errorOf } from "./throw-all.js";

/**
 * What a question about a part gives; what is wrong with the part is told with its path in the whole. Where the part is passed
 * under an `argument`'s name, `path` stands in for that name, and what is wrong with other arguments is told as it is.
 */
export function withPath<Answer>(path: ProblemPath, ask: () => Answer, argument?: string): Answer {
  try {
    return ask();
  } catch (error) {
    throw errorWithPath(path, error, argument);
  }
}

/** The error of a part as the whole tells it; one that is not this library's stays as it is. */
export function errorWithPath(path: ProblemPath, error: unknown, argument?: string): unknown {
  if (!isSupportError(error)) return error;
  const [first, ...others] = error.problems;
  const placed = (problem: Problem): Problem => {
    if (argument === undefined) return prefixPath(path, problem);
    const [name, ...rest] = problem.path ?? [argument];
    return name === argument ? { ...problem, path: [...path, ...rest] } : problem;
  };
  return errorOf([placed(first), ...others.map(placed)]);
}
