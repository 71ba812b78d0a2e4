import * as z from "zod";
import { describeProblem } from "./describe-problem.js";
import { problemUnder, type Problem, type ProblemPath, type Problems } from "./problem.js";
import { problemsOfIssues } from "./schema-issues.js";
import { errorOf } from "./throw-all.js";
import { showValue } from "./value.js";

type Check = (value: unknown) => readonly Problem[];

/** A schema for what the library's own rules check: their problems become the schema's issues. */
export function checkedBy<Value>(check: Check): z.ZodType<Value> {
  return z.custom<Value>().superRefine((value, context) => {
    if (value === undefined) context.addIssue({ code: "custom", continue: false, message: "missing" });
    for (const problem of value === undefined ? [] : check(value)) refuse(context, problem);
  });
}

/** Reports a problem of the library as an issue of the schema, under its path; checks of the whole are then left out. */
export function refuse(context: z.RefinementCtx, problem: Problem): void {
  context.addIssue({
    code: "custom",
    continue: false,
    path: [...(problem.path ?? [])],
    message: describeProblem(problem),
    params: { problem },
  });
}

/** What became of reading data: what the schema makes of it, or all that is wrong with it. */
type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: Problems };

/** Data as a schema reads it, or all that is wrong with it; more faults than zod can hand over are told as one. */
export function readSafely<Value>(schema: z.ZodType<Value>, data: unknown): Reading<Value> {
  try {
    const { success, data: value, error } = schema.safeParse(data, { reportInput: true });
    return success ? { ok: true, value } : { ok: false, problems: problemsOfIssues(error.issues) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      problems: [{ code: "wrong_type", path: [], expected: "data with fewer faults", value: showValue(data) }],
    };
  }
}

/** Data as a schema reads it; throws all that is wrong with it, each problem under the path where the caller holds the data. */
export function readBy<Value>(schema: z.ZodType<Value>, data: unknown, path: ProblemPath): Value {
  const reading = readSafely(schema, data);
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.problems;
  throw errorOf([placed(path, first), ...others.map((problem) => placed(path, problem))]);
}

/** The problem of a part told from the whole; data that is missing altogether is named as the caller names it. */
function placed(path: ProblemPath, problem: Problem): Problem {
  const isOfAll = problem.code === "missing_field" && problem.field === "";
  return problemUnder(path, isOfAll ? { ...problem, field: String(path.at(-1)) } : problem);
}
