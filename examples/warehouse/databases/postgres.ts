import { PGlite } from "@electric-sql/pglite";
import type { Database, Row } from "./database.js";

/** A PostgreSQL in memory, compiled to WebAssembly. */
export async function openPostgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    run: async (sql) => {
      await database.exec(sql);
    },
    rowsOf: async (sql) => (await database.query<Row>(sql)).rows,
    close: async () => database.close(),
  };
}
