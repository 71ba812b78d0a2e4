import type { Problem, Problems } from "./problem.js";
import { SupportError } from "./support-error.js";

/** Beyond this many, the faults are one fault repeated. */
const mostProblems = 1_000;

/** The error of all that is wrong; of very many problems it has the first 1,000. */
export function errorOf(problems: Problems): SupportError {
  const [first, ...others] = problems;
  return new SupportError(first, ...others.slice(0, mostProblems - 1));
}

/** Throws all that is wrong as one error, where anything is. */
export function throwAll([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw errorOf([first, ...others]);
}
