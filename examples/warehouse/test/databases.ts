import type { Database } from "../databases/database.js";
import { openDuckdb } from "../databases/duckdb.js";
import { openPostgres } from "../databases/postgres.js";

/** A database and the SQL that is proven on it. */
export interface Proven {
  readonly name: string;
  readonly open: () => Promise<Database>;
  readonly tables: string;
  readonly views: string;
}

export const databases: readonly Proven[] = [
  { name: "DuckDB, as-of joins", open: openDuckdb, tables: "duckdb/tables.sql", views: "duckdb/as-of.sql" },
  { name: "DuckDB, joins by date", open: openDuckdb, tables: "duckdb/tables.sql", views: "duckdb/by-date.sql" },
  { name: "PostgreSQL", open: openPostgres, tables: "postgres/tables.sql", views: "postgres/as-of.sql" },
];
