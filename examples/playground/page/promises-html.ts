import type { SupportPolicy } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { percentText, shortDateTimeText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import type { Timeline } from "../timeline/timeline.js";
import { metricText } from "./ticket-rows.js";
import { pageWords } from "./words.js";

/** Every promise of a ticket whose clock has started, a row each. */
export function promisesTable(policy: SupportPolicy, { promises }: Timeline, style: TimeStyle): Markup {
  const { locale } = style;
  const words = pageWords[locale];
  const titles = [words.metric, words.outcome, words.due, words.used, words.started, words.calendar];
  const rows = promises.map(({ calendar, status }) => {
    const { metric, startedAt, dueAt, fraction, outcome } = status;
    const cells = [
      shortDateTimeText(style, dueAt.getTime()),
      percentText(locale, fraction),
      shortDateTimeText(style, startedAt.getTime()),
      calendar === "default" ? words.defaultCalendar : calendar,
    ];
    const badge = markup`<td><span class="badge ${outcome}">${timelineWords[locale].outcome[outcome]}</span></td>`;
    return markup`<tr><th scope="row">${metricText(policy, metric, locale)}</th>${badge}
${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  });
  const heads = titles.map((title) => markup`<th scope="col">${title}</th>`);
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
