import { hourMs, isDate, minuteMs, type WallMs } from "./local-date.js";

/** A date and time of day as numbers; months count from 1. */
export interface WallFields {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The digits after the decimal sign; finer than milliseconds is truncated. */
  readonly fraction: string;
}

/** Date and time of day of ISO 8601 text, and its offset if it has one. */
interface IsoText {
  readonly wallMs: WallMs;
  readonly offsetMs: number | undefined;
}

/** Date and time of day, extended or basic, with `T` or a blank between them. */
const wallPattern = /^(\d{4})(-?)(\d\d)\2(\d\d)[T ](\d\d)(:?)(\d\d)(?:\6(\d\d)(?:[.,](\d+))?)?/i;
/**
 * `Z`, `UTC` or an offset. Databases and languages print all of these: PostgreSQL `+01`, SQL Server and Ruby a blank before the
 * offset, BigQuery `UTC`.
 */
const offsetPattern = /^(?: ?(?:(Z|UTC)|([+-])(\d\d)(?::?(\d\d))?))?(.*)$/is;
/** The suffixes of RFC 9557, which are ignored: a zone, then keys with values. */
const suffixPattern = /^(?:\[!?(?:[a-z._][\w.+:/-]*|[+-]\d\d(?::?\d\d)?)\])?(?:\[!?[a-z_][\w-]*=[\w-]+\])*$/i;

/** The epoch milliseconds of ISO 8601 text with an offset; undefined for other text and for dates and times that do not exist. */
export function parseInstantText(text: string): number | undefined {
  const parsed = parseIsoText(text);
  return parsed?.offsetMs === undefined ? undefined : parsed.wallMs - parsed.offsetMs;
}

/** ISO 8601 text with or without an offset; undefined for other text and for dates and times that do not exist. */
function parseIsoText(text: string): IsoText | undefined {
  const wall = wallPattern.exec(text);
  const offset = wall && offsetPattern.exec(text.slice(wall[0].length));
  if (!wall || !offset || !suffixPattern.test(offset[5] ?? "")) return undefined;
  const field = (group: number): number => Number(wall[group] ?? 0);
  const wallMs = wallMsOfFields({
    year: field(1),
    month: field(3),
    dayOfMonth: field(4),
    hour: field(5),
    minute: field(7),
    second: field(8),
    fraction: wall[9] ?? "",
  });
  const [, utc, sign, hours, minutes = 0] = offset;
  if (wallMs === undefined || Number(hours ?? 0) > 23 || Number(minutes) > 59) return undefined;
  if (utc !== undefined) return { wallMs, offsetMs: 0 };
  if (sign === undefined) return { wallMs, offsetMs: undefined };
  const sizeMs = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return { wallMs, offsetMs: sign === "-" ? -sizeMs : sizeMs };
}

/** Wall time in milliseconds; undefined for dates and times that do not exist, such as 30 February or 24:00. */
function wallMsOfFields({ year, month, dayOfMonth, hour, minute, second, fraction }: WallFields): WallMs | undefined {
  if (!isDate(year, month, dayOfMonth) || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, milliseconds));
  return date.setUTCFullYear(year, month - 1, dayOfMonth);
}

/** The order of day, month and year in a date. */
export type DateOrder = "ymd" | "dmy" | "mdy";

export const dateOrders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** A date of three numbers with one separator. */
const numericDate = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})/;
/** A date with the name of its month: `27/Mar/26`, `27 marzo 2026`, `Mar 27, 2026`, `27-MAR-2026`. */
const namedDate = /^(\d{1,4}|[a-z]{3,9})[-/. ]{1,2}(\d{1,2}|[a-z]{3,9})[-/., ]{1,2}(\d{4}|\d\d)(?!\d)/i;
/** A time of day with `:` or `.`, with optional seconds and AM or PM. */
const timeOfDay = /^(?:,?\s+|T)(\d{1,2})(?:([:.])(\d\d)(?:\2(\d\d)(?:[.,](\d+))?)?)?(?:\s*([ap])\.?m\.?)?$/i;

/** English and Italian; three letters identify a month. */
const monthNames = [
  ["january", "gennaio"],
  ["february", "febbraio"],
  ["march", "marzo"],
  ["april", "aprile"],
  ["may", "maggio"],
  ["june", "giugno"],
  ["july", "luglio"],
  ["august", "agosto"],
  ["september", "settembre"],
  ["october", "ottobre"],
  ["november", "novembre"],
  ["december", "dicembre"],
] as const;

/** Two digits are a year from 1970 to 2069. */
const firstShortYear = 70;
const maxTextLength = 100;

/** In RFC 9557, what is in brackets and has no `=` is a zone. */
const zoneInBrackets = /\[[^=\]]*\]/;

/** The wall time of text; undefined for text of other forms and for dates and times that do not exist. */
export function parseWallTime(text: string, order: DateOrder): WallMs | undefined {
  if (text.length > maxTextLength) return undefined;
  const trimmed = text.trim();
  const iso = parseIsoText(trimmed);
  if (iso !== undefined) return iso.offsetMs === undefined && !zoneInBrackets.test(trimmed) ? iso.wallMs : undefined;
  const date = parseDate(trimmed, order);
  const time = date && timeOfDay.exec(trimmed.slice(date.length));
  if (!date || !time) return undefined;
  const [, hour = "", , minute, seconds, fraction, half] = time;
  const hourOfDay = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half.toLowerCase());
  if (hourOfDay === undefined || (minute === undefined && half === undefined)) return undefined;
  return wallMsOfFields({
    ...date,
    hour: hourOfDay,
    minute: Number(minute ?? 0),
    second: Number(seconds ?? 0),
    fraction: fraction ?? "",
  });
}

/** A date at the start of a text. */
interface LeadingDate extends Pick<WallFields, "year" | "month" | "dayOfMonth"> {
  /** Length of the date in characters. */
  readonly length: number;
}

function parseDate(text: string, order: DateOrder): LeadingDate | undefined {
  const numeric = numericDate.exec(text);
  if (numeric !== null) {
    const [{ length }, first = "", , second = "", third = ""] = numeric;
    return dateOf([first, second, third], first.length === 4 ? "ymd" : order, length);
  }
  const named = namedDate.exec(text);
  if (named === null) return undefined;
  const [{ length }, first = "", second = "", third = ""] = named;
  // The name says which number is the month, and next to it a day comes before a year of two digits.
  const month = monthNumber(second);
  if (month !== undefined) return dateOf([first, month, third], first.length === 4 ? "ymd" : "dmy", length);
  return dateOf([monthNumber(first) ?? "", second, third], "mdy", length);
}

/** The number of a month by its name or its first three letters or more. */
function monthNumber(name: string): string | undefined {
  const letters = name.toLowerCase();
  const index = monthNames.findIndex((names) => names.some((each) => each.startsWith(letters)));
  return index < 0 ? undefined : String(index + 1);
}

function dateOf(parts: readonly [string, string, string], order: DateOrder, length: number): LeadingDate | undefined {
  const textOf = (part: "y" | "m" | "d"): string => parts[order.indexOf(part) as 0 | 1 | 2];
  const [yearText, monthText, dayText] = [textOf("y"), textOf("m"), textOf("d")];
  if ((yearText.length !== 2 && yearText.length !== 4) || monthText.length > 2 || dayText.length > 2) return undefined;
  const year = Number(yearText);
  const century = yearText.length === 4 ? 0 : year < firstShortYear ? 2000 : 1900;
  return { year: century + year, month: Number(monthText), dayOfMonth: Number(dayText), length };
}

/** 12 AM is midnight, 12 PM is noon. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
