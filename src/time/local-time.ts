import { UTCDateMini } from "@date-fns/utc/date/mini";
import { format } from "date-fns/format";
import { enGB } from "date-fns/locale/en-GB";
import { it } from "date-fns/locale/it";
import { isAbsent, missingField, requireFields, showValue, SupportError, wrongType, type Problem } from "../problem/internal.js";
import { requireInRange } from "./instant.js";
import { hourMs, minuteMs, secondMs, type WallMs } from "./local-date.js";
import type { Locale } from "./locale.js";
import { dateOrders, parseWallTime, type DateOrder } from "./parse-date-time.js";
import { dayAt, instantOfWallMs, isRepeatedWallTime, offsetMsAt, wallMsAt, zoneNamed, type Zone } from "./zone.js";

/** How {@link parseLocalTime} reads text. */
export interface LocalTimeOptions {
  /** An IANA time zone such as `"Europe/Rome"`: whose clocks showed the time. */
  readonly timeZone: string;
  /**
   * The order of day, month and year. Defaults to `"ymd"`. A year of four digits in front is read first in any order, and a month
   * by its name.
   */
  readonly order?: DateOrder | null | undefined;
}

/**
 * The instant of a local date and time as people and exports write it: `27/03/2026 14:05`, `3/27/26 2:05 PM`,
 * `27.03.2026 14.05.30`, `2026-03-27 14:05`, `27/Mar/26 2:05 PM`.
 *
 * The name of a month may be English or Italian, whole or cut to three letters or more. `order` applies to dates of numbers only:
 * with the name in the middle, the first number is the day, unless it is a year of four digits.
 *
 * A repeated time means its first instant and a skipped time moves later by the gap, as Temporal's `compatible` does. Years of
 * two digits are 1970 to 2069. Text with an offset is an instant already and is refused; so is text with a zone in brackets,
 * which may differ from `timeZone`.
 *
 * @throws SupportError `invalid_local_time` for other text and for dates and times that do not exist; `unknown_time_zone`,
 * `instant_out_of_range`, `wrong_type`, `missing_field`, `unknown_field`
 * @example
 * parseLocalTime("27/03/2026 14:05", { timeZone: "Europe/Rome", order: "dmy" }) // => 2026-03-27T13:05:00.000Z
 * parseLocalTime("3/27/26 2:05 PM", { timeZone: "America/New_York", order: "mdy" }) // => 2026-03-27T18:05:00.000Z
 * parseLocalTime("27/Mar/26 2:05 PM", { timeZone: "Europe/Rome" }) // => 2026-03-27T13:05:00.000Z
 */
export function parseLocalTime(text: string, options: LocalTimeOptions): Date {
  requireFields(options, ["timeZone", "order"], ["options"]);
  if (typeof text !== "string") throw wrongType(["text"], "a date and time as text", text);
  const order = orderOf(options.order);
  if (isAbsent(options.timeZone)) throw new SupportError(missingField(["options", "timeZone"]));
  const zone = zoneNamed(options.timeZone, ["options", "timeZone"]);
  const wallMs = parseWallTime(text, order);
  if (wallMs === undefined) throw new SupportError(localTimeProblem(text, order));
  requireInRange(wallMs, "text");
  const epochMs = instantOfWallMs(zone, wallMs);
  requireInRange(epochMs, "text");
  return new Date(epochMs);
}

function orderOf(order: unknown): DateOrder {
  const known = dateOrders.find((candidate) => candidate === (order ?? "ymd"));
  if (known === undefined) throw wrongType(["options", "order"], 'one of "ymd", "dmy", "mdy"', order);
  return known;
}

/** The problem of text that cannot be read in an order, with the orders in which it can. */
function localTimeProblem(text: string, order: DateOrder): Problem<"invalid_local_time"> {
  const readableAs = dateOrders.filter((other) => parseWallTime(text, other) !== undefined);
  return { code: "invalid_local_time", path: ["text"], value: showValue(text), order, readableAs };
}

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
  const isSameDate = dayAt(style.zone, fromMs) === dayAt(style.zone, toMs);
  return `${dateTimeText(style, fromMs)} – ${isSameDate ? clockText(style, toMs) : dateTimeText(style, toMs)}`;
}

/** The time of day of an instant: `17:00`; with the UTC offset if the clocks show that time twice: `02:30 UTC+02:00`. */
export function clockText({ zone, locale, precision }: LocalTextStyle, epochMs: number): string {
  const text = formatInstant(zone, epochMs, precision === "minute" ? "HH:mm" : clockPattern(epochMs), locale);
  return isRepeatedWallTime(zone, epochMs) ? `${text} ${offsetText(offsetMsAt(zone, epochMs))}` : text;
}

/** A time of day by the wall clock: `17:00`, with seconds and milliseconds unless they are zero. */
export function wallClockText(wallMs: WallMs): string {
  return formatWallMs(wallMs, clockPattern(wallMs), "en");
}

/** A duration in hours and minutes, `25:30`, with seconds and milliseconds unless they are zero. */
export function hoursText(durationMs: number): string {
  return `${Math.floor(durationMs / hourMs)}${wallClockText(durationMs % hourMs).slice(2)}`;
}

function offsetText(offsetMs: number): string {
  return `UTC${offsetMs < 0 ? "-" : "+"}${hoursText(Math.abs(offsetMs)).padStart(5, "0")}`;
}

function clockPattern(ms: number): DatePattern {
  if (ms % minuteMs === 0) return "HH:mm";
  return ms % secondMs === 0 ? "HH:mm:ss" : "HH:mm:ss.SSS";
}
