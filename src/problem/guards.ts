import { missingField, type Problem, type ProblemPath } from "./problem.js";
import { maxProblems, SupportError, throwAll, wrongType, wrongTypeProblem } from "./support-error.js";
import { isAbsent, isList, isRecord, showValue } from "./value.js";

/** Throws `wrong_type` unless the argument is an object with fields. */
export function requireRecord(value: unknown, path: ProblemPath): asserts value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw wrongType(path, "an object", value);
}

/** Throws `wrong_type` unless the argument is a list. */
export function requireList(value: unknown, path: ProblemPath): asserts value is readonly unknown[] {
  if (!isList(value)) throw wrongType(path, "a list", value);
}

/** The problem of a list without entries, where nothing and everything are easily confused. */
export function emptyListProblem(path: ProblemPath): Problem {
  return { code: "out_of_bounds", path, value: "a list of 0 entries", minimum: 1 };
}

/** Bounds of a number, both included. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Throws `missing_field`, `wrong_type`, `not_whole` or `out_of_bounds` unless the argument is a whole number within bounds. */
export function requireWhole(value: unknown, path: ProblemPath, bounds: Bounds = {}): number {
  const problem = wholeNumberProblem(value, path, bounds);
  if (problem !== undefined) throw new SupportError(problem);
  return value as number;
}

/** The problem of a value that must be a whole number within bounds; undefined if it is one. */
export function wholeNumberProblem(value: unknown, path: ProblemPath, { minimum, maximum }: Bounds = {}): Problem | undefined {
  if (isAbsent(value)) return missingField(path);
  if (typeof value !== "number") return wrongTypeProblem(path, "a whole number", value);
  if (minimum !== undefined && value < minimum) return { code: "out_of_bounds", path, value: showValue(value), minimum };
  if (maximum !== undefined && value > maximum) return { code: "out_of_bounds", path, value: showValue(value), maximum };
  return Number.isSafeInteger(value) ? undefined : { code: "not_whole", path, value: showValue(value) };
}

/** Names that other systems have for the library's fields, as {@link plainName} writes them, without an ending such as `at`. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["from", ["start", "begin", "since"]],
  ["startedAt", ["start", "begin"]],
  ["to", ["end", "until"]],
  ["endedAt", ["end", "closed"]],
  ["receivedAt", ["created", "opened", "reported"]],
  ["intervenedAt", ["firstresponse", "firstreply", "responded"]],
  ["intervention", ["response", "firstresponse", "firstreply"]],
  ["resolvedAt", ["closed", "solved"]],
  ["priority", ["severity"]],
  ["timeZone", ["zone"]],
  ["weeklyHours", ["hours", "schedule", "businesshours", "workinghours"]],
  ["hours", ["businesshours", "workinghours"]],
  ["businessDays", ["workingdays", "workdays"]],
  ["mon", ["lun"]],
  ["tue", ["mar"]],
  ["wed", ["mer"]],
  ["thu", ["gio"]],
  ["fri", ["ven"]],
  ["sat", ["sab"]],
  ["sun", ["dom"]],
]);

const maxNameLength = 40;

/** `unknown_field` problems of an object, one for each field that is not among the known names, at most 1,000. */
export function unknownFieldProblems(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: ProblemPath,
): readonly Problem[] {
  return Object.keys(record)
    .filter((field) => !known.includes(field))
    .slice(0, maxProblems)
    .map((field) => unknownField(field, known, path));
}

/** Throws `wrong_type` unless the argument is an object, and `unknown_field` for each field that is not among the known names. */
export function requireFields(
  value: unknown,
  known: readonly string[],
  path: ProblemPath,
): asserts value is Readonly<Record<string, unknown>> {
  requireRecord(value, path);
  for (const field in value) if (!known.includes(field)) throwAll(unknownFieldProblems(value, known, path));
}

/**
 * Throws `wrong_type` unless the options are absent or a plain object, and `unknown_field` for other options than the known. An
 * instant in the place of the options is refused, also those of libraries, whose objects have a `valueOf` of their own.
 */
export function requireOptions(options: unknown, known: readonly string[], path: ProblemPath = ["options"]): void {
  if (isAbsent(options)) return;
  const isPlain = isRecord(options) && Object.prototype.toString.call(options) === "[object Object]";
  const hasMethods = isPlain && typeof options["valueOf"] === "function" && options["valueOf"] !== Object.prototype.valueOf;
  if (!isPlain || hasMethods) throw wrongType(path, `an object of options (${known.join(", ")})`, options);
  requireFields(options, known, path);
}

/** The problem of one unknown field. */
export function unknownField(field: string, known: readonly string[], path: ProblemPath): Problem {
  const nearest = nearestName(field, known);
  return { code: "unknown_field", path: [...path, field], field, known, ...(nearest !== undefined && { nearest }) };
}

/** The kinds of names that a policy gives. Each has a problem, such as `unknown_mode` with the field `mode`. */
type NameKind = "priority" | "tier" | "calendar" | "metric" | "mode" | "cause" | "band" | "channel" | "kind";

/** The problem of a name that the policy does not have. */
export function unknownName(kind: NameKind, name: unknown, known: Iterable<string>, path: ProblemPath): Problem {
  // TypeScript does not relate a computed field to the code that is made of the same kind.
  return { code: `unknown_${kind}`, path, [kind]: showValue(name), known: [...known] } as unknown as Problem;
}

/** The known name that a writer probably meant: `receivedAt` for `received_at`, `mon` for `Monday`, `from` for `start`. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > maxNameLength) return undefined;
  const plain = plainName(name);
  const bare = plain.replace(/at$|on$|time$|date$/, "");
  return (
    known.find((candidate) => plainName(candidate) === plain) ??
    known.find((candidate) => otherNames.get(candidate)?.includes(bare)) ??
    known.find((candidate) => isShortFor(plainName(candidate), plain)) ??
    closest(plain, known)
  );
}

/**
 * Throws `unknown_field` for a field that is nearly called like an optional one that is absent: it differs by a letter, or by
 * signs and capitals. Other fields pass.
 */
export function requireNoMisspelling(record: object, absent: string, path: ProblemPath): void {
  for (const field in record) {
    if (!isMisspelling(field, absent)) continue;
    throw new SupportError({ code: "unknown_field", path: [...path, field], field, known: [absent], nearest: absent });
  }
}

function isMisspelling(field: string, name: string): boolean {
  if (field === name || Math.abs(field.length - name.length) > 1) return false;
  return editDistance(plainName(field), plainName(name)) <= 1;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function isShortFor(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one));
}

function closest(plain: string, known: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.floor(plain.length / 3));
  const distances = known.map((candidate) => ({ candidate, distance: editDistance(plain, plainName(candidate)) }));
  return distances.sort((a, b) => a.distance - b.distance).find(({ distance }) => distance <= limit)?.candidate;
}

/** Levenshtein's distance: the fewest letters to insert, delete or replace. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, position) => position);
  for (let line = 0; line < one.length; line++) {
    const next = [line + 1];
    for (let column = 0; column < other.length; column++) {
      const replaced = (row[column] ?? 0) + (one[line] === other[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
