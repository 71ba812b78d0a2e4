import { openDuckdb } from "../databases/duckdb.js";
import { measuredCalendar } from "./calendar.js";
import { compare } from "./compare.js";
import { duckdbContenders } from "./duckdb.js";
import { loopContender } from "./library-loop.js";
import { measureOptions } from "./options.js";
import { sayProgress } from "./progress.js";

const options = measureOptions(
  "Compares DuckDB's answers with the library's own loop over the same tickets, and prints a table.",
);
sayProgress(`generating ${options.tickets} tickets`);
const duckdb = await openDuckdb();
const loop = loopContender(measuredCalendar, options.tickets);
await compare(options, [loop, ...(await duckdbContenders(duckdb, measuredCalendar, options.tickets))]);
await duckdb.close();
