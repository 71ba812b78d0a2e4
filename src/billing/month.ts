import { parseLocalDate } from "../time/internal.js";

/** Whether a value is a month of the form `YYYY-MM` that invoices can be for. */
export function isMonth(value: unknown): value is string {
  return typeof value === "string" && parseLocalDate(`${value}-01`) !== undefined;
}
