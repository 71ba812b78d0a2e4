import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { acoPolicySpec, businessCalendar, calendarRows, italianHolidays } from "trouble-ticket";
import type { Database } from "../databases/database.js";
import { openDuckdb } from "../databases/duckdb.js";
import { fillCalendar } from "../databases/fill.js";
import { sqlFile } from "../databases/sql-file.js";
import { calendarFrom, calendarUntil, ticketColumns, ticketsInSql } from "./generated.js";
import { dueInLoop, elapsedInLoop } from "./library-loop.js";
import { speedTable, type Measured } from "./speed-table.js";
import { timed } from "./timing.js";

/** `npm run measure [-- --tickets 10000000 --rounds 3]`: compares DuckDB's answers with the library's own loop over the same tickets. */
const { values } = parseArgs({
  options: { tickets: { type: "string", default: "10000000" }, rounds: { type: "string", default: "3" } },
});
const [tickets, rounds] = [Number(values.tickets), Number(values.rounds)];
const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: italianHolidays(2016, 2026) });
const columns = ticketColumns(tickets);
const database = await filledDuckdb();

/** Every ticket's answer, summed up, so that all are computed and none has to be kept. */
const elapsed = "SELECT sum(elapsed_ms) AS total FROM elapsed";
const due = "SELECT sum(epoch_ms(due_at) - epoch_ms(received_at)) AS total FROM due";

const measured: readonly Measured[] = [
  { question: "elapsed", by: "the library's loop", answer: () => elapsedInLoop(calendar, columns), timings: [] },
  { question: "elapsed", by: "DuckDB, as-of joins", answer: () => totalOf("as_of", elapsed), timings: [] },
  { question: "elapsed", by: "DuckDB, joins by date", answer: () => totalOf("by_date", elapsed), timings: [] },
  { question: "due", by: "the library's loop", answer: () => dueInLoop(calendar, columns), timings: [] },
  { question: "due", by: "DuckDB, as-of joins", answer: () => totalOf("as_of", due), timings: [] },
  { question: "due", by: "DuckDB, joins by date", answer: () => totalOf("by_date", due), timings: [] },
];

const totals = new Map<string, number>();
for (let round = 0; round < rounds; round++) {
  for (const { question, by, answer, timings } of measured) {
    const [total, timing] = await timed(answer);
    const expected = totals.get(question) ?? total;
    if (total !== expected) throw new Error(`${question} of all tickets is ${total} ms by ${by}, not ${expected} ms`);
    totals.set(question, expected);
    timings.push(timing);
  }
}
await database.close();

console.log(speedTable(tickets, measured));
console.log(
  `\n${tickets} tickets, the median of ${rounds} rounds; on ${availableParallelism()} cores, Node ${process.versions.node}`,
);

/** The tickets once, and each form's views in a schema of their own. */
async function filledDuckdb(): Promise<Database> {
  const duckdb = await openDuckdb();
  await duckdb.run(sqlFile("duckdb/tables.sql"));
  await fillCalendar(duckdb, "default", calendarRows(calendar, calendarFrom, calendarUntil));
  await duckdb.run(ticketsInSql(tickets));
  for (const [form, views] of [
    ["as_of", "duckdb/as-of.sql"],
    ["by_date", "duckdb/by-date.sql"],
  ] as const) {
    await duckdb.run(`CREATE SCHEMA ${form}; SET search_path = '${form},main'; ${sqlFile(views)}`);
  }
  return duckdb;
}

async function totalOf(form: string, sql: string): Promise<number> {
  await database.run(`SET search_path = '${form},main'`);
  return Number((await database.rowsOf(sql))[0]?.["total"]);
}
