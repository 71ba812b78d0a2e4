/** The wall clock of a zone, by the zone data that browsers and Node bring along. */

import { isSupportError, parseLocalTime, type LocalTimeOptions } from "trouble-ticket";

const [secondMs, minuteMs] = [1000, 60_000];

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const fields = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  } as const;
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", ...fields });
  clocks.set(timeZone, clock);
  return clock;
}

function wallMsAt(timeZone: string, epochMs: number): number {
  const field = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetMsAt(timeZone: string, epochMs: number): number {
  return wallMsAt(timeZone, epochMs) - Math.floor(epochMs / secondMs) * secondMs;
}

/** The wall time of an instant to the minute, as date fields have it: `2026-03-27T17:00`. */
export function wallTimeAt(timeZone: string, epochMs: number): string {
  return new Date(wallMsAt(timeZone, epochMs)).toISOString().slice(0, 16);
}

/** The same with its offset, which names one instant: `2026-03-27T17:00+01:00`. */
export function instantTextAt(timeZone: string, epochMs: number): string {
  const minutes = Math.round(offsetMsAt(timeZone, epochMs) / minuteMs);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${wallTimeAt(timeZone, epochMs)}${minutes < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(rest)}`;
}

/** The same to the millisecond, as far as the instant needs it: `2026-03-27T17:00:05.250+01:00`. */
export function exactInstantTextAt(timeZone: string, epochMs: number): string {
  const text = instantTextAt(timeZone, epochMs);
  const inMinute = epochMs - Math.floor(epochMs / minuteMs) * minuteMs;
  const [seconds, milliseconds] = [Math.floor(inMinute / secondMs), inMinute % secondMs];
  if (seconds === 0 && milliseconds === 0) return text;
  const exact = `:${twoDigits(seconds)}${milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0")}`}`;
  return `${text.slice(0, 16)}${exact}${text.slice(16)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The instant of a wall time as the library reads it; undefined for other text, such as a date alone. */
export function instantOfWallTime(text: string, options: LocalTimeOptions): number | undefined {
  try {
    return parseLocalTime(text, options).getTime();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return undefined;
  }
}

/** Whether a text names one instant, and which: a date and a time with `Z` or an offset. */
export function instantOfText(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
