import * as z from "zod/mini";
import { columnRoles, eventKinds, type EventMapping, type LogMapping, type LogProblem, type MappingReading } from "./mapping.js";
import { repeatedKeys } from "./repeated-keys.js";
import { comparable } from "./rows.js";

const name = z.string().check(z.minLength(1));
const activities = z.nullish(z.array(name));

const columns = z.strictObject(Object.fromEntries(columnRoles.map((role) => [role, z.nullish(name)])));

const events = z.strictObject({
  case: name,
  activity: name,
  at: name,
  priority: z.nullish(name),
  ...Object.fromEntries(eventKinds.map((kind) => [kind, activities])),
});

const shape = z.strictObject({
  separator: z.nullish(z.string().check(z.regex(/^(?:[^"\r\n]|tab)$/))),
  timeZone: z.nullish(z.string().check(z.refine(isTimeZone))),
  dateOrder: z.nullish(z.enum(["ymd", "dmy", "mdy"])),
  columns: z.nullish(columns),
  events: z.nullish(events),
  priorities: z.nullish(z.record(z.string(), name)),
});

const eventFields = ["case", "activity", "at", "priority", ...eventKinds];
const knownFields: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["", Object.keys(shape.def.shape)],
  ["columns", columnRoles],
  ["events", eventFields],
]);

const expectations: ReadonlyMap<string, string> = new Map([
  ["separator", 'one character other than a quote or a line break, or "tab"'],
  ["timeZone", 'an IANA time zone such as "Europe/Rome"'],
  ["dateOrder", '"ymd", "dmy" or "mdy"'],
  ["columns", "an object with a column for each fact"],
  ["events", "an object with columns and activities"],
  ["priorities", "an object from texts to priorities of the policy"],
]);

/** Parses the JSON text of a mapping; comments are allowed, as in editors' settings. */
export function parseMappingText(text: string): MappingReading {
  const json = withoutComments(text.replace(/^\uFEFF/, ""));
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const message = `it is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, problems: [{ code: "invalid_json", path: [], message }] };
  }
  const repeated = repeatedKeys(json);
  if (repeated.length === 0) return safeParseMapping(value);
  return { ok: false, problems: repeated.map((path) => problem("repeated_field", path, "it is there twice")) };
}

function withoutComments(json: string): string {
  return json.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (token) => (token.startsWith('"') ? token : " "));
}

/** Checks a mapping; all faults are reported, each with its path. */
export function safeParseMapping(value: unknown): MappingReading {
  const parsed = z.safeParse(shape, value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, value)) };
  const mapping: LogMapping = parsed.data;
  const problems = ruleProblems(mapping);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, mapping: mapping.separator === "tab" ? { ...mapping, separator: "\t" } : mapping };
}

function ruleProblems({ columns: byColumn, events: byEvent, priorities }: LogMapping): readonly LogProblem[] {
  if (byColumn && byEvent) return [problem("conflicting_fields", ["events"], "columns and events exclude each other")];
  const wildcard = priorities?.["*"];
  if (byColumn) {
    return [
      ...(byColumn.receivedAt ? [] : [missing(["columns", "receivedAt"])]),
      ...(byColumn.priority || wildcard !== undefined ? [] : [missing(["columns", "priority"])]),
    ];
  }
  if (byEvent) {
    return [...(byEvent.priority || wildcard !== undefined ? [] : [missing(["events", "priority"])]), ...pauseProblems(byEvent)];
  }
  return [problem("missing_field", ["columns"], "it needs columns, for one row per ticket, or events, for one row per event")];
}

/** An activity that ends the pause that it begins would be no pause. */
function pauseProblems({ pauseFrom, pauseTo }: EventMapping): readonly LogProblem[] {
  const starts = new Set(pauseFrom?.map(comparable));
  return (pauseTo ?? []).flatMap((activity, position) => {
    const message = `${JSON.stringify(activity)} is in pauseFrom too: it cannot both begin and end a pause`;
    return starts.has(comparable(activity)) ? [problem("conflicting_fields", ["events", "pauseTo", position], message)] : [];
  });
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): readonly LogProblem[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "unrecognized_keys") {
    const known = knownFields.get(path.join(".")) ?? [];
    return issue.keys.map((key) =>
      problem("unknown_field", [...path, key], `it is not a known field; known are ${known.join(", ")}`, { field: key, known }),
    );
  }
  const given = valueAt(value, path);
  if (given === undefined && path.length > 0) return [missing(path)];
  const expected = expectations.get(path.join(".")) ?? (path.length === 0 ? "an object" : expectedAt(path));
  return [problem("wrong_type", path, `it must be ${expected}, not ${shown(given)}`, { expected, value: shown(given) })];
}

function expectedAt(path: readonly (string | number)[]): string {
  const isList = path[0] === "events" && path.length === 2 && eventKinds.some((kind) => kind === path[1]);
  if (isList) return "a list of activities";
  return path[0] === "priorities" ? "the name of a priority" : "a text that is not empty";
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, part)?.value;
  }, value);
}

function missing(path: readonly (string | number)[]): LogProblem {
  const field = String(path.at(-1));
  return problem("missing_field", path, "it is missing", { field });
}

function problem(
  code: string,
  path: readonly (string | number)[],
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): LogProblem {
  return { code, path, ...facts, message };
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}

const maxShown = 60;

function shown(value: unknown): string {
  const text = typeof value === "string" || (typeof value === "object" && value !== null) ? JSON.stringify(value) : String(value);
  return text.length <= maxShown ? text : `${text.slice(0, maxShown)}…`;
}
