import * as z from "zod/mini";
import { fields } from "../problem/schema.js";
import type { Message } from "./message.js";
import { isOneAddress } from "./recipient.js";
import { isSubjectLine } from "./subject-line.js";

/**
 * The schema of a message, for one that waits in an outbox: it takes what the messages of this library are, and refuses a subject
 * or an address with which somebody could add a header.
 *
 * @example
 * const message = { to: "anna@studiobianchi.example", subject: "Ticket 2026-000123 closed", text: "Bye\n", html: "<p>Bye</p>" };
 * messageSchema.parse(JSON.parse(JSON.stringify(message))).subject // => "Ticket 2026-000123 closed"
 * messageSchema.safeParse({ ...message, subject: "Closed\r\nBcc: eve@evil.example" }).success // => false
 */
export const messageSchema: z.ZodMiniType<Message> = fields({
  to: z.string().check(z.refine(isOneAddress, { error: "one plain e-mail address" })),
  subject: z.string().check(z.refine(isSubjectLine, { error: "one line of 1 to 150 characters" })),
  text: z.string(),
  html: z.string(),
});
