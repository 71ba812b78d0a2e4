import type { Closure } from "../../calendar/internal.js";
import { wrongType } from "../../problem/internal.js";
import {
  dayAt,
  dayMs,
  formatInstant,
  formatWallMs,
  hoursText,
  isLocalizedText,
  textIn,
  toDayNumber,
  toEpochMs,
  wallClockText,
  wallMsAt,
  type ClockChange,
  type LocalizedText,
  type LocalTextStyle,
  type WallMs,
} from "../../time/internal.js";
import type { ClosedStep, ExplanationStep, NotStartedStep, OpenStep, PausedStep } from "./steps.js";
import type { ExplanationWords } from "./words.js";

/** The time zone and language of an explanation. */
export interface ExplanationStyle extends LocalTextStyle {
  readonly words: ExplanationWords;
}

/** A line of an explanation in its columns; an empty text is an empty column. */
export interface ExplanationLine {
  readonly date: string;
  readonly hours: string;
  readonly used: string;
  readonly left: string;
  readonly text: string;
}

/** The lines of a step; a night without a change of the clocks has none. */
export function stepLines(style: ExplanationStyle, step: ExplanationStep): readonly ExplanationLine[] {
  switch (step.kind) {
    case "open":
      return [openLine(style, step)];
    case "closed":
      return closedLines(style, step);
    case "paused":
      return [textLine(style, step, pauseText(style, step))];
    case "notStarted":
      return [textLine(style, step, `${style.words.notStarted}: ${wordOf(style.words.causes, step.cause)}`)];
  }
}

function textLine(style: ExplanationStyle, step: PausedStep | NotStartedStep, text: string): ExplanationLine {
  return { ...when(style, step), used: "", left: "", text: [text, ...clockNotes(style, step.clockChanges)].join("; ") };
}

function pauseText({ words }: ExplanationStyle, { reason, pausedMs }: PausedStep): string {
  const known = reason !== undefined && Object.hasOwn(words.pauses, reason) ? words.pauses[reason] : reason;
  const why = known === undefined ? words.paused : `${words.paused}: ${known}`;
  return `${why} (${words.notCounted(hoursText(amountOf(pausedMs)))})`;
}

function openLine(style: ExplanationStyle, step: OpenStep): ExplanationLine {
  return {
    ...when(style, step),
    used: hoursText(amountOf(step.usedMs)),
    left: hoursText(amountOf(step.leftMs)),
    text: [style.words.left, ...clockNotes(style, step.clockChanges)].join("; "),
  };
}

function closedLines(style: ExplanationStyle, step: ClosedStep): readonly ExplanationLine[] {
  const byDay = step.closures.filter((closure) => closure.reason !== "night");
  const shown = byDay.length > 0 || step.clockChanges.length === 0 ? byDay : step.closures;
  return changesByClosure(style, step.clockChanges, shown).map(([closure, changes]) => ({
    ...whenClosed(style, step, closure),
    used: "",
    left: "",
    text: [`${style.words.closed}: ${reasonText(style, closure)}`, ...clockNotes(style, changes)].join("; "),
  }));
}

/** The date and the hours of a line. */
type WhenColumns = Pick<ExplanationLine, "date" | "hours">;

/** The dates of a closure; with the hours where it closes a part of one. */
function whenClosed(style: ExplanationStyle, step: ClosedStep, closure: Closure): WhenColumns {
  const fromMs = toDayNumber(closure.fromDate) * dayMs;
  const untilMs = (toDayNumber(closure.toDate) + 1) * dayMs;
  const beginMs = Math.max(fromMs, wallMsAt(style.zone, toEpochMs(step.from)));
  const endMs = Math.min(untilMs, wallMsAt(style.zone, toEpochMs(step.to)));
  const isPart = closure.reason === "lunch" || closure.reason === "break" || closure.reason === "exception";
  if (isPart && (beginMs > fromMs || endMs < untilMs)) return whenBetween(style, beginMs, endMs);
  return { date: dateRangeText(style, fromMs, untilMs - dayMs), hours: "" };
}

