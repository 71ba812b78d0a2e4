import { isSupportError, problemUnder, SupportError, type ProblemPath } from "../error/index.js";

/** What a question about a part gives; what is wrong with the part is told with its path in the whole. */
export function problemsUnder<Answer>(path: ProblemPath, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    const [first, ...others] = error.problems;
    throw new SupportError(problemUnder(path, first), ...others.map((problem) => problemUnder(path, problem)));
  }
}
