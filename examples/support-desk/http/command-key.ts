import type { Context } from "hono";
import type { Desk } from "../desk/desk.js";
import type { CommandKey } from "../desk/command-key.js";
import { problemException } from "./problem-answer.js";

const maxLength = 255;

/**
 * The id of a command: the sender's `Idempotency-Key`, so that a command sent twice happens once, or a new id.
 *
 * A key is up to 255 visible ASCII characters; another one is answered with 400.
 */
export function commandKey(desk: Desk, context: Context, body: object): CommandKey {
  const id = context.req.header("Idempotency-Key")?.trim();
  if (id === undefined || id === "") return { id: desk.newId() };
  if (id.length <= maxLength && /^[\x21-\x7e]+$/.test(id)) return { id, repeatable: { path: context.req.path, body } };
  const message = `Idempotency-Key: must be 1 to ${maxLength} visible ASCII characters`;
  throw problemException(context, 400, { code: "invalid_key", path: ["Idempotency-Key"], message });
}
