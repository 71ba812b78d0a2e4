import type { SupportPolicy } from "trouble-ticket";
import type { TicketStanding } from "../attainment/judge-tickets.js";
import { markup, type Markup } from "../text/markup.js";
import { dateTimeText, durationText, numberText, percentText, type TimeStyle } from "../text/time-text.js";
import { textIn } from "../timeline/mark-text.js";
import { pageWords } from "./words.js";

/** A list of breached or at-risk tickets. */
export type LateList = "breached" | "atRisk";

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
    const cells = [
      textIn(locale, policy.priorities[priority]?.label ?? priority),
      ...[Number(ticket.facts.receivedAt), dueAt.getTime()].map((ms) => dateTimeText(style, ms)),
      ...[durationText(remainingMs), percentText(locale, fraction)],
    ];
    const opener = markup`<button type="button" data-open="${position}">${ticket.number}</button>`;
    return markup`<tr><th scope="row">${opener}</th>
${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  });
  const left = tickets.length - rows.length;
  const more =
    left > 0 ? markup`<button type="button" class="more">${words.showMore(numberText(locale, left))}</button>` : undefined;
  return markup`<table><thead><tr>${titles.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>${more}`;
}
