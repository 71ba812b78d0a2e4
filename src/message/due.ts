import { dueAt } from "../sla/internal.js";
import { targetIfPromised } from "../sla/internal.js";
import { slaFacts, type Ticket } from "../ticket/internal.js";
import { fields, sentence, type Field, type MessagePart } from "./message-part.js";
import type { MessagePolicy } from "./message-policy.js";
import { dateAndTime, type MessageStyle } from "./message-style.js";
import type { ToldTicket } from "./told-ticket.js";

/** By when the first intervention is promised, if it is. */
type Due =
  { readonly kind: "by"; readonly at: Date; readonly isPaused: boolean } | { readonly kind: "unguaranteed" | "unpromised" };

/** What is promised at receipt, or at the forwarding to support. */
export function dueAtReceipt(policy: MessagePolicy, ticket: Ticket): Due {
  const facts = slaFacts(ticket);
  if (facts === undefined) return { kind: "unguaranteed" };
  const { priority } = ticket;
  if (targetIfPromised(policy, priority, "intervention") === undefined) return { kind: "unpromised" };
  return { kind: "by", at: dueAt(policy, { priority, receivedAt: facts.receivedAt }), isPaused: false };
}

/** What is promised at the instant of a report. */
export function dueNow({ isGuaranteed, report: { sla } }: ToldTicket): Due {
  if (!isGuaranteed) return { kind: "unguaranteed" };
  return sla === undefined ? { kind: "unpromised" } : { kind: "by", at: sla.dueAt, isPaused: sla.clock === "paused" };
}

/** The rows of a ticket with what is promised as the last, or after them in a sentence where there is no date. */
export function withDue(style: MessageStyle, rows: readonly Field[], due: Due): readonly MessagePart[] {
  const { words } = style;
  switch (due.kind) {
    case "by": {
      const date = dateAndTime(style, due.at);
      return [fields(...rows, [words.labels.due, due.isPaused ? words.ifWaitEnds(date) : date])];
    }
    case "unguaranteed":
    case "unpromised":
      return [fields(...rows), sentence(words[due.kind])];
  }
}
