import type { SlaFacts, SupportPolicy } from "trouble-ticket";
import { isEmptyCell } from "./instants.js";
import type { LogMapping, LogProblem } from "./mapping.js";
import { copied } from "./number-list.js";
import { unnamedColumn } from "./table.js";

/** A ticket of a file. */
export interface LogTicket {
  /** The row of the ticket, or of the first event of its case. */
  readonly row: number;
  /** The ticket's number, or `row 3` if the file has none. */
  readonly number: string;
  readonly facts: SlaFacts;
}

/** A row that is left out, and why. */
export interface BadRow {
  readonly row: number;
  readonly problems: readonly LogProblem[];
}

/** The tickets of a file as they are read: one row each, or one case each. */
export interface TicketReader {
  /** Takes a row; the result says what is wrong with it. */
  readonly enter: (row: number, cells: readonly string[]) => BadRow | undefined;
  /** All tickets, in the order of the file; for cases that cannot be read, the first row and what is wrong. */
  readonly tickets: () => Iterable<LogTicket | BadRow>;
  /** The earliest and the latest instant of the good rows; undefined without any. */
  readonly span: () => { readonly firstMs: number; readonly lastMs: number } | undefined;
  /** What is likely to be wrong although the rows can be read, a sentence each. */
  readonly notes: () => readonly string[];
}

export type ReaderResult =
  { readonly ok: true; readonly reader: TicketReader } | { readonly ok: false; readonly problems: readonly LogProblem[] };

export function isBadRow(entry: LogTicket | BadRow): entry is BadRow {
  return "problems" in entry;
}

/** The positions of named columns in a file, or the names that it does not have. */
export function positionsOf<Role extends string>(
  columns: readonly string[],
  path: string,
  wanted: { readonly [Each in Role]?: string | null | undefined },
): { readonly positions: ReadonlyMap<Role, number>; readonly problems: readonly LogProblem[] } {
  const positions = new Map<Role, number>();
  const problems: LogProblem[] = [];
  for (const [role, name] of Object.entries(wanted) as [Role, string | null | undefined][]) {
    if (name === null || name === undefined) continue;
    const position = columns.indexOf(name.trim().normalize("NFC"));
    if (position >= 0) positions.set(role, position);
    else {
      const known = columns.map((each) => JSON.stringify(each)).join(", ");
      const message = `the file has no column ${JSON.stringify(name)}; it has ${known}`;
      problems.push({ code: "unknown_column", path: [path, role], column: name, known: columns, message });
    }
  }
  return { positions, problems };
}

/** A row must have as many fields as the header; empty ones may follow, and columns without a name at the end may be missing. */
export function lengthProblem(columns: readonly string[], cells: readonly string[]): LogProblem | undefined {
  const expected = columns.length;
  if (cells.length === expected) return undefined;
  if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === "")) return undefined;
  const missing = columns.slice(cells.length);
  if (cells.length < expected && missing.every((name, index) => name === unnamedColumn(cells.length + index))) return undefined;
  const message = `it has ${cells.length} ${cells.length === 1 ? "field" : "fields"}, the header has ${expected}`;
  return { code: "wrong_length", path: [], count: cells.length, expected, message };
}

/** Bytes that no letter could be read from in the columns of a mapping. */
export function encodingProblems(roles: ReadonlyMap<string, number>, cells: readonly string[]): readonly LogProblem[] {
  const problems: LogProblem[] = [];
  for (const [role, position] of roles) {
    if (cells[position]?.includes("\uFFFD") !== true) continue;
    const message = "it has bytes that are not in the encoding of the file, UTF-8 or UTF-16";
    problems.push({ code: "invalid_encoding", path: [role], message });
  }
  return problems;
}

/** A text as it is compared: in any case of letters, with any blanks and any form of accents. */
export function comparable(text: string): string {
  return text.trim().replace(/\s+/g, " ").normalize("NFC").toLowerCase();
}

/** Turns the text of a priority column into a priority of the policy. */
export interface PriorityReader {
  readonly names: readonly string[];
  /** The position of the priority in `names`, or what is wrong with the text. */
  readonly read: (text: string) => number | LogProblem;
  /** Whether a text gives no priority: it is empty, and the mapping does not list it. */
  readonly isEmpty: (text: string) => boolean;
  /** Texts of the mapping that no row has, if other texts are taken by its `"*"`: they may be misspelt. */
  readonly notes: () => readonly string[];
}

const [maxKnown, maxOthers] = [1_000, 20];

export function priorityReader(policy: SupportPolicy, { priorities }: LogMapping): PriorityReader | readonly LogProblem[] {
  const names = Object.keys(policy.priorities);
  const byText = new Map<string, number>();
  for (const [position, name] of names.entries()) {
    const label = policy.priorities[name]?.label ?? name;
    const labels = typeof label === "string" ? [label] : [label.en, label.it];
    for (const text of [...labels, name]) byText.set(text.toLowerCase(), position);
  }
  const mapped = Object.entries(priorities ?? {});
  const problems = mapped
    .filter(([, priority]) => !names.includes(priority))
    .map(([text, priority]): LogProblem => {
      const message = `the policy has no priority ${JSON.stringify(priority)}; it has ${names.join(", ")}`;
      return { code: "unknown_priority", path: ["priorities", text], priority, known: names, message };
    });
  if (problems.length > 0) return problems;
  const exact = new Map(mapped.map(([text, priority]) => [text.trim(), names.indexOf(priority)]));
  const alike = new Map(mapped.map(([text, priority]) => [comparable(text), names.indexOf(priority)]));
  const other = exact.get("*");
  const listed = (trimmed: string): number | undefined => exact.get(trimmed) ?? alike.get(comparable(trimmed));
  const [seen, others] = [new Set<string>(), new Set<string>()];
  const observe = (trimmed: string): void => {
    if (exact.has(trimmed) || alike.has(comparable(trimmed))) seen.add(copied(comparable(trimmed)));
    else if (others.size < maxOthers && !isEmptyCell(trimmed)) others.add(copied(trimmed));
  };
  const known = new Map<string, number | undefined>();
  const priorityOf = (trimmed: string): number | undefined => {
    observe(trimmed);
    const found = listed(trimmed) ?? other ?? byText.get(trimmed.toLowerCase());
    if (known.size < maxKnown) known.set(copied(trimmed), found);
    return found;
  };
  return {
    names,
    isEmpty: (text) => isEmptyCell(text) && listed(text.trim()) === undefined,
    notes: () => {
      const unseen = mapped.map(([text]) => text).filter((text) => text.trim() !== "*" && !seen.has(comparable(text)));
      if (other === undefined || others.size === 0) return [];
      const taken = [...others].map((text) => JSON.stringify(text)).join(", ");
      const absent = unseen.map((text) => JSON.stringify(text)).join(", ");
      return absent === "" ? [] : [`no row has these priorities of the mapping: ${absent}; its "*" takes ${taken}`];
    },
    read: (text) => {
      const trimmed = text.trim();
      const found = known.has(trimmed) ? known.get(trimmed) : priorityOf(trimmed);
      if (found !== undefined) return found;
      if (isEmptyCell(trimmed)) {
        return { code: "missing_field", path: ["priority"], field: "priority", message: "the priority is empty" };
      }
      const message = `the mapping has no priority for ${JSON.stringify(trimmed)}; add it to priorities, or "*"`;
      return { code: "unknown_priority", path: ["priority"], priority: trimmed, known: [...exact.keys(), ...names], message };
    },
  };
}