function when(style: ExplanationStyle, step: OpenStep | PausedStep | NotStartedStep): WhenColumns {
  return whenBetween(style, wallMsAt(style.zone, toEpochMs(step.from)), wallMsAt(style.zone, toEpochMs(step.to)));
}

/** The date and the hours between two wall times; those on different dates are in one column. */
function whenBetween(style: ExplanationStyle, fromMs: WallMs, toMs: WallMs): WhenColumns {
  const midnightMs = (Math.floor(fromMs / dayMs) + 1) * dayMs;
  const [from, to] = [wallClockText(fromMs), toMs === midnightMs ? "24:00" : wallClockText(toMs)];
  if (toMs <= midnightMs) return { date: dateText(style, fromMs), hours: `${from}–${to}` };
  return { date: `${dateText(style, fromMs)} ${from} – ${dateText(style, toMs)} ${to}`, hours: "" };
}

/** A local date without its year: `Fri 27 Mar`. */
function dateText({ locale }: ExplanationStyle, wallMs: WallMs): string {
  return formatWallMs(wallMs, "EEE d MMM", locale);
}

/** Local dates from one to another: `Sat 28 – Sun 29 Mar`. */
function dateRangeText({ locale }: ExplanationStyle, fromWallMs: WallMs, toWallMs: WallMs): string {
  const to = formatWallMs(toWallMs, "EEE d MMM", locale);
  if (Math.floor(fromWallMs / dayMs) === Math.floor(toWallMs / dayMs)) return to;
  const isSameMonth = formatWallMs(fromWallMs, "yyyyMM", locale) === formatWallMs(toWallMs, "yyyyMM", locale);
  return `${formatWallMs(fromWallMs, isSameMonth ? "EEE d" : "EEE d MMM", locale)} – ${to}`;
}

function reasonText(style: ExplanationStyle, closure: Closure): string {
  const reason = wordOf(style.words.reasons, closure.reason);
  return closure.name === undefined ? reason : `${reason}, ${labelText(style, closure.name)}`;
}

/** A word by its key; throws `wrong_type` for a key that explanations do not have. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  const word = Object.hasOwn(words, key) ? words[key] : undefined;
  if (word !== undefined) return word;
  throw wrongType(["explanation"], `one of ${Object.keys(words).join(", ")}`, key);
}

/** A label in the language of the text; throws `wrong_type` for any other value. */
export function labelText({ locale }: ExplanationStyle, label: LocalizedText | undefined): string {
  if (isLocalizedText(label)) return textIn(locale, label);
  throw wrongType(["explanation"], "a text, or one in each of en and it", label);
}

/** A number from zero; throws `wrong_type` for any other value. */
export function amountOf(amount: number): number {
  if (Number.isFinite(amount) && amount >= 0) return amount;
  throw wrongType(["explanation"], "a number from zero", amount);
}

/** Each closure with the changes of the clocks on its dates; a change on the dates of none belongs to the last. */
function changesByClosure(
  { zone }: ExplanationStyle,
  changes: readonly ClockChange[],
  closures: readonly Closure[],
): readonly (readonly [Closure, readonly ClockChange[]])[] {
  const dates = closures.map(({ fromDate, toDate }) => ({ fromDay: toDayNumber(fromDate), toDay: toDayNumber(toDate) }));
  const paired = closures.map((closure): readonly [Closure, ClockChange[]] => [closure, []]);
  for (const change of changes) {
    const day = dayAt(zone, toEpochMs(change.at));
    const position = dates.findIndex(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
    paired.at(position)?.[1].push(change);
  }
  return paired;
}

function clockNotes(style: ExplanationStyle, changes: readonly ClockChange[]): readonly string[] {
  return changes.map(({ at, shiftMs }) => {
    const date = formatInstant(style.zone, toEpochMs(at), "d MMM", style.locale);
    return style.words.clocks(amountOf(Math.abs(shiftMs)) === shiftMs ? "forward" : "back", date);
  });
}
