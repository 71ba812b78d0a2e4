import { requireKnownFields, requireRecord, showValue, SupportError, wrongType } from "../problem/internal.js";
import { requireInRange } from "./instant.js";
import { dateOrders, parseWallTime, type DateOrder } from "./parse-date-time.js";
import { instantOfWallMs, zoneNamed } from "./zone.js";

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
 * two digits are 1970 to 2069. Text with an offset is an instant already and is refused.
 *
 * @throws SupportError `invalid_local_time` for other text and for dates and times that do not exist; `unknown_time_zone`,
 * `instant_out_of_range`, `wrong_type`, `missing_field`, `unknown_field`
 * @example
 * parseLocalTime("27/03/2026 14:05", { timeZone: "Europe/Rome", order: "dmy" }) // => 2026-03-27T13:05:00.000Z
 * parseLocalTime("3/27/26 2:05 PM", { timeZone: "America/New_York", order: "mdy" }) // => 2026-03-27T18:05:00.000Z
 * parseLocalTime("27/Mar/26 2:05 PM", { timeZone: "Europe/Rome" }) // => 2026-03-27T13:05:00.000Z
 */
export function parseLocalTime(text: string, options: LocalTimeOptions): Date {
  requireRecord(options, ["options"]);
  requireKnownFields(options, ["timeZone", "order"], ["options"]);
  if (typeof text !== "string") throw wrongType(["text"], "a date and time as text", text);
  const order = orderOf(options.order);
  if (options.timeZone === undefined) {
    throw new SupportError({ code: "missing_field", path: ["options", "timeZone"], field: "timeZone" });
  }
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
function localTimeProblem(
  text: string,
  order: DateOrder,
): {
  readonly code: "invalid_local_time";
  readonly path: readonly string[];
  readonly value: string;
  readonly order: DateOrder;
  readonly readableAs: readonly DateOrder[];
} {
  const readableAs = dateOrders.filter((other) => other !== order && parseWallTime(text, other) !== undefined);
  return { code: "invalid_local_time", path: ["text"], value: showValue(text), order, readableAs };
}
