import { calendarRows, type BusinessCalendar } from "trouble-ticket";
import type { Database } from "../../warehouse/databases/database.js";
import { fillCalendar } from "../../warehouse/databases/fill.js";
import { totalOf, type Contender } from "../../warehouse/measure/contender.js";
import { calendarFrom, calendarUntil, ticketsInSql, type SeriesSql } from "../../warehouse/measure/generated.js";
import { sqlFile } from "../database/sql-file.js";

const numbers: SeriesSql = {
  position: "number",
  series: (count) => `numbers(${count})`,
  instant: (ms) => `fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC')`,
};

/** ClickHouse with the same tickets as the other contenders. */
export async function clickhouseContender(database: Database, calendar: BusinessCalendar, tickets: number): Promise<Contender> {
  await database.run(sqlFile("tables.sql"));
  await fillCalendar(database, "default", calendarRows(calendar, calendarFrom, calendarUntil));
  await database.run(ticketsInSql(tickets, numbers));
  await database.run(sqlFile("as-of.sql"));
  return {
    by: "ClickHouse, as-of joins",
    elapsed: async () => totalOf(database, "SELECT sum(elapsed_ms) AS total FROM elapsed"),
    due: async () => totalOf(database, "SELECT sum(dateDiff('millisecond', received_at, due_at)) AS total FROM due"),
  };
}
