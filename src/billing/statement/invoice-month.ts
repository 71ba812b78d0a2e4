import { localDayAt } from "../../calendar/internal.js";
import { requireSections } from "../../policy/internal.js";
import {
  onProblemOf,
  requireOptions,
  requireRecord,
  showValue,
  SupportError,
  withPath,
  type OnProblem,
} from "../../problem/internal.js";
import {
  addMonths,
  lastDayOfMonth,
  parseLocalDate,
  toDayNumber,
  toLocalDate,
  type DayNumber,
  type InstantLike,
  type LocalDate,
} from "../../time/internal.js";
import type { BillingPolicy } from "../billing-policy.js";

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

/** Options with their defaults. Throws `wrong_type`, `unknown_field` and `invalid_month`. */
export function readOptions(options: InvoicingOptions | null | undefined): ReadOptions {
  requireOptions(options, ["month", "onProblem"]);
  const month: unknown = options?.month;
  if (month !== undefined && month !== null && !isMonth(month)) {
    throw new SupportError({ code: "invalid_month", path: ["options", "month"], value: showValue(month) });
  }
  return { month: month ?? undefined, onProblem: onProblemOf(options) };
}

/** Whether a value is a month of the form `YYYY-MM` that invoices can be for. */
export function isMonth(value: unknown): value is string {
  return typeof value === "string" && parseLocalDate(`${value}-01`) !== undefined;
}

/**
 * The date by which an intervention is invoiced: the last day of the month that the policy names, counted from the month in which
 * the intervention started on the provider's calendar.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`; `missing_section` for a policy
 * without `invoicing`; `wrong_type`, `not_whole` and `out_of_bounds` for an invalid one
 * @see section 4 of the support policy: "invoiced by the end of the month following the intervention itself"
 * @example
 * invoiceBy(acoPolicy, "2026-03-31T22:00:00Z") // => "2026-05-31"
 * invoiceBy(acoPolicy, "2026-12-10T09:00:00Z") // => "2027-01-31"
 */
export function invoiceBy(policy: Pick<BillingPolicy, "calendar" | "invoicing">, startedAt: InstantLike): LocalDate {
  requireRecord(policy, ["policy"]);
  requireSections(policy, "invoicing");
  return lastInvoiceDate(
    policy,
    withPath(["startedAt"], () => localDayAt(policy.calendar, startedAt), "at"),
  );
}

/** The same for a month: `YYYY-MM`. */
export function invoiceByOfMonth(policy: Pick<BillingPolicy, "invoicing">, month: string): LocalDate {
  return lastInvoiceDate(policy, toDayNumber(`${month}-01`));
}

function lastInvoiceDate(policy: Pick<BillingPolicy, "invoicing">, day: DayNumber): LocalDate {
  const { monthsUntilInvoice = 0 } = requireSections(policy, "invoicing");
  return toLocalDate(lastDayOfMonth(addMonths(day, monthsUntilInvoice)));
}
