import {
  businessTimeBetween,
  calendarRows,
  dueAt,
  explainDueAt,
  type BusinessCalendar,
  type SupportPolicy,
} from "trouble-ticket";
import type { Database } from "../databases/database.js";
import { fillCalendar, fillTickets } from "../databases/fill.js";
import { warehouseTicket, type TicketFacts } from "../tickets/warehouse-ticket.js";
import type { Proven } from "./proven.js";

/** What is asked of each ticket, in ms; null where there is no answer. */
export interface Answer {
  /** The open time from the rows' beginning to receipt. */
  readonly receivedOpenMs: number | null;
  readonly elapsedMs: number | null;
  readonly dueMs: number | null;
}

export type Answers = ReadonlyMap<string, Answer>;

/** From where to where there are rows. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

const yearMs = 366 * 86_400_000;

/** From the first receipt to a year after the last instant, by when all is due. */
export function spanOf(tickets: readonly TicketFacts[]): Span {
  const instantsMs = tickets.flatMap(({ receivedAt, intervenedAt }) => [receivedAt, intervenedAt ?? receivedAt].map(Number));
  return {
    fromMs: instantsMs.reduce((least, ms) => Math.min(least, ms), Infinity),
    untilMs: instantsMs.reduce((most, ms) => Math.max(most, ms), -Infinity) + yearMs,
  };
}

/** What the database answers on the rows of the policy's calendar. */
export async function databaseAnswers(
  { open, tables, views }: Proven,
  policy: SupportPolicy,
  tickets: readonly TicketFacts[],
  { fromMs, untilMs }: Span,
): Promise<Answers> {
  const database = await open();
  try {
    await database.run(tables);
    for (const [name, calendar] of calendarsOf(policy))
      await fillCalendar(database, name, calendarRows(calendar, fromMs, untilMs));
    await fillTickets(
      database,
      tickets.map((facts) => warehouseTicket(policy, facts)),
    );
    await database.run(views);
    return await readAnswers(database);
  } finally {
    await database.close();
  }
}

const question = `SELECT number, received_open_ms, elapsed_ms, due_at
  FROM receipts JOIN elapsed USING (number) JOIN due USING (number)`;

async function readAnswers(database: Database): Promise<Answers> {
  const rows = await database.rowsOf(question);
  return new Map(
    rows.map(({ number, received_open_ms, elapsed_ms, due_at }) => [
      String(number),
      { receivedOpenMs: numberOrNull(received_open_ms), elapsedMs: numberOrNull(elapsed_ms), dueMs: numberOrNull(due_at) },
    ]),
  );
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}

/** What the library answers. */
export function libraryAnswers(policy: SupportPolicy, tickets: readonly TicketFacts[], { fromMs }: Span): Answers {
  const calendars = calendarsOf(policy);
  return new Map(
    tickets.map(({ number, priority, receivedAt, intervenedAt }) => {
      const { target } = explainDueAt(policy, { priority, receivedAt });
      const calendar = calendars.get(target.calendar ?? "default") ?? policy.calendar;
      return [
        number,
        {
          receivedOpenMs: businessTimeBetween(calendar, fromMs, receivedAt),
          elapsedMs: intervenedAt === undefined ? null : businessTimeBetween(calendar, receivedAt, intervenedAt),
          dueMs: dueAt(policy, { priority, receivedAt }).getTime(),
        },
      ];
    }),
  );
}

/** Every calendar of a policy under its name; `"default"` is its own. */
function calendarsOf(policy: SupportPolicy): ReadonlyMap<string, BusinessCalendar> {
  return new Map([["default", policy.calendar], ...Object.entries(policy.calendars ?? {})]);
}
