import { openDuckdb } from "../databases/duckdb.js";
import { openPostgres } from "../databases/postgres.js";
import { sqlFile } from "../databases/sql-file.js";
import type { Proven } from "./proven.js";

const [duckdbTables, postgresTables] = [sqlFile("duckdb/tables.sql"), sqlFile("postgres/tables.sql")];

export const databases: readonly Proven[] = [
  { name: "DuckDB, as-of joins", open: openDuckdb, tables: duckdbTables, views: sqlFile("duckdb/as-of.sql") },
  { name: "DuckDB, joins by date", open: openDuckdb, tables: duckdbTables, views: sqlFile("duckdb/by-date.sql") },
  { name: "PostgreSQL", open: openPostgres, tables: postgresTables, views: sqlFile("postgres/as-of.sql") },
];
