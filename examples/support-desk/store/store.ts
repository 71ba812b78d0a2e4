import { readFileSync } from "node:fs";
import { PGlite, type Transaction } from "@electric-sql/pglite";

/** The database of the desk: a PostgreSQL in this process. */
export type Store = PGlite;

/** What takes statements: the database, or a transaction in it. */
export type Statements = PGlite | Transaction;

/** Opens the database in a folder, or in memory where none is named, and makes the tables that it lacks. */
export async function openStore(folder?: string): Promise<Store> {
  const store = await PGlite.create(folder);
  await store.exec(readFileSync(new URL("tables.sql", import.meta.url), "utf8"));
  return store;
}
