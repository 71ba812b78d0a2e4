import * as z from "zod/mini";
import { weekdays, type PeriodSpec } from "../../calendar/internal.js";
import { emptyListProblem, isRecord, prefixPath, showValue, type Problem } from "../../problem/internal.js";
import {
  checkedBy,
  fields,
  oneOf,
  optional,
  safeParseWith,
  wholeNumber,
  withJsonSchemaOf,
  type JsonSchema,
} from "../../problem/schema.js";
import { localizedText as label } from "../../time/locale/schema.js";
import { readHours, whenDates, type BandSpec, type When } from "../band-spec.js";
import { periodsJsonSchema } from "../json-schema.js";
import { maxRoundingMinutes, type Rounding } from "../rounding.js";

type Check = (value: unknown) => readonly Problem[];

/** What else a record must satisfy. */
export type RecordCheck = (entries: Readonly<Record<string, unknown>>) => readonly Problem[];

const namePattern = "^[A-Za-z][A-Za-z0-9_-]*$";

const validName: Check = (name) =>
  typeof name === "string" && new RegExp(namePattern).test(name) ? [] : [{ code: "invalid_name", value: showValue(name) }];

/** The name of an entry: letters, digits, `_` and `-`, a letter first. */
export const entryName: z.ZodMiniType<string> = checkedBy(validName, () => ({ type: "string", pattern: namePattern }));

/** Entries keyed by their names. zod's own records drop an entry named `__proto__`; here it is an invalid name. */
export function named<Entry>(
  entry: z.ZodMiniType<Entry>,
  check: RecordCheck = () => [],
): z.ZodMiniType<Readonly<Record<string, Entry>>> {
  const entries = z.record(z.string().check(z.regex(new RegExp(namePattern))), entry);
  const schema = checkedBy<Readonly<Record<string, Entry>>>((value) => {
    if (!isRecord(value)) return problemsOf(entries, value);
    return [
      ...Object.keys(value).flatMap((name) => validName(name).map((problem) => prefixPath([name], problem))),
      ...check(value),
      ...Object.entries(value).flatMap(([name, each]) => problemsOf(entry, each).map((problem) => prefixPath([name], problem))),
    ];
  });
  return withJsonSchemaOf(schema, entries);
}

function problemsOf(schema: z.ZodMiniType, value: unknown): readonly Problem[] {
  const reading = safeParseWith(schema, value);
  return reading.ok ? [] : reading.problems;
}

/** A list without repeated entries. */
function distinct<Entry extends string>(check: Check, entry: JsonSchema, minItems: 0 | 1): z.ZodMiniType<readonly Entry[]> {
  return checkedBy(
    (value) => {
      if (!Array.isArray(value)) return [{ code: "wrong_type", expected: "a list", value: showValue(value) }];
      if (value.length < minItems) return [emptyListProblem([])];
      const seen = new Set<unknown>();
      return Array.from<unknown, readonly Problem[]>(value, (each, position) => {
        const problems = check(each).map((problem) => prefixPath([position], problem));
        const isRepeated = problems.length === 0 && seen.has(each);
        seen.add(each);
        return isRepeated ? [{ code: "duplicate_name", path: [position], name: String(each) }] : problems;
      }).flat();
    },
    () => ({ type: "array", items: entry, uniqueItems: true, minItems }),
  );
}

/** A list of names without repeats, of some length or of any. */
export function distinctNames(minItems: 0 | 1): z.ZodMiniType<readonly string[]> {
  return distinct(validName, { type: "string", pattern: namePattern }, minItems);
}

/** A list without repeats of the known values. */
export function distinctOf<Entry extends string>(known: readonly Entry[], minItems: 0 | 1): z.ZodMiniType<readonly Entry[]> {
  const expected = `one of ${known.join(", ")}`;
  return distinct<Entry>(
    (value) => (known.some((each) => each === value) ? [] : [{ code: "wrong_type", expected, value: showValue(value) }]),
    { enum: [...known] },
    minItems,
  );
}

interface RoundingFields {
  readonly blockMinutes: z.ZodMiniType<number>;
  readonly minimumMinutes: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
  readonly freeUpToMinutes: z.ZodMiniExactOptional<z.ZodMiniType<number>>;
  readonly rounding: z.ZodMiniExactOptional<z.ZodMiniType<"up" | "nearest">>;
}

const minutes = (least: number): z.ZodMiniType<number> => wholeNumber(least, maxRoundingMinutes);

/** The fields of a rounding, which modes have in addition to their own. */
export const roundingFields: RoundingFields = {
  blockMinutes: minutes(1),
  minimumMinutes: optional(minutes(0)),
  freeUpToMinutes: optional(minutes(0)),
  rounding: optional(oneOf(["up", "nearest"])),
};

/** The schema of a rounding, as modes and price lists have it. */
export const roundingSchema: z.ZodMiniType<Rounding> = fields(roundingFields);

const periods: z.ZodMiniType<readonly PeriodSpec[]> = checkedBy(
  (value) => {
    const problems: Problem[] = [];
    readHours(value, [], problems);
    return problems;
  },
  () => ({ ...periodsJsonSchema(), minItems: 1 }),
);

const when: z.ZodMiniType<When> = fields({
  on: optional(oneOf(whenDates)),
  days: optional(distinctOf(weekdays, 1)),
  hours: optional(periods),
});

/** The schema of a band. */
export const bandSchema: z.ZodMiniType<BandSpec> = fields({ name: entryName, label, when: z.array(when) });
