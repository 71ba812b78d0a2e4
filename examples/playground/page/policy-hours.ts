import type { BusinessCalendar, Locale, PeriodSpec, SupportPolicy, Weekday } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { textIn } from "../timeline/mark-text.js";
import { pageWords } from "./words.js";

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The opening hours of a policy and the targets of its priorities, as two lists. */
export function policyHours(policy: SupportPolicy, locale: Locale): Markup {
  const hours = hoursByDays(policy.calendar, locale).map(([days, text]) => markup`<li>${days}: ${text}</li>`);
  const targets = Object.values(policy.priorities)
    .sort((a, b) => a.rank - b.rank)
    .map(({ label, targets: promised }) => {
      const texts = Object.entries(promised).map(
        ([metric, target]) => `${metric} ${JSON.stringify(target).replace(/["{}]/g, "")}`,
      );
      return markup`<li>${textIn(locale, label)}: ${texts.join("; ")}</li>`;
    });
  return markup`<p class="note">${policy.calendar.timeZone}</p><ul>${hours}</ul><ul>${targets}</ul>`;
}

/** Days of the same hours that follow each other, as one row. */
function hoursByDays({ weeklyHours }: BusinessCalendar, locale: Locale): readonly (readonly [days: string, hours: string])[] {
  const words = pageWords[locale];
  const rows: { first: string; last: string; readonly text: string }[] = [];
  for (const [position, day] of weekdays.entries()) {
    const text = hoursText(weeklyHours[day]) || words.closed;
    const name = weekdayName(position, locale);
    const latest = rows.at(-1);
    if (latest?.text === text) latest.last = name;
    else rows.push({ first: name, last: name, text });
  }
  return rows.map(({ first, last, text }) => [first === last ? first : `${first}–${last}`, text]);
}

function hoursText(periods: readonly PeriodSpec[] | undefined): string {
  return (periods ?? []).map(([open, close]) => `${open}–${close}`).join(", ");
}

/** The short name of a weekday; Monday is 0. 5 January 1970 was a Monday. */
function weekdayName(position: number, locale: Locale): string {
  const date = new Date(Date.UTC(1970, 0, 5 + position));
  return new Intl.DateTimeFormat(locale === "it" ? "it-IT" : "en-GB", { weekday: "short", timeZone: "UTC" }).format(date);
}
