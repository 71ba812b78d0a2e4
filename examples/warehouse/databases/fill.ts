import type { CalendarRow } from "trouble-ticket";
import type { WarehouseTicket } from "../tickets/warehouse-ticket.js";
import type { Database } from "./database.js";

type Value = string | number | Date | undefined;

/** Few enough for one statement. */
const rowsAtOnce = 1000;

/** The rows of a calendar under its name; `"default"` is the policy's own. */
export async function fillCalendar(database: Database, name: string, rows: readonly CalendarRow[]): Promise<void> {
  await insert(
    database,
    "calendar_rows",
    rows.map((row) => [name, row.opensAt, row.closesAt, row.nextOpensAt, row.openMsBefore, row.openMsAfter]),
  );
}

export async function fillTickets(database: Database, tickets: readonly WarehouseTicket[]): Promise<void> {
  await insert(
    database,
    "tickets",
    tickets.map((ticket) => [ticket.number, ticket.receivedAt, ticket.intervenedAt, ticket.calendar, ticket.budgetMs]),
  );
}

async function insert(database: Database, table: string, rows: readonly (readonly Value[])[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const values = rows.slice(start, start + rowsAtOnce).map((row) => `(${row.map(literal).join(", ")})`);
    await database.run(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
  }
}

function literal(value: Value): string {
  if (value === undefined) return "NULL";
  if (typeof value === "number") return String(value);
  return `'${typeof value === "string" ? value.replaceAll("'", "''") : value.toISOString()}'`;
}
