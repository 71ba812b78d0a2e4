import * as z from "zod";
import { describeProblem } from "./describe-problem.js";
import { problemUnder, type Problem, type ProblemPath } from "./problem.js";
import { problemsOfIssues } from "./schema-issues.js";
import { SupportError } from "./support-error.js";

type Check = (value: unknown) => readonly Problem[];

/** A schema for what the library's own rules check: their problems become the schema's issues. */
export function checkedBy<Value>(check: Check): z.ZodType<Value> {
  return z.custom<Value>().superRefine((value, context) => {
    if (value === undefined) context.addIssue({ code: "custom", continue: false, message: "missing" });
    for (const problem of value === undefined ? [] : check(value)) refuse(context, problem);
  });
}

/** Reports a problem of the library as an issue of the schema, under its path; what checks the whole is not asked any more. */
export function refuse(context: z.RefinementCtx, problem: Problem): void {
  context.addIssue({
    code: "custom",
    continue: false,
    path: [...(problem.path ?? [])],
    message: describeProblem(problem),
    params: { problem },
  });
}

/** Data as a schema reads it; throws all that is wrong with it, each problem under the path where the caller holds the data. */
export function readBy<Value>(schema: z.ZodType<Value>, data: unknown, path: ProblemPath): Value {
  const reading = schema.safeParse(data, { reportInput: true });
  if (reading.success) return reading.data;
  const [first, ...others] = problemsOfIssues(reading.error.issues);
  throw new SupportError(problemUnder(path, first), ...others.map((problem) => problemUnder(path, problem)));
}
