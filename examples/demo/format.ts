import type { LocalDate, Locale, LocalizedText } from "trouble-ticket";

const minuteMs = 60_000;

/** A duration in hours and minutes, `85:00`; seconds that do not make a minute are cut off. */
export function hoursMinutes(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A duration to the second, `0:00:44`. */
export function hoursMinutesSeconds(ms: number): string {
  return `${hoursMinutes(ms)}:${String(Math.floor((ms % minuteMs) / 1000)).padStart(2, "0")}`;
}

/** An instant on a zone's wall clock, `Fri 27 Mar 2026 17:00`, in any zone of the host. */
export function dateAndTime(at: Date | number, timeZone: string, locale: Locale): string {
  const { weekday, day, month, year, hour, minute } = wallClock(at, timeZone, locale);
  return `${weekday} ${day} ${month} ${year} ${hour}:${minute}`;
}

/** The same to the second, `Fri 27 Mar 2026 17:00:00`. */
export function dateAndTimeToSecond(at: Date | number, timeZone: string, locale: Locale): string {
  return `${dateAndTime(at, timeZone, locale)}:${wallClock(at, timeZone, locale).second}`;
}

/** The date alone, `27 Mar 2026`. */
export function dateOnly(at: Date | number, timeZone: string, locale: Locale): string {
  const { day, month, year } = wallClock(at, timeZone, locale);
  return `${day} ${month} ${year}`;
}

/** The time alone, `17:00`. */
export function timeOnly(at: Date | number, timeZone: string, locale: Locale): string {
  const { hour, minute } = wallClock(at, timeZone, locale);
  return `${hour}:${minute}`;
}

/** A local date, which is of no zone, `31 May 2026`. */
export function localDateText(date: LocalDate, locale: Locale): string {
  return dateOnly(Date.parse(date), "UTC", locale);
}

/** A month that is written `YYYY-MM`, `May 2026`. */
export function monthName(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(Date.parse(`${month}-01`));
}

/** An amount of money, `80.00` or `80,00`. */
export function amountText(amount: string, locale: Locale): string {
  return locale === "it" ? amount.replace(".", ",") : amount;
}

type Field = "weekday" | "day" | "month" | "year" | "hour" | "minute" | "second";

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: Date | number, timeZone: string, locale: Locale): Readonly<Record<Field, string>> {
  const parts = formatFor(timeZone, locale).formatToParts(at);
  const field = (type: Field): string => parts.find((part) => part.type === type)?.value ?? "";
  return {
    weekday: field("weekday"),
    day: field("day"),
    month: field("month"),
    year: field("year"),
    hour: field("hour"),
    minute: field("minute"),
    second: field("second"),
  };
}

function formatFor(timeZone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale === "it" ? "it-IT" : "en-US", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  formats.set(key, format);
  return format;
}

/** A whole number with its thousands set apart, `21,348`. */
export function wholeNumber(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { useGrouping: true }).format(count);
}

/** A change, with its sign, `+12`. */
export function signedNumber(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { useGrouping: true, signDisplay: "exceptZero" }).format(count);
}

/** A label in a language. */
export function labelOf(text: LocalizedText, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/** A share of a whole in percent, `97.5%`; nothing of nothing is a dash. */
export function percentOf(part: number, whole: number, locale: Locale): string {
  if (whole === 0) return "–";
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${format.format((100 * part) / whole)}%`;
}

/** Rows of cells in columns two blanks apart, each flush with its `<` left or `>` right side: `"<>>"`. */
export function columnLines(rows: readonly (readonly string[])[], sides: string): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (sides[column] === "<" ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
