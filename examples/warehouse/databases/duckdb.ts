import { DuckDBInstance } from "@duckdb/node-api";
import type { Database } from "./database.js";

/** A DuckDB in memory. */
export async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rowsOf: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
