import type { CalendarSpec, Holiday } from "trouble-ticket/calendar";

/** What a recipe could not take as it was. */
export type RecipeProblemCode =
  /** The data does not have the shape that its source documents. */
  | "unexpected_shape"
  /** A date, a time, a number or a name that cannot be read. */
  | "unreadable_value"
  /** The source closes for part of a day only, or may do so. */
  | "part_of_a_day"
  /** A name that neither the source nor the options define. */
  | "unknown_name"
  /** Left out, because the source itself marks it as cancelled, inactive or of another kind. */
  | "left_out"
  /** Taken, but read in a way that the source does not spell out. */
  | "interpreted"
  /** The source does not have the fact. */
  | "not_in_source";

/** What a recipe left out, or had to interpret, and where it is in the source. */
export interface RecipeProblem {
  readonly code: RecipeProblemCode;
  /** `row 3, Resolved` of a table whose header is row 1, or a path such as `events[4].date`. */
  readonly at: string;
  readonly text: string;
}

/** Holidays of another source, as a calendar takes them. */
export interface HolidayReading {
  readonly holidays: readonly Holiday[];
  readonly problems: readonly RecipeProblem[];
}

/** Opening hours of another source; without a usable time zone there is no calendar. */
export interface CalendarReading {
  readonly calendar: CalendarSpec | undefined;
  readonly problems: readonly RecipeProblem[];
}

/** A value of JSON with named fields. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value of JSON with named fields; anything else is taken as one without fields. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The list of a field. If the field is anything else, that is reported. */
export function requiredList(value: unknown, at: string, problems: RecipeProblem[]): readonly unknown[] {
  const list = listOf(value);
  if (list === undefined) problems.push({ code: "unexpected_shape", at, text: "There is no list." });
  return list ?? [];
}

/** The named fields of a field. If the field is anything else, that is reported. */
export function requiredFields(value: unknown, at: string, problems: RecipeProblem[]): Fields {
  if (!isFields(value)) problems.push({ code: "unexpected_shape", at, text: "There are no named fields." });
  return fieldsOf(value);
}

/** A list of JSON; anything else is no list and becomes undefined. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Text that shows something; a blank is undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The entry of a name; a name such as `constructor`, which every object inherits, has none. */
export function entryOf<Value>(entries: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Holidays in order of date, each date once: two names of one date are joined. */
export function inOrderOfDate(holidays: readonly Holiday[]): readonly Holiday[] {
  const names = new Map<string, Set<string>>();
  for (const { date, name } of holidays) {
    const known = names.get(date) ?? new Set();
    if (typeof name === "string") known.add(name);
    names.set(date, known);
  }
  return [...names]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([date, known]) => (known.size === 0 ? { date } : { date, name: [...known].join(", ") }));
}
