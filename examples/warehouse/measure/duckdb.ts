import { calendarRows, type BusinessCalendar } from "trouble-ticket";
import type { Database } from "../databases/database.js";
import { fillCalendar } from "../databases/fill.js";
import { sqlFile } from "../databases/sql-file.js";
import { totalOf, type Contender } from "./contender.js";
import { calendarFrom, calendarUntil, ticketsInSql, type SeriesSql } from "./generated.js";

const range: SeriesSql = {
  position: "range",
  series: (count) => `range(${count})`,
  instant: (ms) => `epoch_ms(${ms})`,
};

const elapsed = "SELECT sum(elapsed_ms) AS total FROM elapsed";
const due = "SELECT sum(epoch_ms(due_at) - epoch_ms(received_at)) AS total FROM due";

const forms = [
  { by: "DuckDB, as-of joins", schema: "as_of", views: "duckdb/as-of.sql" },
  { by: "DuckDB, joins by date", schema: "by_date", views: "duckdb/by-date.sql" },
] as const;

/** DuckDB with the tickets once, and the views of each form in a separate schema. */
export async function duckdbContenders(
  database: Database,
  calendar: BusinessCalendar,
  tickets: number,
): Promise<readonly Contender[]> {
  const use = async (schema: string): Promise<void> => database.run(`SET search_path = '${schema},main'`);
  const total = async (schema: string, sql: string): Promise<number> => {
    await use(schema);
    return totalOf(database, sql);
  };
  await database.run(sqlFile("duckdb/tables.sql"));
  await fillCalendar(database, "default", calendarRows(calendar, calendarFrom, calendarUntil));
  await database.run(ticketsInSql(tickets, range));
  for (const { schema, views } of forms) {
    await database.run(`CREATE SCHEMA ${schema}`);
    await use(schema);
    await database.run(sqlFile(views));
  }
  return forms.map(({ by, schema }) => ({
    by,
    elapsed: async () => total(schema, elapsed),
    due: async () => total(schema, due),
  }));
}
