import { statementSchema, type Statement } from "../billing/internal.js";
import { requireRecord } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { zoneNamed } from "../time/internal.js";
import { sentence } from "./message-part.js";
import type { MessagePolicy } from "./message-policy.js";
import { messageStyle, monthText, type MessageOptions } from "./message-style.js";
import { signedMessage, type Message } from "./message.js";
import { recipientOf } from "./recipient.js";
import { dueParts, ticketParts } from "./statement-parts.js";
import { statementWords } from "./statement-words.js";

/**
 * The message with a month's statement: what is due and by when it is invoiced, and for each ticket all that was done, its
 * processing time and what it costs, warranty and agreement work at 0.00.
 *
 * It goes to the customer's e-mail. Times are those of the statement's zone. Where nothing is due it says so.
 *
 * @throws SupportError `invalid_email` for a customer without an address, or with what is not one; `unknown_mode` for a mode that
 * the policy does not have; `unknown_locale`; what is wrong with a policy, or a statement that this library did not make
 * @see section 2 of the support policy: "a detailed summary of all the activities carried out for a single ticket and of the
 * processing time", and section 5: "summarized in its relative invoice"
 * @example
 * const terms = {
 *   customers: [{ id: "C1", name: "Studio Bianchi", email: "anna@studiobianchi.example", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const [statement] = draftInvoices(acoPolicy, [{ id: "i1", ...work, ...times }], terms).statements;
 * if (statement === undefined) throw new Error("no statement");
 * const message = statementMessage(acoPolicy, statement);
 * message.to // => "anna@studiobianchi.example"
 * message.subject // => "Statement of May 2026: Studio Bianchi"
 * message.text.includes("Total: 97.60 EUR") // => true
 */
export function statementMessage(policy: MessagePolicy, statement: Statement, options?: MessageOptions): Message {
  const ofPolicy = messageStyle(policy, options);
  requireRecord(policy.modes, ["policy", "modes"]);
  const read = parseWith(statementSchema, statement, ["statement"]);
  const { customer, month, timeZone } = read;
  const style = timeZone === ofPolicy.zone.timeZone ? ofPolicy : { ...ofPolicy, zone: zoneNamed(timeZone) };
  const to = recipientOf(customer.email, ["statement", "customer", "email"]);
  const name = customer.name ?? customer.id;
  const words = statementWords[style.locale];
  return signedMessage(style, to, words.subject(monthText(style, month), name), [
    sentence(words.opening(monthText(style, month), name)),
    ...dueParts(style, read, name),
    ...ticketParts(style, read),
  ]);
}
