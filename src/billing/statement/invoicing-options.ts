import { onProblemOf } from "../../sla/internal.js";
import { requireKnownFields, requireRecord, showValue, SupportError, type OnProblem } from "../../problem/internal.js";
import { parseLocalDate } from "../../time/internal.js";

/** Which month is invoiced, and what happens to invalid interventions. */
export interface InvoicingOptions {
  /** `YYYY-MM` on the provider's calendar. Defaults to every month in which there is work. */
  readonly month?: string | null | undefined;
  /**
   * `"throw"` refuses the whole list for one invalid intervention; `"collect"` leaves invalid ones out and returns them in
   * `refused`. Defaults to `"throw"`.
   */
  readonly onProblem?: "throw" | "collect" | null | undefined;
}

/** Options with their defaults. */
export interface ReadOptions {
  readonly month: string | undefined;
  readonly onProblem: OnProblem;
}

export function readOptions(options: InvoicingOptions | null | undefined): ReadOptions {
  const given: unknown = options ?? {};
  requireRecord(given, ["options"]);
  requireKnownFields(given, ["month", "onProblem"], ["options"]);
  const { month } = given;
  if (month !== undefined && month !== null && !isMonth(month)) {
    throw new SupportError({ code: "invalid_month", path: ["options", "month"], value: showValue(month) });
  }
  return { month: month ?? undefined, onProblem: onProblemOf(given) };
}

/** Whether a value is a month of the form `YYYY-MM` that invoices can be for. */
export function isMonth(value: unknown): value is string {
  return typeof value === "string" && parseLocalDate(`${value}-01`) !== undefined;
}
