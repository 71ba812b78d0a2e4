import { addBusinessTime, isSupportError, parseLocalTime, type Problem, type SupportPolicy } from "trouble-ticket";
import type { DateOrder, LogProblem } from "./mapping.js";

/** How a file writes times. */
export interface TimeStyle {
  /** Of times without an offset. */
  readonly timeZone: string;
  /** Defaults to the year first, but not for years of two digits. */
  readonly order?: DateOrder | null | undefined;
}

/** What exports write for no value. */
const noValues: ReadonlySet<string> = new Set([
  ...["", "-", "--", "---", "–", "—", "?", "\\n", "na", "n/a", "n.a.", "#n/a", "nan", "nat", "nil", "undefined"],
  ...["null", "(null)", "<null>", "[null]", "none", "(none)", "(empty)", "(blank)", "not set", "not assigned"],
]);

/** Whether a cell has no value. */
export function isEmptyCell(cell: string): boolean {
  return cell === "" || noValues.has(cell.trim().toLowerCase());
}

/** MySQL's zero date and the zero of epoch numbers, which stand for no time. */
const zeroTime = /^(?:0+|0000-00-00(?:[T ]00:00(?::00(?:\.0+)?)?)?Z?)$/;

/** Whether a cell of a column with times has no time. */
export function isEmptyTime(cell: string): boolean {
  return isEmptyCell(cell) || zeroTime.test(cell.trim());
}

const withOffset = /[T ]\d.*(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)(?:\[[^[\]]*\])*$/i;
/** The form that most exports have, which needs no general parser. */
const plainUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const isoText = /^\d{4}-?\d\d-?\d\d[T ]\d\d/i;
/** Another date and time, and its offset: `02/03/2026 09:00 +0100`, `02 Mar 2026 9:00 AM UTC`. */
const localAndOffset = /^(.*\d:\d\d.*?) ?(?:Z|UTC|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** Epoch milliseconds, or seconds with a fraction or without, as databases export them. */
const epochNumber = /^(?:\d{13}|\d{10}(?:\.\d+)?)$/;
const [hourMs, minuteMs] = [3_600_000, 60_000];

/** Reads a cell as an instant in epoch milliseconds, or says what is wrong with it. */
export function instantOf(policy: SupportPolicy, { timeZone, order }: TimeStyle, cell: string): number | LogProblem {
  const text = cell.trim();
  const used = order ?? "ymd";
  if (!order && shortYear.test(text)) return undecidedOrder(text);
  try {
    if (epochNumber.test(text)) return text.length === 13 && !text.includes(".") ? Number(text) : Math.round(Number(text) * 1000);
    // A zone in brackets without an offset would be ignored.
    if (!withOffset.test(text) && !text.endsWith("]")) return parseLocalTime(text, { timeZone, order: used }).getTime();
    if (plainUtc.test(text)) {
      const ms = Date.parse(text);
      if (!Number.isNaN(ms)) return ms;
    }
    return instantWithOffset(policy, text.replace(/(?:UTC|GMT)(?=[+-]\d)/i, "").replace(/GMT$/i, "UTC"), used);
  } catch (error) {
    if (!isSupportError(error)) throw error;
    const [problem] = error.problems;
    return { ...problem, path: [], value: text, message: `${JSON.stringify(text)} ${faultOf(text, used, problem)}` };
  }
}

/** Whether a time is read on the clocks of a zone. */
export function isLocalText(cell: string): boolean {
  const text = cell.trim();
  return !epochNumber.test(text) && !withOffset.test(text);
}

function instantWithOffset(policy: SupportPolicy, text: string, order: DateOrder): number {
  const [, local, sign, hours = 0, minutes = 0] = (isoText.test(text) ? undefined : localAndOffset.exec(text)) ?? [];
  // Adding no time reads an instant as every function of the library does.
  if (local === undefined || Number(hours) > 23 || Number(minutes) > 59)
    return addBusinessTime(policy.calendar, text, 0).getTime();
  const offsetMs = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return parseLocalTime(local, { timeZone: "UTC", order }).getTime() - (sign === "-" ? -offsetMs : offsetMs);
}

/** Three numbers of at most two digits, each of which can be the year. */
const shortYear = /^\d{1,2}([-/.])\d{1,2}\1\d{1,2}(?!\d)/;

/** Without an order, `02/03/26` would be read as a day of 2002, and every date of the file with it. */
function undecidedOrder(text: string): LogProblem {
  const message = `${JSON.stringify(text)} has a year of two digits: the mapping must give its dateOrder`;
  return { code: "invalid_local_time", path: [], value: text, message };
}

function faultOf(text: string, order: DateOrder, problem: Problem): string {
  if (problem.code === "instant_out_of_range") return "is not in the years from 1970 to 2199";
  if (isDate(text, order)) return "is a date without a time of day";
  if (zoneName.test(text)) return "ends with the name of a zone, which is not read: it must be an offset, or left out";
  const others = problem.code === "invalid_local_time" ? problem.readableAs : [];
  return `is not a date and time (${order}${others.length === 0 ? "" : `; it can be read as ${others.join(" or ")}`})`;
}

/** A time of day with an abbreviation or a name of a zone after it: `09:00:00 CET`, `9:00 AM (Europe/Rome)`. */
const zoneName = /\d[:.]\d\d.*[\s([](?!AM?$|PM?$)[A-Z][\w/+-]+[)\]]?$/i;

/** Whether a text is a date without a time of day. */
function isDate(text: string, order: DateOrder): boolean {
  try {
    parseLocalTime(`${text} 00:00`, { timeZone: "UTC", order });
    return true;
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return false;
  }
}
