import type { Context } from "hono";
import type { Desk } from "../desk/desk.js";

/** The id of a command: the sender's, so that what is sent twice happens once, or a new one. */
export function commandId(desk: Desk, context: Context): string {
  return context.req.header("Idempotency-Key")?.trim() || desk.newId();
}
