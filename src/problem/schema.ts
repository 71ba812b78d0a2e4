import * as z from "zod/mini";
import { repeatedKeys } from "./entries.js";
import { prefixPath, type Problem, type ProblemPath, type Result } from "./problem.js";
import { problemsOfIssues } from "./schema-issues.js";
import { describeProblem, errorOf, maxProblems } from "./support-error.js";
import { showValue } from "./value.js";

type Check = (value: unknown) => readonly Problem[];

/** The JSON Schema of a value that the library checks itself. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A schema of a value that the library checks itself: its problems become the schema's issues. */
export function checkedBy<Value>(check: Check, jsonSchema: () => JsonSchema = () => ({})): z.ZodMiniType<Value> {
  const schema = z.custom<Value>().check(
    z.check((payload) => {
      if (payload.value === undefined) refuseMissing(payload);
      else for (const problem of check(payload.value).slice(0, maxProblems)) refuse(payload, problem);
    }),
  );
  return withJsonSchema(schema, jsonSchema);
}

/** The schema with the JSON Schema that `z.toJSONSchema` gives for it, where zod cannot derive one. */
export function withJsonSchema<Schema extends z.core.$ZodType>(schema: Schema, jsonSchema: () => JsonSchema): Schema {
  schema._zod.toJSONSchema = jsonSchema;
  // z.toJSONSchema would look up the schema that `check` cloned, which it has not visited.
  schema._zod.parent = undefined;
  return schema;
}

/** The schema with the JSON Schema of another one. */
export function withJsonSchemaOf<Schema extends z.ZodMiniType>(schema: Schema, other: z.ZodMiniType): Schema {
  Object.assign(schema._zod, { toJSONSchema: undefined });
  schema._zod.processJSONSchema = (context, json, params) => {
    context.processors[other._zod.def.type]?.(other, context, json, params);
  };
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

/** An object of these fields, in which other fields are ignored and left out of the result. */
export function someFields<Shape extends z.core.$ZodLooseShape>(shape: Shape): ReturnType<typeof z.object<Shape>> {
  return z.object(shape).check(z.overwrite(withoutAbsent));
}

function withoutAbsent<Data>(data: Data): Data {
  const values = data as Readonly<Record<string, unknown>>;
  const isPresent = (field: string): boolean => values[field] !== undefined && values[field] !== null;
  const fieldNames = Object.keys(values);
  if (fieldNames.every(isPresent)) return data;
  return Object.fromEntries(fieldNames.filter(isPresent).map((field) => [field, values[field]])) as Data;
}

/** Reports a problem of the library as an issue of the schema, at its path. Later checks of the whole are skipped. */
export function refuse(payload: z.core.ParsePayload, problem: Problem): void {
  payload.issues.push({
    code: "custom",
    continue: false,
    input: payload.value,
    path: [...(problem.path ?? [])],
    // On demand: of 100,000 issues, the library reads the first 1,000.
    get message(): string {
      return describeProblem(problem);
    },
    params: { problem },
  });
}

/** Reports a missing value. */
export function refuseMissing(payload: z.core.ParsePayload): void {
  payload.issues.push({ code: "custom", continue: false, input: undefined, path: [], message: "missing" });
}

/** The address of the JSON Schema that editors check a file with. */
export const schemaAddress: z.ZodMiniExactOptional<z.ZodMiniType<string>> = optional(z.string());

/** Text with at least one character. */
export const text: z.ZodMiniType<string> = z.string().check(notEmpty());

/** One of the known texts. */
export function oneOf<const Known extends readonly string[]>(known: Known): z.ZodMiniType<Known[number]> {
  return z.enum(known, { error: `one of ${known.join(", ")}` });
}

/** A whole number within bounds. */
export function wholeNumber(minimum: number, maximum?: number): z.ZodMiniType<number> {
  const number = z.int().check(z.minimum(minimum));
  return maximum === undefined ? number : number.check(z.maximum(maximum));
}

/** A whole number of zero or more. */
export const count: z.ZodMiniType<number> = /* @__PURE__ */ wholeNumber(0);

/** Refuses entries of a list with the id of an earlier entry. */
export const uniqueIds: z.core.$ZodCheck<readonly { readonly id: string }[]> = /* @__PURE__ */ z.check((payload) => {
  for (const { key: id, position } of repeatedKeys(payload.value, (entry) => entry.id)) {
    refuse(payload, { code: "duplicate_id", path: [position, "id"], id });
  }
});

/** Refuses empty text and empty lists. zod's own check also looks at objects that have a `length`, and may throw. */
export function notEmpty(): z.core.$ZodCheckMinLength<string | readonly unknown[]> {
  const check = z.minLength(1);
  check._zod.def.when = ({ value }) => typeof value === "string" || Array.isArray(value);
  return check as z.core.$ZodCheck as z.core.$ZodCheckMinLength<string | readonly unknown[]>;
}

/** Parses data with a schema. If it has too many faults for the schema library, the result has one problem for all. */
export function safeParseWith<Value>(schema: z.ZodMiniType<Value>, data: unknown): Result<Value> {
  try {
    // Raw issues name the schema that raised them, and with it the known fields; finished ones do not.
    const { value, issues } = schema._zod.run({ value: data, issues: [] }, { async: false }) as z.core.ParsePayload<Value>;
    return issues.length === 0 ? { ok: true, value } : { ok: false, problems: problemsOfIssues(issues) };
  } catch (error) {
    const expected = expectedInstead(error);
    if (expected === undefined) throw error;
    return { ok: false, problems: [{ code: "wrong_type", path: [], expected, value: showValue(data) }] };
  }
}

/** What was expected instead of data on which the schema library fails; undefined for errors of the caller's own getters. */
function expectedInstead(error: unknown): string | undefined {
  if (error instanceof RangeError) return "data with fewer faults";
  return error instanceof TypeError && error.message.includes("revoked") ? "data that is not revoked" : undefined;
}

/** Parses data with a schema. Throws every problem, its path prefixed with the path where the caller holds the data. */
export function parseWith<Value>(schema: z.ZodMiniType<Value>, data: unknown, path: ProblemPath): Value {
  const reading = safeParseWith(schema, data);
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.problems;
  throw errorOf([placed(path, first), ...others.map((problem) => placed(path, problem))]);
}

/** A problem with the path of the data put before its own. Missing data gets the name that the caller uses. */
function placed(path: ProblemPath, problem: Problem): Problem {
  const isOfAll = problem.code === "missing_field" && problem.field === "";
  return prefixPath(path, isOfAll ? { ...problem, field: String(path.at(-1)) } : problem);
}
