import * as z from "zod/mini";
import { describeProblem } from "./describe-problem.js";
import { prefixPath, type Problem, type ProblemPath, type Result } from "./problem.js";
import { problemsOfIssues } from "./schema-issues.js";
import { errorOf } from "./support-error.js";
import { showValue } from "./value.js";

type Check = (value: unknown) => readonly Problem[];

/** The JSON Schema of a value that the library's own rules check. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A schema for a value that the library's own rules check: their problems become the schema's issues. */
export function checkedBy<Value>(check: Check, jsonSchema: JsonSchema = {}): z.ZodMiniType<Value> {
  const schema = z.custom<Value>().check(
    z.check((payload) => {
      if (payload.value === undefined) refuseMissing(payload);
      else for (const problem of check(payload.value)) refuse(payload, problem);
    }),
  );
  return withJsonSchema(schema, jsonSchema);
}

/** The schema with the JSON Schema that `z.toJSONSchema` gives for it, where zod cannot derive one. */
export function withJsonSchema<Schema extends z.core.$ZodType>(schema: Schema, jsonSchema: JsonSchema): Schema {
  schema._zod.toJSONSchema = () => ({ ...jsonSchema });
  // z.toJSONSchema would look up the schema that `check` cloned, which it has not visited.
  schema._zod.parent = undefined;
  return schema;
}

/** A schema whose parsed value is transformed. Its JSON Schema is that of the data it accepts. */
export function transformed<Schema extends z.core.SomeType, Value>(
  schema: Schema,
  transform: (value: z.core.output<Schema>) => Value,
): z.ZodMiniType<Value, z.core.input<Schema>> {
  const pipe = z.pipe(schema, z.transform(transform));
  pipe._zod.processJSONSchema = (context, json, params) => {
    context.processors["pipe"]?.(pipe, { ...context, io: "input" }, json, params);
  };
  return pipe;
}

/** A field that may be absent, undefined or null; the three mean the same. Use it within {@link fields}. */
export function optional<Schema extends z.core.SomeType>(schema: Schema): z.ZodMiniExactOptional<Schema> {
  return z.optional(z.nullable(schema)) as unknown as z.ZodMiniExactOptional<Schema>;
}

/** An object of these fields and no others. Optional fields that are undefined or null are left out of the result. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape): ReturnType<typeof z.strictObject<Shape>> {
  return z.strictObject(shape).check(z.overwrite(withoutAbsent));
}

/** The same, except that other fields are ignored and left out of the result. */
export function someFields<Shape extends z.core.$ZodLooseShape>(shape: Shape): ReturnType<typeof z.object<Shape>> {
  return z.object(shape).check(z.overwrite(withoutAbsent));
}

function withoutAbsent<Data>(data: Data): Data {
  const entries = Object.entries(data as Readonly<Record<string, unknown>>);
  const present = entries.filter(([, value]) => value !== undefined && value !== null);
  return present.length === entries.length ? data : (Object.fromEntries(present) as Data);
}

/** Reports a problem of the library as an issue of the schema, under its path; checks of the whole are then left out. */
export function refuse(payload: z.core.ParsePayload, problem: Problem): void {
  payload.issues.push({
    code: "custom",
    continue: false,
    input: payload.value,
    path: [...(problem.path ?? [])],
    message: describeProblem(problem),
    params: { problem },
  });
}

/** Reports a missing value. */
export function refuseMissing(payload: z.core.ParsePayload): void {
  payload.issues.push({ code: "custom", continue: false, input: undefined, path: [], message: "missing" });
}

/** Text with at least one character. */
export const text: z.ZodMiniType<string> = z.string().check(notEmpty());

/** A whole number within bounds. */
export function wholeNumber(minimum: number, maximum?: number): z.ZodMiniType<number> {
  const number = z.int().check(z.minimum(minimum));
  return maximum === undefined ? number : number.check(z.maximum(maximum));
}

/** Refuses empty text and empty lists. zod's own check also looks at objects that have a `length`, and may throw. */
export function notEmpty(): z.core.$ZodCheckMinLength<string | readonly unknown[]> {
  const check = z.minLength(1);
  check._zod.def.when = ({ value }) => typeof value === "string" || Array.isArray(value);
  return check as z.core.$ZodCheck as z.core.$ZodCheckMinLength<string | readonly unknown[]>;
}

/** Parses data with a schema. Faults too many for the schema library are reported as one problem. */
export function safeParseWith<Value>(schema: z.ZodMiniType<Value>, data: unknown): Result<Value> {
  try {
    // Raw issues name the schema that raised them, and with it the known fields; finished ones do not.
    const { value, issues } = schema._zod.run({ value: data, issues: [] }, { async: false }) as z.core.ParsePayload<Value>;
    return issues.length === 0 ? { ok: true, value } : { ok: false, problems: problemsOfIssues(issues) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      ok: false,
      problems: [{ code: "wrong_type", path: [], expected: "data with fewer faults", value: showValue(data) }],
    };
  }
}

/** Parses data with a schema. Throws every problem, its path prefixed with the path where the caller holds the data. */
export function parseWith<Value>(schema: z.ZodMiniType<Value>, data: unknown, path: ProblemPath): Value {
  const reading = safeParseWith(schema, data);
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.problems;
  throw errorOf([placed(path, first), ...others.map((problem) => placed(path, problem))]);
}

/** The problem of a part told from the whole; data that is missing altogether is named as the caller names it. */
function placed(path: ProblemPath, problem: Problem): Problem {
  const isOfAll = problem.code === "missing_field" && problem.field === "";
  return prefixPath(path, isOfAll ? { ...problem, field: String(path.at(-1)) } : problem);
}
