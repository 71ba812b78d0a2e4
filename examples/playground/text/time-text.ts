import type { Locale } from "trouble-ticket";

const languages: Readonly<Record<Locale, string>> = { en: "en-GB", it: "it-IT" };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fields = {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  const made = new Intl.DateTimeFormat(languages[locale], { timeZone, hourCycle: "h23", ...fields });
  formats.set(key, made);
  return made;
}

/** Where a clock hangs and what it speaks. */
export interface TimeStyle {
  readonly locale: Locale;
  readonly timeZone: string;
}

function partsOf({ locale, timeZone }: TimeStyle, epochMs: number): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    format(locale, timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
}

/** An instant in full: `Fri 27 Mar 2026 17:00`. */
export function dateTimeText(style: TimeStyle, epochMs: number): string {
  const { weekday, day, month, year, hour, minute } = partsOf(style, epochMs);
  return `${weekday} ${day} ${month} ${year} ${hour}:${minute}`;
}

/** An instant without its year: `Fri 27 Mar 17:00`. */
export function shortDateTimeText(style: TimeStyle, epochMs: number): string {
  return `${dateText(style, epochMs)} ${timeText(style, epochMs)}`;
}

/** A local date without its year: `Fri 27 Mar`. */
export function dateText(style: TimeStyle, epochMs: number): string {
  const { weekday, day, month } = partsOf(style, epochMs);
  return `${weekday} ${day} ${month}`;
}

/** A time of day: `17:00`. */
export function timeText(style: TimeStyle, epochMs: number): string {
  const { hour, minute } = partsOf(style, epochMs);
  return `${hour}:${minute}`;
}

/** An amount of time, rounded down to the minute: `2 h 30 min`. */
export function durationText(durationMs: number): string {
  const minutes = Math.floor(Math.abs(durationMs) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * A share in per cent, with a decimal where it is needed, as in `62.5 %`: never parted, the decimal mark the language's.
 * Ten times the whole and more is rounded: `12,220 %`.
 */
export function percentText(locale: Locale, share: number): string {
  if (share >= 10) return `${numberText(locale, Math.round(share * 100))}\u00A0%`;
  const text = String(Math.round(share * 1000) / 10);
  return `${locale === "it" ? text.replace(".", ",") : text}\u00A0%`;
}

/** A number with the marks of the language, with at most two decimals: `20,000`. */
export function numberText(locale: Locale, value: number): string {
  return value.toLocaleString(languages[locale], { maximumFractionDigits: 2 });
}
