import { dateTimeText, hoursText, localeOf, textIn, toEpochMs, zoneNamed, type Locale } from "../time/internal.js";
import type { DueExplanation } from "./explain-due-at.js";
import { stepLines, type ExplanationLine } from "./explanation-lines.js";
import type { ExplanationStyle } from "./explanation-style.js";
import { explanationWords } from "./explanation-words.js";
import { requireExplanation } from "./require-explanation.js";

/**
 * An explanation in words, a line for each step, in wall time of the desk's zone; English where no locale is given. Nights are
 * left out unless the clocks changed in them.
 *
 * @throws SupportError `unknown_locale`; `wrong_type`, `invalid_instant`, `instant_without_offset`, `instant_out_of_range`,
 * `invalid_local_date`, `unknown_time_zone` for what is not an explanation
 * @example
 * formatExplanation(explainDueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-02T12:00+01:00" })).split("\n")
 * // => [
 * //   "Blocking, received Mon 2 Mar 2026 12:00 (Europe/Rome), 4 h of opening time",
 * //   "  Mon 2 Mar  12:00–13:00   1:00   3:00 left",
 * //   "  Mon 2 Mar  13:00–14:00   closed: lunch",
 * //   "  Mon 2 Mar  14:00–17:00   3:00   0:00 left",
 * //   "Due Mon 2 Mar 2026 17:00",
 * // ]
 */
export function formatExplanation(explanation: DueExplanation, options?: { readonly locale?: Locale }): string {
  const locale = localeOf(options);
  requireExplanation(explanation);
  const style: ExplanationStyle = { zone: zoneNamed(explanation.timeZone), locale, words: explanationWords[locale] };
  const due = `${style.words.due} ${dateTimeText(style, toEpochMs(explanation.dueAt))}`;
  return [...heading(style, explanation), ...alignedLines(explanation.steps.flatMap((step) => stepLines(style, step))), due].join(
    "\n",
  );
}

/** What is asked, and under it, for a target counted in dates, the instant it names and the opening time up to it. */
function heading(
  style: ExplanationStyle,
  { label, receivedAt, timeZone, target, nominalAt, budgetMs }: DueExplanation,
): readonly string[] {
  const { words, locale } = style;
  const received = `${textIn(locale, label)}, ${words.received} ${dateTimeText(style, toEpochMs(receivedAt))} (${timeZone})`;
  const [one, many] = words.units[target.unit];
  const amount = `${target.amount} ${target.amount === 1 ? one : many}`;
  if (nominalAt === undefined) return [`${received}, ${amount} ${words.openingTime}`];
  const nominal = `${words.nominally} ${dateTimeText(style, toEpochMs(nominalAt))}`;
  return [`${received}, ${amount}`, `  ${nominal}, ${hoursText(budgetMs)} ${words.openingTime}`];
}

/** The lines in columns: dates, hours, and the rest. */
function alignedLines(lines: readonly ExplanationLine[]): readonly string[] {
  const dateWidth = widest(lines.filter((line) => line.hours !== "").map((line) => line.date));
  const whenOf = ({ date, hours }: ExplanationLine): string => (hours === "" ? date : `${date.padEnd(dateWidth)}  ${hours}`);
  const whenWidth = widest(lines.map(whenOf));
  const usedWidth = widest(lines.map((line) => line.used));
  const leftWidth = widest(lines.map((line) => line.left));
  return lines.map((line) => {
    const { used, left, text } = line;
    const amounts = used === "" ? "" : `${used.padStart(usedWidth)}   ${left.padStart(leftWidth)} `;
    return `  ${whenOf(line).padEnd(whenWidth)}   ${amounts}${text}`;
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
