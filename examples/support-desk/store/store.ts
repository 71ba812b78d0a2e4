import { readFileSync } from "node:fs";
import { PGlite, type Transaction } from "@electric-sql/pglite";

/** The database of the desk: a PostgreSQL in this process. */
export type Store = PGlite;

/** The database, or a transaction in it. */
export type Statements = PGlite | Transaction;

/** Opens the database in a folder that exists, or in memory without one, and creates the tables that are missing. */
export async function openStore(folder?: string): Promise<Store> {
  const store = await PGlite.create(folder);
  await store.exec(readFileSync(new URL("tables.sql", import.meta.url), "utf8"));
  return store;
}
