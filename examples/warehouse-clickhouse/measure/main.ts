import { openDuckdb } from "../../warehouse/databases/duckdb.js";
import { measuredCalendar } from "../../warehouse/measure/calendar.js";
import { compare } from "../../warehouse/measure/compare.js";
import { duckdbContenders } from "../../warehouse/measure/duckdb.js";
import { loopContender } from "../../warehouse/measure/library-loop.js";
import { measureOptions } from "../../warehouse/measure/options.js";
import { sayProgress } from "../../warehouse/measure/progress.js";
import { openClickhouse } from "../database/clickhouse.js";
import { clickhouseContender } from "./clickhouse.js";

const options = measureOptions(
  "Compares ClickHouse, DuckDB and the library's own loop over the same tickets, and prints a table.",
);
const { tickets } = options;
sayProgress(`generating ${tickets} tickets`);
const loop = loopContender(measuredCalendar, tickets);
const duckdb = await openDuckdb();
const inDuckdb = await duckdbContenders(duckdb, measuredCalendar, tickets);
sayProgress(`generating ${tickets} tickets in ClickHouse`);
const clickhouse = await openClickhouse();
const inClickhouse = await clickhouseContender(clickhouse, measuredCalendar, tickets);
await compare(options, [loop, ...inDuckdb, inClickhouse]);
await clickhouse.close();
await duckdb.close();
