import { fieldsAt } from "./csv.js";

/** Where the header of a table begins, and what separates its columns. */
export interface HeaderPlace {
  readonly start: number;
  readonly separator: string;
  /** How many filled lines are before it, such as the title of a report. */
  readonly linesBefore: number;
}

export interface HeaderOptions {
  /** Defaults to the one of `,` `;` tab and `|` that the header contains most of. */
  readonly separator?: string | null | undefined;
  /** Names of columns that the header is known to have. */
  readonly columns?: readonly string[] | undefined;
}

const separators = [",", ";", "\t", "|"];
/** How many filled lines are searched for the header. */
export const maxLinesSearched = 30;

/**
 * The header is the first line with the known columns. Without any, it is the first filled line, or, below lines of one or two
 * fields, the first line that has as many fields as the lines after it.
 */
export function headerPlace(text: string, { separator, columns = [] }: HeaderOptions = {}): HeaderPlace {
  const starts = filledLines(text);
  const named = columns.length === 0 ? undefined : placeOfNames(text, starts, columns, separator);
  if (named !== undefined) return named;
  const used = separator ?? separatorOf(text, starts);
  const counts = starts.map((start) => filledFields(text, start, used));
  const most = Math.max(...counts, 0);
  const first = counts.findIndex((count) => count > 0);
  const below = counts.findIndex(
    (count, line) => count > 2 && count === most && counts.slice(0, line).every((each) => each <= 2),
  );
  const isBelow = below > first && !hasTime(text, starts[below] ?? 0, used);
  const line = Math.max(isBelow ? below : first, 0);
  return { start: starts[line] ?? 0, separator: used, linesBefore: counts.slice(0, line).filter((count) => count > 0).length };
}

function placeOfNames(
  text: string,
  starts: readonly number[],
  columns: readonly string[],
  separator: string | null | undefined,
): HeaderPlace | undefined {
  for (const [line, start] of starts.entries()) {
    for (const used of separator ? [separator] : [separatorAt(text, start), ...separators]) {
      const names = new Set(fieldsAt(text, start, used)?.map((field) => field.trim().normalize("NFC")));
      if (!columns.every((column) => names.has(column.trim().normalize("NFC")))) continue;
      const before = starts.slice(0, line).filter((each) => filledFields(text, each, used) > 0);
      return { start, separator: used, linesBefore: before.length };
    }
  }
  return undefined;
}

/** The starts of the first lines that are not blank. */
function filledLines(text: string): readonly number[] {
  const starts: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() !== "") starts.push(index);
    if (starts.length === maxLinesSearched) break;
  }
  return starts;
}

function filledFields(text: string, start: number, separator: string): number {
  return fieldsAt(text, start, separator)?.filter((field) => field.trim() !== "").length ?? 0;
}

/** A line with a time is a row of a table, whose header has fewer fields. */
function hasTime(text: string, start: number, separator: string): boolean {
  return fieldsAt(text, start, separator)?.some((field) => /\d[:.]\d\d|^\d{10,}$/.test(field)) ?? false;
}

/** The separator that the header contains most of; a first line with at most one may be a title above the header. */
function separatorOf(text: string, starts: readonly number[]): string {
  const first = separatorAt(text, starts[0] ?? 0);
  if (countOf(text, starts[0] ?? 0, first) > 1) return first;
  for (const [line, start] of starts.entries()) {
    const used = separatorAt(text, start);
    const count = countOf(text, start, used);
    const next = starts[line + 1];
    if (count > 1 && next !== undefined && countOf(text, next, used) === count) return used;
  }
  return first;
}

/** The separator that a line contains most of, outside quotes; a comma if it contains none. */
export function separatorAt(text: string, start = 0): string {
  return separators.reduce((best, each) => (countOf(text, start, each) > countOf(text, start, best) ? each : best));
}

function countOf(text: string, start: number, separator: string): number {
  let [count, isQuoted] = [0, false];
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\n" || character === "\r")) break;
    else if (!isQuoted && character === separator) count++;
  }
  return count;
}
