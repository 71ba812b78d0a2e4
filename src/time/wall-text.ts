import { parseIsoText, wallMsOfFields } from "./instant-text.js";
import type { WallMs } from "./units.js";

/** The order of day, month and year in a date. */
export type DateOrder = "ymd" | "dmy" | "mdy";

export const dateOrders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** A date of three numbers with one separator, then a time of day with `:` or `.`, with seconds and AM or PM if wanted. */
const localPattern =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:,?\s+|T)(\d{1,2})(?:([:.])(\d\d)(?:\6(\d\d)(?:[.,](\d+))?)?)?(?:\s*([ap])\.?m\.?)?$/i;

/** Two digits are a year from 1970 to 2069. */
const firstShortYear = 70;
const maxTextLength = 100;

/** The wall time of text; undefined for text of other forms and for dates and times that do not exist. */
export function parseWallTime(text: string, order: DateOrder): WallMs | undefined {
  if (text.length > maxTextLength) return undefined;
  const trimmed = text.trim();
  const iso = parseIsoText(trimmed);
  if (iso !== undefined) return iso.offsetMs === undefined ? iso.wallMs : undefined;
  const match = localPattern.exec(trimmed);
  if (match === null) return undefined;
  const [, first = "", , second = "", third = "", hour = "", , minute, seconds, fraction, half] = match;
  const date = dateOf([first, second, third], first.length === 4 ? "ymd" : order);
  const hourOfDay = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half.toLowerCase());
  if (date === undefined || hourOfDay === undefined || (minute === undefined && half === undefined)) return undefined;
  return wallMsOfFields({
    ...date,
    hour: hourOfDay,
    minute: Number(minute ?? 0),
    second: Number(seconds ?? 0),
    fraction: fraction ?? "",
  });
}

function dateOf(
  numbers: readonly [string, string, string],
  order: DateOrder,
): { readonly year: number; readonly month: number; readonly dayOfMonth: number } | undefined {
  const numberOf = (part: "y" | "m" | "d"): string => numbers[order.indexOf(part) as 0 | 1 | 2];
  const [yearText, monthText, dayText] = [numberOf("y"), numberOf("m"), numberOf("d")];
  if ((yearText.length !== 2 && yearText.length !== 4) || monthText.length > 2 || dayText.length > 2) return undefined;
  const year = Number(yearText);
  const century = yearText.length === 4 ? 0 : year < firstShortYear ? 2000 : 1900;
  return { year: century + year, month: Number(monthText), dayOfMonth: Number(dayText) };
}

/** 12 AM is midnight, 12 PM is noon. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
