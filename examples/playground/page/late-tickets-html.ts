import type { SupportPolicy } from "trouble-ticket";
import type { TicketStanding } from "../attainment/judge-tickets.js";
import { markup, type Markup } from "../text/markup.js";
import { dateTimeText, durationText, numberText, percentText, type TimeStyle } from "../text/time-text.js";
import { textIn } from "../timeline/mark-text.js";
import { epochMsOf } from "../timeline/span.js";
import { pageWords } from "./words.js";

/** A list of breached or at-risk tickets. */
export type LateList = "breached" | "atRisk";

/** How many tickets are shown in addition at a time. */
export const moreShown = 100;

/** Tickets with their due dates; each number is a button that opens the ticket. */
export function lateTicketsTable(
  policy: SupportPolicy,
  list: LateList,
  tickets: readonly TicketStanding[],
  limit: number,
  style: TimeStyle,
): Markup {
  const { locale } = style;
  const words = pageWords[locale];
  if (tickets.length === 0) return markup`<p>${list === "breached" ? words.noLate : words.noAtRisk}</p>`;
  const titles = [
    ...[words.ticketNumber, words.priority, words.received, words.due],
    ...[list === "breached" ? words.overdue : words.left, words.used],
  ];
  const rows = tickets.slice(0, limit).map(({ ticket, priority, status }, position) => {
    const { dueAt, remainingMs, fraction } = status;
    const label = textIn(locale, policy.priorities[priority]?.label ?? priority);
    const times = [epochMsOf(ticket.facts.receivedAt), dueAt.getTime()].map((ms) => dateTimeText(style, ms));
    const amounts = [durationText(remainingMs), percentText(locale, fraction)];
    const opener = markup`<button type="button" data-open="${position}">${ticket.number}</button>`;
    const texts = [label, ...times].map((cell) => markup`<td class="left">${cell}</td>`);
    return markup`<tr><th scope="row">${opener}</th>${texts}${amounts.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  });
  const left = Math.min(moreShown, tickets.length - rows.length);
  const more =
    left > 0 ? markup`<button type="button" class="more">${words.showMore(numberText(locale, left))}</button>` : undefined;
  const heads = titles.map((title, position) => markup`<th scope="col" class="${position < 4 ? "left" : ""}">${title}</th>`);
  return markup`<table><thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table>${more}`;
}
