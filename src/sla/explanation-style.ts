import { dayMs, formatWallMs, type LocalTextStyle, type WallMs } from "../time/internal.js";
import type { ExplanationWords } from "./explanation-words.js";

/** The time zone and language of an explanation. */
export interface ExplanationStyle extends LocalTextStyle {
  readonly words: ExplanationWords;
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
