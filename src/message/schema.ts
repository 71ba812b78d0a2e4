import * as z from "zod/mini";
import { fields } from "../problem/schema.js";
import { isEmailAddress } from "../request/internal.js";
import { isSubjectLine } from "../time/internal.js";
import type { Message } from "./message.js";

/**
 * The schema of a message, for messages stored in an outbox. It accepts every message of this library and refuses subjects and
 * addresses that could inject a mail header.
 *
 * @example
 * const message = { to: "anna@studiobianchi.example", subject: "Ticket 2026-000123 closed", text: "Bye\n", html: "<p>Bye</p>" };
 * messageSchema.parse(JSON.parse(JSON.stringify(message))).subject // => "Ticket 2026-000123 closed"
 * messageSchema.safeParse({ ...message, subject: "Closed\r\nBcc: eve@evil.example" }).success // => false
 */
export const messageSchema: z.ZodMiniType<Message> = fields({
  to: z.string().check(z.refine(isEmailAddress, { error: "one plain e-mail address" })),
  subject: z.string().check(z.refine(isSubjectLine, { error: "one line of 1 to 150 characters" })),
  text: z.string(),
  html: z.string(),
});
