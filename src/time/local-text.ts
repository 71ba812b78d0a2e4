import { UTCDateMini } from "@date-fns/utc";
import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { it } from "date-fns/locale/it";
import { dayMs, hourMs, minuteMs, secondMs, type WallMs } from "./local-date.js";
import type { Locale } from "./locale.js";
import { isRepeatedWallTime, offsetMsAt, wallMsAt, type Zone } from "./zone.js";

/** How instants are written: by which wall clock, in which language and how precisely. */
export interface LocalTextStyle {
  readonly zone: Zone;
  readonly locale: Locale;
  /** `"exact"` adds seconds and milliseconds unless they are zero; `"minute"` drops them. Defaults to `"exact"`. */
  readonly precision?: "exact" | "minute";
}

/** The date-fns patterns in use. The build leaves out of date-fns what no letter of them needs. */
export type DatePattern =
  "EEE d" | "EEE d MMM" | "EEE d MMM yyyy" | "d MMM" | "MMMM yyyy" | "yyyyMM" | "HH:mm" | "HH:mm:ss" | "HH:mm:ss.SSS";

const languages = { en: enGB, it } as const;

/** Wall time formatted by a date-fns pattern in a language, independent of the host's zone. */
export function formatWallMs(wallMs: WallMs, pattern: DatePattern, locale: Locale): string {
  return format(new UTCDateMini(wallMs), pattern, { locale: languages[locale] });
}

/** The local time of an instant formatted by a date-fns pattern in a language. */
export function formatInstant(zone: Zone, epochMs: number, pattern: DatePattern, locale: Locale): string {
  return formatWallMs(wallMsAt(zone, epochMs), pattern, locale);
}

/** Local date and time: `Fri 27 Mar 2026 17:00`; with the UTC offset if the clocks show that time twice. */
export function dateTimeText(style: LocalTextStyle, epochMs: number): string {
  return `${formatInstant(style.zone, epochMs, "EEE d MMM yyyy", style.locale)} ${clockText(style, epochMs)}`;
}

/** A period: `Mon 2 Mar 2026 11:30 – 12:00`; its end has a date only if it is another one. */
export function dateTimeRangeText(style: LocalTextStyle, fromMs: number, toMs: number): string {
  const isSameDate = localDayOf(style, fromMs) === localDayOf(style, toMs);
  return `${dateTimeText(style, fromMs)} – ${isSameDate ? clockText(style, toMs) : dateTimeText(style, toMs)}`;
}

/** The time of day of an instant: `17:00`; with the UTC offset if the clocks show that time twice: `02:30 UTC+02:00`. */
export function clockText({ zone, locale, precision = "exact" }: LocalTextStyle, epochMs: number): string {
  const text = formatInstant(zone, epochMs, precision === "minute" ? "HH:mm" : clockPattern(epochMs), locale);
  return isRepeatedWallTime(zone, epochMs) ? `${text} ${offsetText(offsetMsAt(zone, epochMs))}` : text;
}

/** A time of day by the wall clock: `17:00`, with seconds and milliseconds unless they are zero. */
export function wallClockText(wallMs: WallMs): string {
  return formatWallMs(wallMs, clockPattern(wallMs), "en");
}

/** A duration in hours and minutes, `25:30`, with seconds and milliseconds unless they are zero. */
export function hoursText(durationMs: number): string {
  const hours = Math.floor(durationMs / hourMs);
  return `${hours}${wallClockText(durationMs - hours * hourMs).slice(2)}`;
}

function offsetText(offsetMs: number): string {
  return `UTC${offsetMs < 0 ? "-" : "+"}${hoursText(Math.abs(offsetMs)).padStart(5, "0")}`;
}

function localDayOf({ zone }: LocalTextStyle, epochMs: number): number {
  return Math.floor(wallMsAt(zone, epochMs) / dayMs);
}

function clockPattern(ms: number): DatePattern {
  if (ms % minuteMs === 0) return "HH:mm";
  return ms % secondMs === 0 ? "HH:mm:ss" : "HH:mm:ss.SSS";
}
