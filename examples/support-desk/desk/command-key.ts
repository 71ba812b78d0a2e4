import { createHash } from "node:crypto";
import { keyHash, storeKey } from "../store/command-keys.js";
import type { Statements } from "../store/store.js";

/** The id of a command, and what was sent under it if the sender chose the id. */
export interface CommandKey {
  readonly id: string;
  readonly repeatable?: { readonly path: string; readonly body: object };
}

/** A key that was used before, for another command. */
export interface KeyReused {
  readonly code: "key_reused";
  readonly path: readonly ["Idempotency-Key"];
  readonly message: string;
}

export const keyReused: KeyReused = {
  code: "key_reused",
  path: ["Idempotency-Key"],
  message: "Idempotency-Key: was used before with another body or path; use a new key for a new command",
};

/** Whether a key was used before with another path or body. */
export async function isReused(statements: Statements, { id, repeatable }: CommandKey): Promise<boolean> {
  if (repeatable === undefined) return false;
  const stored = await keyHash(statements, id);
  return stored !== undefined && stored !== hashOf(repeatable);
}

/** Stores the key in the transaction of its events. A command that was refused leaves its key free. */
export async function rememberKey(statements: Statements, { id, repeatable }: CommandKey): Promise<void> {
  if (repeatable !== undefined) await storeKey(statements, id, hashOf(repeatable));
}

/** The same for bodies that differ only in spaces or in the order of fields. */
function hashOf(sent: object): string {
  const sorted = JSON.stringify(sent, (_, value: unknown) => (isPlainObject(value) ? sortedFields(value) : value));
  return createHash("sha256").update(sorted).digest("hex");
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedFields(value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
