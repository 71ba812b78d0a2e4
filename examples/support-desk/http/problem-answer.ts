import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { describeProblem, type Problem } from "trouble-ticket";

/** A problem of the desk itself, with its sentence. The library's problems get theirs from `describeProblem`. */
export interface DeskProblem {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Answers with problems, each with its code and a sentence. */
export function problemAnswer(
  context: Context,
  status: ContentfulStatusCode,
  ...problems: readonly (Problem | DeskProblem)[]
): Response {
  return context.json({ problems: problems.map(withSentence) }, status);
}

/** The same as an exception, for code that cannot return the answer. */
export function problemException(
  context: Context,
  status: ContentfulStatusCode,
  ...problems: readonly (Problem | DeskProblem)[]
): HTTPException {
  return new HTTPException(status, { res: problemAnswer(context, status, ...problems) });
}

export const noTicket: DeskProblem = { code: "no_ticket", message: "There is no ticket with this number." };

function withSentence(problem: Problem | DeskProblem): DeskProblem {
  return "message" in problem ? problem : { ...problem, message: describeProblem(problem) };
}
