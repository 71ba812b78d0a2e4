import { addBusinessTime, isSupportError, parseLocalTime, type SupportPolicy } from "trouble-ticket";
import type { DateOrder, LogProblem } from "./mapping.js";

/** How a file writes times. */
export interface TimeStyle {
  /** Of times without an offset. */
  readonly timeZone: string;
  readonly order: DateOrder;
}

/** What exports write for no value. */
const noValues: ReadonlySet<string> = new Set(
  ["", "null", "none", "nil", "nan", "nat", "na", "n/a", "#n/a", "\\n", "-", "–", "—", "undefined"].map((text) => text),
);

/** Whether a cell has no value. */
export function isEmptyCell(cell: string): boolean {
  return cell === "" || noValues.has(cell.trim().toLowerCase());
}

const withOffset = /[T ]\d.*(?:Z|UTC|[+-]\d\d(?::?\d\d)?)(?:\[[^[\]]*\])*$/i;
/** The form that most exports have, which needs no general parser. */
const plainUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** Epoch seconds, or milliseconds with three more digits, as databases export them. */
const epochNumber = /^\d{10}(\d{3})?$/;

/** Reads a cell as an instant in epoch milliseconds, or says what is wrong with it. */
export function instantOf(policy: SupportPolicy, { timeZone, order }: TimeStyle, cell: string): number | LogProblem {
  const text = cell.trim();
  try {
    const epoch = epochNumber.exec(text);
    if (epoch !== null) return Number(text) * (epoch[1] === undefined ? 1000 : 1);
    if (!withOffset.test(text)) return parseLocalTime(text, { timeZone, order }).getTime();
    const ms = plainUtc.test(text) ? Date.parse(text) : NaN;
    // Adding no time reads an instant as every function of the library does.
    return Number.isNaN(ms) ? addBusinessTime(policy.calendar, text, 0).getTime() : ms;
  } catch (error) {
    if (!isSupportError(error)) throw error;
    const [problem] = error.problems;
    return { ...problem, path: [], value: text, message: `${JSON.stringify(text)} is not a date and time (${order})` };
  }
}
