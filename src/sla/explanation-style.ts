import {
  dayMs,
  formatInstant,
  formatWallMs,
  hourMs,
  isRepeatedWallTime,
  minuteMs,
  offsetMsAt,
  secondMs,
  type Locale,
  type WallMs,
  type Zone,
} from "../time/internal.js";
import type { ExplanationWords } from "./explanation-words.js";

/** Where an explanation's clock hangs and what it speaks. */
export interface ExplanationStyle {
  readonly zone: Zone;
  readonly locale: Locale;
  readonly words: ExplanationWords;
}

/** An instant in full: `Fri 27 Mar 2026 17:00`; with its offset where the clocks show that time twice. */
export function dateAndTime({ zone, locale }: ExplanationStyle, epochMs: number): string {
  const text = formatInstant(zone, epochMs, `EEE d MMM yyyy ${clockPattern(epochMs)}`, locale);
  return isRepeatedWallTime(zone, epochMs) ? `${text} ${offsetText(offsetMsAt(zone, epochMs))}` : text;
}

function offsetText(offsetMs: number): string {
  return `UTC${offsetMs < 0 ? "-" : "+"}${durationText(Math.abs(offsetMs)).padStart(5, "0")}`;
}

/** A local date without its year: `Fri 27 Mar`. */
export function dateText({ locale }: ExplanationStyle, wallMs: WallMs): string {
  return formatWallMs(wallMs, "EEE d MMM", locale);
}

/** Local dates from one to another: `Sat 28 – Sun 29 Mar`. */
export function dateRangeText({ locale }: ExplanationStyle, fromWallMs: WallMs, toWallMs: WallMs): string {
  const to = formatWallMs(toWallMs, "EEE d MMM", locale);
  if (Math.floor(fromWallMs / dayMs) === Math.floor(toWallMs / dayMs)) return to;
  const isSameMonth = formatWallMs(fromWallMs, "yyyyMM", locale) === formatWallMs(toWallMs, "yyyyMM", locale);
  return `${formatWallMs(fromWallMs, isSameMonth ? "EEE d" : "EEE d MMM", locale)} – ${to}`;
}

/** A time of day: `17:00`, with seconds and milliseconds where there are any. */
export function timeText({ locale }: ExplanationStyle, wallMs: WallMs): string {
  return formatWallMs(wallMs, clockPattern(wallMs), locale);
}

/** An amount of time in hours and minutes, `25:30`, with seconds and milliseconds where there are any. */
export function durationText(durationMs: number): string {
  const hours = Math.floor(durationMs / hourMs);
  return `${hours}${formatWallMs(durationMs - hours * hourMs, clockPattern(durationMs), "en").slice(2)}`;
}

function clockPattern(ms: number): string {
  if (ms % minuteMs === 0) return "HH:mm";
  return ms % secondMs === 0 ? "HH:mm:ss" : "HH:mm:ss.SSS";
}
