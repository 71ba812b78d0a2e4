import type { ProblemPath } from "./problem.js";
import { isNone } from "./value.js";

/** What the text of an instant lacks, and what to pass: in UTC, or as local time. A date needs a time as well. */
export function offsetAdvice(value: string, use: string): string {
  const call = (text: string): string => `parseLocalTime(${text}, { timeZone: "Europe/Rome" })`;
  if (!/^"\d{4}-\d\d-\d\d"$/.test(value)) return `no offset; pass ${use} if it is UTC, or ${call(value)} if it is local time`;
  const local = call(`${value.slice(0, -1)} 00:00"`);
  return `no time and no offset; add both: pass ${use} for midnight in UTC, or ${local} for local midnight`;
}

/** How to pass local time that is not in the order given. */
export function orderAdvice(readableAs: readonly string[]): string {
  if (isNone(readableAs)) return `write it as "2026-03-27 14:05" or "27/03/2026 14:05", without offset or zone`;
  const orders = [readableAs].flat();
  const options = orders.map((order) => `{ order: "${order}" }`).join(" or ");
  return orders.length === 1 ? `pass ${options} if that is its order` : `pass ${options}, whichever is its order`;
}

/** Which form of date was expected. A patron's day has no year. */
export function dateAdvice(path: ProblemPath | undefined): string {
  return path?.at(-1) === "patronDay"
    ? `a day of the form MM-DD; write text such as "12-07", one that each of the years has`
    : `a local date; write text such as "2026-04-06", a date that exists, in or next to 1970–2199`;
}

/** How to write an amount. */
export function amountAdvice(value: string): string {
  if (value.includes("%")) return `write it without "%": a share "0.95", a factor "1.5", a percentage "10"`;
  if (/^"[\d.]+,\d*"$/.test(value)) return `write it with a decimal point, such as "80.00", and without separators`;
  if (/^"\d+[.]\d{5,}"$/.test(value)) return "a factor has at most four decimals, a price at most ten";
  if (/^"-?\d{19}/.test(value)) return "a price has at most eighteen digits before the decimal point";
  if (/^"-?0\d/.test(value)) return "write it without leading zeros";
  return `write it as text such as "80.00", without a sign, and never as a JavaScript number`;
}
