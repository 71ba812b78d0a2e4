import { unknownField } from "./guards.js";
import { isProblem } from "./problem-sentence.js";
import { missingField, type Problem, type ProblemPath, type Problems } from "./problem.js";
import { maxProblems } from "./support-error.js";
import { isList, isRecord, showValue } from "./value.js";

/** The fields of a zod issue that are read here. Raw issues also have `inst`, the schema that raised them. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message?: string | undefined;
  readonly input?: unknown;
}

const expectedTexts: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list",
};

/** The issues of a schema as problems of this library, one for each fault and at most 1,000. */
export function problemsOfIssues(issues: readonly SchemaIssue[]): Problems {
  const problems: Problem[] = [];
  for (const issue of issues) {
    if (problems.length >= maxProblems) break;
    problems.push(...problemsOfIssue(issue, maxProblems - problems.length));
  }
  const [first = { code: "wrong_type", expected: "valid data", value: "something else" }, ...others] = problems;
  return [first, ...others];
}

function problemsOfIssue(schemaIssue: SchemaIssue, limit: number): readonly Problem[] {
  const issue: SchemaIssue & Readonly<Record<string, unknown>> = { ...schemaIssue };
  const path = (issue.path ?? []).map((key) => (typeof key === "number" ? key : String(key)));
  const { minimum, maximum, params } = issue;
  if (isRecord(params) && isProblem(params["problem"])) return [{ ...params["problem"], path }];
  const value = showValue(issue.input);
  if (issue.code === "unrecognized_keys") return unknownFields(path, issue, limit);
  if (issue.code === "too_small" && issue["origin"] !== "string" && typeof minimum === "number") {
    return [{ code: "out_of_bounds", path, value: boundedText(issue.input), minimum }];
  }
  if (issue.code === "too_big" && typeof maximum === "number") {
    return [{ code: "out_of_bounds", path, value: boundedText(issue.input), maximum }];
  }
  if (issue.code === "too_small") return [missingField(path)];
  if (issue.code === "invalid_union" && typeof issue["discriminator"] === "string") return unknownKind(path, issue);
  if (issue.input === undefined) return [missingField(path)];
  return [{ code: "wrong_type", path, expected: expectedText(issue), value }];
}

/** What is out of bounds: a number, or how long a list is. */
function boundedText(input: unknown): string {
  if (!isList(input)) return showValue(input);
  return input.length === 1 ? "a list of 1 entry" : `a list of ${input.length} entries`;
}

/** What a schema expected, in words for the person who wrote the data. */
function expectedText(issue: SchemaIssue & Readonly<Record<string, unknown>>): string {
  const known = expectedTexts[String(issue["expected"])];
  if (known !== undefined) return known;
  const message = issue.message ?? ownMessage(issue);
  if (message !== undefined && !message.startsWith("Invalid ")) return message;
  return Array.isArray(issue["values"]) ? oneOf(issue["values"]) : "something else";
}

/** The message of the schema that raised a raw issue. */
function ownMessage(issue: SchemaIssue & Readonly<Record<string, unknown>>): string | undefined {
  const { error } = definitionOf(issue["inst"]);
  const message: unknown = typeof error === "function" ? Reflect.apply(error, undefined, [issue]) : undefined;
  return typeof message === "string" ? message : undefined;
}

function definitionOf(schema: unknown): Readonly<Record<string, unknown>> {
  const internals = isRecord(schema) ? schema["_zod"] : undefined;
  const definition = isRecord(internals) ? internals["def"] : undefined;
  return isRecord(definition) ? definition : {};
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(", ")}`;
}

/** The problem of a discriminator that is missing or not a known kind. */
function unknownKind(path: ProblemPath, { input, options }: SchemaIssue & Readonly<Record<string, unknown>>): readonly Problem[] {
  const kind = isRecord(input) ? input[String(path.at(-1))] : undefined;
  if (kind === undefined) return [missingField(path)];
  return [{ code: "wrong_type", path, expected: oneOf(Array.isArray(options) ? options : []), value: showValue(kind) }];
}

function unknownFields(
  path: ProblemPath,
  { inst, keys }: SchemaIssue & Readonly<Record<string, unknown>>,
  limit: number,
): readonly Problem[] {
  const { shape } = definitionOf(inst);
  const known = isRecord(shape) ? Object.keys(shape) : [];
  return (Array.isArray(keys) ? keys.slice(0, limit) : []).map((key) => unknownField(String(key), known, path));
}
