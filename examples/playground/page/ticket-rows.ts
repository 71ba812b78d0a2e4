import type { Locale, SupportPolicy } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { textIn } from "../timeline/mark-text.js";
import { pageWords } from "./words.js";

/** The fields of pauses or conclusions, a row each. */
export function intervalRows(locale: Locale, count: number, until: "until" | "untilReopened"): Markup {
  const words = pageWords[locale];
  const rows = Array.from({ length: count }, (_, row) => {
    const times = [timeField("from", row, words.from), timeField("to", row, words[until])];
    return markup`<div class="entry">${times}${remover(row, words.remove)}</div>`;
  });
  return markup`${rows}`;
}

/** The fields of changes of priority, a row each. */
export function changeRows(policy: SupportPolicy, locale: Locale, count: number): Markup {
  const words = pageWords[locale];
  const rows = Array.from({ length: count }, (_, row) => {
    const choice = markup`<label class="field"><span>${words.newPriority}</span><select data-field="priority" data-row="${row}">
${priorityOptions(policy, locale)}</select></label>`;
    return markup`<div class="entry">${timeField("at", row, words.at)}${choice}${remover(row, words.remove)}</div>`;
  });
  return markup`${rows}`;
}

/** The priorities of a policy to choose from, the most urgent first. */
export function priorityOptions({ priorities }: SupportPolicy, locale: Locale): Markup {
  const byRank = Object.entries(priorities).sort(([, a], [, b]) => a.rank - b.rank);
  return markup`${byRank.map(([name, { label }]) => markup`<option value="${name}">${textIn(locale, label)}</option>`)}`;
}

/** The tiers of a policy to choose from, and none of them. */
export function tierOptions({ tiers }: SupportPolicy, locale: Locale): Markup {
  const named = Object.entries(tiers ?? {}).map(
    ([name, { label }]) => markup`<option value="${name}">${textIn(locale, label)}</option>`,
  );
  return markup`<option value="">${pageWords[locale].noTier}</option>${named}`;
}

/** The calendars of a policy to choose from; the empty one is that of the policy. */
export function calendarOptions({ calendars }: SupportPolicy, locale: Locale): Markup {
  const named = Object.keys(calendars ?? {}).map((name) => markup`<option value="${name}">${name}</option>`);
  return markup`<option value="">${pageWords[locale].defaultCalendar}</option>${named}`;
}

/** The metrics that any priority or tier promises, in the order in which the policy first names them. */
export function promisedMetrics({ priorities, tiers }: SupportPolicy): readonly string[] {
  const targets = [
    ...Object.values(priorities).map((priority) => priority.targets),
    ...Object.values(tiers ?? {}).flatMap((tier) => Object.values(tier.targets ?? {})),
  ];
  return [...new Set(targets.flatMap((each) => Object.keys(each)))];
}

/** The promises of a policy to choose from. */
export function metricOptions(policy: SupportPolicy, locale: Locale): Markup {
  const options = promisedMetrics(policy).map(
    (name) => markup`<option value="${name}">${metricText(policy, name, locale)}</option>`,
  );
  return markup`${options}`;
}

/** What people call a metric. */
export function metricText({ metrics }: Pick<SupportPolicy, "metrics">, name: string, locale: Locale): string {
  const own = Object.entries(metrics ?? {}).find(([known]) => known === name)?.[1].label;
  if (own !== undefined) return textIn(locale, own);
  return Object.entries(pageWords[locale].metrics).find(([known]) => known === name)?.[1] ?? name;
}

function timeField(field: string, row: number, label: string): Markup {
  return markup`<label class="field"><span>${label}</span>
<input class="time" data-field="${field}" data-row="${row}" placeholder="2026-03-27 17:00" spellcheck="false"></label>`;
}

function remover(row: number, label: string): Markup {
  return markup`<button type="button" data-remove="${row}" aria-label="${label} ${row + 1}" title="${label}">×</button>`;
}
