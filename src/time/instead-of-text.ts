import { parseLocalDate } from "./local-date.js";
import { dateOrders, parseInstantText, parseWallTime } from "./parse-date-time.js";

const maxReadLength = 80;

/** Text that is no instant but becomes one in UTC: a date, or a date and time without an offset. Undefined for other text. */
export function withOffset(text: string): string | undefined {
  const completed = parseLocalDate(text) === undefined ? `${text}Z` : `${text}T00:00Z`;
  return parseInstantText(completed) === undefined ? undefined : quoted(completed);
}

/** What to pass instead of text that is no instant; undefined if nothing can be derived. */
export function insteadOfText(text: string): string | undefined {
  const trimmed = text.slice(0, maxReadLength).trim();
  if (/^\d{4}-\d\d-\d\dZ$/i.test(trimmed)) return quoted(`${trimmed.slice(0, 10)}T00:00Z`);
  if (/^-?\d{12,15}$/.test(trimmed)) return trimmed;
  if (/^-?\d{9,11}$/.test(trimmed)) return `${trimmed} * 1000`;
  if (parseInstantText(trimmed) !== undefined) return quoted(trimmed);
  return callsReading(trimmed);
}

/** The calls that read a local time, one for each order in which it is one: the text alone does not say which is meant. */
function callsReading(text: string): string | undefined {
  const readings = dateOrders.map((order) => ({ order, wallMs: parseWallTime(text, order) }));
  const readable = readings.filter(({ wallMs }) => wallMs !== undefined);
  const isSameInAll = readings.every(({ wallMs }) => wallMs === readings[0]?.wallMs);
  const orders = isSameInAll ? [""] : readable.map(({ order }) => `, order: "${order}"`);
  if (readable.length === 0) return undefined;
  return orders.map((order) => `parseLocalTime(${quoted(text)}, { timeZone: "Europe/Rome"${order} })`).join(" or ");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
