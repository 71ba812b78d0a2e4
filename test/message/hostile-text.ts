import fc, { type Arbitrary } from "fast-check";
import {
  acknowledgementMessage,
  acoPolicy,
  closingMessage,
  updateMessage,
  type Message,
  type SupportPolicy,
  type Ticket,
} from "../../src/index.js";
import { at } from "../ticket/scenario.js";
import { closed, finished, noted, started } from "../ticket/commands.js";
import { programError, registration, theTicket } from "./the-ticket.js";

/** A closed ticket with a note and an intervention. */
export const ticket: Ticket = theTicket(
  registration("09:00"),
  noted("09:05", "customer", "We look into it"),
  started("09:30", "i1"),
  finished("10:01", "i1"),
  closed("11:00"),
);
const { operator, report } = programError;

/** Three messages in which every text that people can write is the given one. */
export function messagesWith(text: string): readonly Message[] {
  const hostile: Ticket = {
    ...ticket,
    number: `N${text}`,
    request: {
      ...{ ...programError, customer: text, application: text, operator: { ...operator, name: text, phone: text } },
      report: { ...report, kind: text, description: text, lineNumber: text, errorContent: text, version: text },
    },
    interventions: ticket.interventions.map((each) => {
      const hostileWork = { ...each, mode: `m${text}`, expert: `E${text}` };
      return hostileWork.endedAt === undefined ? hostileWork : { ...hostileWork, done: `D${text}` };
    }),
    notes: ticket.notes.map((note) => ({ ...note, actor: { kind: "customer", name: `C${text}` }, text: `T${text}` })),
  };
  const policy: SupportPolicy = {
    ...acoPolicy,
    name: `P${text}`,
    priorities: { ...acoPolicy.priorities, blocking: { rank: 1, label: text, targets: { intervention: { hours: 4 } } } },
  };
  return [
    acknowledgementMessage(policy, hostile),
    updateMessage(policy, hostile, at("12:00")),
    closingMessage(policy, hostile, at("12:00"), { locale: "it" }),
  ];
}

const harm = fc.constantFrom(
  ...["\r\n", "\r", "\n", "\v", "\f", "\0", "\t", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\u2029"],
  ...["\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069", "\uD83D", "\uDE00", "😀"],
  ...["\u00AD", "\u034F", "\u180E", "\u200B", "\u200C", "\u200D", "\u2060", "\u2064", "\u3164", "\uFE0F", "\uFEFF"],
  ...["\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E0100}", "\uDB40", "\uDC41", "\uFFF9", "\uFFFB", "❤️\u200D🔥"],
  ...["<script>", "</blockquote>", "<!--", "]]>", "&lt;", "&#60;", '"', "'", "> ", "  > ", "- ", "<br>", "Bcc: eve@evil.example"],
);
const codeUnits = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
/** Texts with line breaks, control and invisible characters, halves of characters, and HTML. */
export const texts: Arbitrary<string> = fc
  .array(fc.oneof(harm, codeUnits, fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(""));
