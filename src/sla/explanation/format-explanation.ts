import { isSupportError, requireRecord, wrongType } from "../../problem/internal.js";
import {
  clockText,
  dateTimeText,
  formatInstant,
  hoursText,
  localeOf,
  safeLine,
  toEpochMs,
  zoneNamed,
  type LocaleOptions,
} from "../../time/internal.js";
import type { DueExplanation } from "./explain-due-at.js";
import { amountOf, labelText, stepLines, wordOf, type ExplanationLine, type ExplanationStyle } from "./lines.js";
import { explanationWords } from "./words.js";
import { isCountedInDates } from "../target.js";

/**
 * An explanation in words, a line for each step, in wall time of the calendar's zone. The language defaults to English. Nights
 * are left out unless the clocks changed in them. A line break in a name or a reason is written as a space.
 *
 * @throws SupportError `unknown_locale`; `wrong_type`, `invalid_instant`, `invalid_local_date` or `unknown_time_zone` for a value
 * that is not an explanation
 * @example
 * formatExplanation(explainDueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-02T12:00+01:00" })).split("\n")
 * // => [
 * //   "Blocking, response within 4 h of opening time, received Mon 2 Mar 2026 12:00 (Europe/Rome)",
 * //   "  Mon 2 Mar  12:00–13:00   1:00   3:00 left",
 * //   "  Mon 2 Mar  13:00–14:00   closed: lunch",
 * //   "  Mon 2 Mar  14:00–17:00   3:00   0:00 left",
 * //   "Due Mon 2 Mar 2026 17:00",
 * // ]
 */
export function formatExplanation(explanation: DueExplanation, options?: LocaleOptions | null): string {
  const locale = localeOf(options);
  requireRecord(explanation, ["explanation"]);
  try {
    const style: ExplanationStyle = { zone: zoneNamed(explanation.timeZone), locale, words: explanationWords[locale] };
    const lines = explanation.steps.flatMap((step) => stepLines(style, step));
    return [...heading(style, explanation), ...alignedLines(lines), dueLine(style, explanation)].join("\n");
  } catch (error) {
    // Explanations may come from JSON: one that lacks a part cannot be written.
    throw isSupportError(error) ? error : wrongType(["explanation"], "an explanation from explainDueAt", explanation);
  }
}

/** What is promised to whom since when; below it, for a target counted in dates, the instant it names and the time up to it. */
function heading(style: ExplanationStyle, explanation: DueExplanation): readonly string[] {
  const { words } = style;
  const { label, tier, receivedAt, timeZone, nominalAt, budgetMs } = explanation;
  const received = `${words.received} ${dateTimeText(style, toEpochMs(receivedAt))} (${timeZone})`;
  const who = tier === undefined ? labelText(style, label) : `${labelText(style, label)} (${tier})`;
  const line = safeLine([who, promiseText(style, explanation), received, ...changeTexts(style, explanation)].join(", "));
  if (nominalAt === undefined) return [line];
  const nominal = `${words.nominally} ${dateTimeText(style, toEpochMs(nominalAt))}`;
  return [line, `  ${nominal}, ${hoursText(amountOf(budgetMs))} ${safeLine(timeOf(style, explanation))}`];
}

/** `response within 4 h of opening time`, `resolution within 1 business day, by closing`. */
function promiseText(style: ExplanationStyle, explanation: DueExplanation): string {
  const { words } = style;
  const { metric, metricLabel, target } = explanation;
  const what = metricLabel === undefined ? (words.metrics[metric] ?? metric) : labelText(style, metricLabel);
  const [one, many] = words.units[target.unit];
  const amount =
    target.amount === 0 ? words.sameDate : words.within(`${amountOf(target.amount)} ${target.amount === 1 ? one : many}`);
  const isTime = !isCountedInDates(target.unit);
  const time = isTime || explanation.calendar !== "default" ? ` ${timeOf(style, explanation)}` : "";
  const terms = [
    target.by === undefined ? "" : words.by(target.by),
    target.cutOff === undefined ? "" : words.cutOff(target.cutOff),
    target.from === undefined || target.from === "receipt" ? "" : words.from[target.from],
  ].filter((term) => term !== "");
  return [`${what} ${amount}${time}`, ...terms].join(", ");
}

function timeOf({ words }: ExplanationStyle, { calendar }: DueExplanation): string {
  return calendar === "default" ? words.openingTime : words.timeOf(calendar);
}

function changeTexts(style: ExplanationStyle, explanation: DueExplanation): readonly string[] {
  const { words } = style;
  let before = explanation.receivedAs;
  return explanation.priorityChanges.map(({ at, label, direction }) => {
    const epochMs = toEpochMs(at);
    const date = `${formatInstant(style.zone, epochMs, "EEE d MMM", style.locale)} ${clockText(style, epochMs)}`;
    const text = words.changed(wordOf(words.directions, direction), labelText(style, before), date);
    before = label;
    return text;
  });
}

function dueLine(style: ExplanationStyle, { dueAt, projected }: DueExplanation): string {
  const due = `${style.words.due} ${dateTimeText(style, toEpochMs(dueAt))}`;
  return projected === true ? `${due}, ${style.words.projected}` : due;
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
    return `  ${whenOf(line).padEnd(whenWidth)}   ${amounts}${safeLine(text)}`;
  });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}
