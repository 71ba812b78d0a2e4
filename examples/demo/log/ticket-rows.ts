import type { SlaFacts, SupportPolicy } from "trouble-ticket";
import { clockChanges } from "./clock-changes.js";
import { instantOf, isEmptyCell, isEmptyTime, type TimeStyle } from "./instants.js";
import { timeRoles, type ColumnRole, type LogMapping, type LogProblem, type TimeRole } from "./mapping.js";
import { copied, numberList, textTable } from "./number-list.js";
import { repeatedNumbers } from "./repeated-numbers.js";
import { encodingProblems, lengthProblem, positionsOf, priorityReader, type LogTicket, type ReaderResult } from "./rows.js";

export interface ReaderOptions {
  /** Whether tickets keep their numbers, which cost as much memory as their times. Defaults to true. */
  readonly keepsNumbers?: boolean;
}

/** Reads a file with one row per ticket. */
export function ticketRows(
  policy: SupportPolicy,
  mapping: LogMapping,
  columns: readonly string[],
  { keepsNumbers = true }: ReaderOptions = {},
): ReaderResult {
  const { positions, problems } = positionsOf<ColumnRole>(columns, "columns", mapping.columns ?? {});
  const priorities = priorityReader(policy, mapping);
  if (!("read" in priorities)) return { ok: false, problems: [...problems, ...priorities] };
  if (problems.length > 0) return { ok: false, problems };

  const style: TimeStyle = { timeZone: mapping.timeZone ?? policy.calendar.timeZone, order: mapping.dateOrder };
  const roles = timeRoles.filter((role) => positions.has(role));
  const named = textRoles.filter((role) => positions.has(role));
  const store = ticketStore(roles, named);
  const cellOf = (cells: readonly string[], role: ColumnRole): string => cells[positions.get(role) ?? -1] ?? "";
  const [changes, repeated] = [clockChanges(style), repeatedNumbers()];
  let [firstMs, lastMs, lastReceivedMs] = [Infinity, -Infinity, -Infinity];

  return {
    ok: true,
    reader: {
      enter: (row, cells) => {
        const length = lengthProblem(columns, cells);
        if (length !== undefined) return { row, problems: [length] };
        const undecoded = encodingProblems(positions, cells);
        if (undecoded.length > 0) return { row, problems: undecoded };
        const found: LogProblem[] = [];
        const times = roles.map((role): number => {
          const cell = cellOf(cells, role);
          if (isEmptyTime(cell)) return NaN;
          const instant = instantOf(policy, style, cell);
          if (typeof instant === "number") {
            changes.enter(cell, instant);
            return instant;
          }
          found.push({ ...instant, path: [role], column: mapping.columns?.[role] });
          return NaN;
        });
        if (isEmptyTime(cellOf(cells, "receivedAt"))) {
          found.push({
            code: "missing_field",
            path: ["receivedAt"],
            field: "receivedAt",
            message: "the time of receipt is empty",
          });
        }
        const [received = NaN] = times;
        for (const [index, time] of times.entries()) {
          const role = roles[index];
          if (time >= received || Number.isNaN(time) || Number.isNaN(received) || role === undefined) continue;
          const [from, to] = [new Date(received).toISOString(), new Date(time).toISOString()];
          const message = `${to} is before the receipt, ${from}`;
          found.push({ code: "reversed_interval", path: [role], column: mapping.columns?.[role], from, to, message });
        }
        const priority = priorities.read(cellOf(cells, "priority"));
        if (typeof priority !== "number") found.push(priority);
        if (found.length > 0 || typeof priority !== "number") return { row, problems: found };
        for (const time of times) {
          if (time < firstMs) firstMs = time;
          if (time > lastMs) lastMs = time;
        }
        lastReceivedMs = Math.max(lastReceivedMs, received);
        const texts = named.map((role) => cellOf(cells, role).trim());
        const number = cellOf(cells, "number").trim();
        repeated.enter(number);
        store.push(row, keepsNumbers ? number : "", priority, times, texts);
        return undefined;
      },
      tickets: function* () {
        for (let position = 0; position < store.length(); position++) yield store.ticketAt(position, priorities.names);
      },
      span: () => (lastMs === -Infinity ? undefined : { firstMs, lastMs }),
      notes: () => [
        ...repeated.notes(),
        ...priorities.notes(),
        ...changes.notes(),
        ...(lastMs - lastReceivedMs > yearMs ? [farNote(lastMs)] : []),
      ],
    },
  };
}

const yearMs = 366 * 86_400_000;

/** A placeholder such as 2099-12-31 would let every open ticket breach. */
function farNote(lastMs: number): string {
  const last = new Date(lastMs).toISOString();
  return `the last instant, ${last}, is more than a year after the last receipt; without --now the file is judged as of then`;
}

const textRoles = ["tier", "calendar"] as const;

interface TicketStore {
  readonly length: () => number;
  readonly push: (row: number, number: string, priority: number, times: readonly number[], texts: readonly string[]) => void;
  readonly ticketAt: (position: number, priorities: readonly string[]) => LogTicket;
}

/** Tickets in columns of numbers; their objects are made one at a time. */
function ticketStore(roles: readonly TimeRole[], named: readonly (typeof textRoles)[number][]): TicketStore {
  const times = roles.map(() => numberList("times"));
  const texts = named.map(() => numberList("integers"));
  const [rows, priorityNumbers] = [numberList("integers"), numberList("integers")];
  const numbers = new Map<number, string>();
  const names = textTable();
  return {
    length: () => rows.length(),
    push: (row, number, priority, instants, ownTexts) => {
      rows.push(row);
      priorityNumbers.push(priority);
      for (const [index, list] of times.entries()) list.push(instants[index] ?? NaN);
      for (const [index, list] of texts.entries()) list.push(names.numberOf(ownTexts[index] ?? ""));
      if (number !== "") numbers.set(rows.length() - 1, copied(number));
    },
    ticketAt: (position, priorities) => {
      const facts: { -readonly [Name in keyof SlaFacts]: SlaFacts[Name] } = {
        receivedAt: times[0]?.at(position) ?? NaN,
        priority: priorities[priorityNumbers.at(position)] ?? "",
      };
      for (const [index, role] of roles.entries()) {
        const time = times[index]?.at(position) ?? NaN;
        if (!Number.isNaN(time)) facts[role] = time;
      }
      for (const [index, role] of named.entries()) {
        const text = names.textOf(texts[index]?.at(position) ?? -1);
        if (!isEmptyCell(text)) facts[role] = text;
      }
      const row = rows.at(position);
      return { row, number: numbers.get(position) ?? `row ${row}`, facts };
    },
  };
}
