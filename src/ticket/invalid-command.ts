import { problemUnder, type Problem, type ProblemPath } from "../error/index.js";

interface Found {
  readonly path: ProblemPath;
  readonly problem: Problem;
}

/** The refusal of a command for what is wrong with its data, each fault with its path in the command. */
export function invalidCommand(found: readonly Found[]): Problem {
  return { code: "invalid_command", problems: found.map(({ path, problem }) => problemUnder(path, problem)) };
}
