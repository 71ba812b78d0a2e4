import { dueAt, targetIfPromised } from "../sla/internal.js";
import { slaFacts, type Ticket } from "../ticket/internal.js";
import type { CustomerView } from "./customer-view.js";
import { fields, sentence, type Field, type MessagePart } from "./parts.js";
import { instantText, type MessagePolicy, type MessageStyle } from "./style.js";

/** The due date of the first intervention, or why there is none. */
type Due =
  { readonly kind: "by"; readonly at: Date; readonly isPaused: boolean } | { readonly kind: "unguaranteed" | "unpromised" };

/** The due date at receipt, or at the forwarding to support. */
export function dueAtReceipt(policy: MessagePolicy, ticket: Ticket): Due {
  const facts = slaFacts(ticket);
  if (facts === undefined) return { kind: "unguaranteed" };
  const { priority } = ticket;
  if (targetIfPromised(policy, priority, "intervention") === undefined) return { kind: "unpromised" };
  return { kind: "by", at: dueAt(policy, { priority, receivedAt: facts.receivedAt }), isPaused: false };
}

/** The due date as of the instant of a report. */
export function dueNow({ isGuaranteed, report: { sla } }: CustomerView): Due {
  if (!isGuaranteed) return { kind: "unguaranteed" };
  const { intervention } = sla;
  if (intervention === undefined) return { kind: "unpromised" };
  return { kind: "by", at: intervention.dueAt, isPaused: intervention.clock === "paused" };
}

/** The fields of a ticket with the due date as the last one; without a due date, a sentence that says why. */
export function withDue(style: MessageStyle, rows: readonly Field[], due: Due): readonly MessagePart[] {
  const { words } = style;
  switch (due.kind) {
    case "by": {
      const date = instantText(style, due.at);
      return [fields([...rows, [words.labels.due, due.isPaused ? words.ifPauseEnds(date) : date]])];
    }
    case "unguaranteed":
    case "unpromised":
      return [fields(rows), sentence(words[due.kind])];
  }
}
