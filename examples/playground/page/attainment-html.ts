import type { AttainmentFigures, Locale, SupportPolicy, WhatIf } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { durationText, percentText } from "../text/time-text.js";
import { textIn } from "../timeline/mark-text.js";
import { pageWords } from "./words.js";

/** How a promise was kept, by priority and over all, as a table. */
export function attainmentTable(policy: SupportPolicy, { before }: WhatIf, locale: Locale): Markup {
  const words = pageWords[locale];
  const titles = [
    words.priority,
    words.tickets,
    words.met,
    words.breached,
    words.pending,
    words.atRisk,
    words.attained,
    words.median,
    words.ninetieth,
  ];
  const row = (className: string, name: string, figures: AttainmentFigures): Markup => {
    const { count, met, breached, pending, atRisk, attained, elapsedMs } = figures;
    const times = [elapsedMs?.p50, elapsedMs?.p90].map((ms) => (ms === undefined ? "–" : durationText(ms)));
    const cells = [count, met, breached, pending, atRisk, shareText(locale, attained), ...times];
    return markup`<tr class="${className}"><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;
  };
  return markup`<table><thead><tr>${titles.map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead><tbody>
${Object.entries(before.byPriority)
  .filter(([, { count }]) => count > 0)
  .map(([name, figures]) => row("", textIn(locale, policy.priorities[name]?.label ?? name), figures))}
${row("whole", words.all, before.overall)}</tbody></table>`;
}

/** What would have become of the same tickets under another policy, as a table. */
export function whatIfTable(policy: SupportPolicy, { before, after, difference, changed }: WhatIf, locale: Locale): Markup {
  const words = pageWords[locale];
  const row = (className: string, name: string, figures: readonly (AttainmentFigures | undefined)[], more?: number): Markup => {
    const [was, is] = figures.map((one) => shareText(locale, one?.attained));
    return markup`<tr class="${className}"><th scope="row">${name}</th><td>${was}</td><td>${is}</td>
<td>${pointsText(locale, more)}</td><td>${figures[0]?.breached ?? 0}</td><td>${figures[1]?.breached ?? 0}</td></tr>`;
  };
  const rows = Object.entries(before.byPriority).filter(([, { count }]) => count > 0);
  const note = `${words.whatIf}: ${words.changedOutcome(changed.length)}. ${words.whatIfNote}`;
  return markup`<p class="note" id="what-if-note">${note}</p>
<table aria-describedby="what-if-note">
<thead><tr><th scope="col">${words.priority}</th>
<th scope="col">${words.attained}, ${words.now_}</th><th scope="col">${words.then_}</th><th scope="col">${words.difference}</th>
<th scope="col">${words.breached}, ${words.now_}</th><th scope="col">${words.then_}</th></tr></thead><tbody>
${rows.map(([name, figures]) => {
  const label = textIn(locale, policy.priorities[name]?.label ?? name);
  return row("", label, [figures, after.byPriority[name]], difference.byPriority[name]?.attained);
})}
${row("whole", words.all, [before.overall, after.overall], difference.overall.attained)}</tbody></table>`;
}

function shareText(locale: Locale, share: number | undefined): string {
  return share === undefined ? "–" : percentText(locale, share);
}

/** A difference of shares in percentage points, with its sign. */
function pointsText(locale: Locale, difference: number | undefined): string {
  if (difference === undefined) return "–";
  const text = percentText(locale, Math.abs(difference)).replace(/\u00A0%$/, "");
  const sign = Math.round(difference * 1000) === 0 ? "" : difference > 0 ? "+" : "−";
  return pageWords[locale].points(`${sign}${text}`);
}
