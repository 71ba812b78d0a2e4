import type { Statements } from "./store.js";

/** The hash that a key was stored with; undefined for a new key. */
export async function keyHash(statements: Statements, key: string): Promise<string | undefined> {
  const { rows } = await statements.query<{ hash: string }>("SELECT hash FROM command_keys WHERE key = $1", [key]);
  return rows[0]?.hash;
}

/** Stores a key; throws an error that `isTaken` recognizes if another command stored it first. */
export async function storeKey(statements: Statements, key: string, hash: string): Promise<void> {
  await statements.query("INSERT INTO command_keys (key, hash) VALUES ($1, $2)", [key, hash]);
}
