import { localDayAt } from "../calendar/internal.js";
import { requireRecord, showValue, SupportError } from "../problem/internal.js";
import { addMonths, lastDayOfMonth, toLocalDate, type InstantLike, type LocalDate } from "../time/internal.js";
import type { BillingPolicy } from "./billing-policy.js";

/**
 * The date by which an intervention is invoiced: the last day of the month that the policy names, counted from the month in which
 * the intervention started on the provider's calendar.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`; `wrong_type`, `not_whole` and
 * `out_of_bounds` for a policy that no schema has seen
 * @see section 4 of the support policy: "invoiced by the end of the month following the intervention itself"
 * @example
 * invoiceBy(acoPolicy, "2026-03-31T22:00:00Z") // => "2026-05-31"
 * invoiceBy(acoPolicy, "2026-12-10T09:00:00Z") // => "2027-01-31"
 */
export function invoiceBy(policy: Pick<BillingPolicy, "calendar" | "invoicing">, startedAt: InstantLike): LocalDate {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.invoicing, ["policy", "invoicing"]);
  const { endOfMonthsAfter } = policy.invoicing;
  const path = ["policy", "invoicing", "endOfMonthsAfter"];
  const value = showValue(endOfMonthsAfter);
  if (!Number.isInteger(endOfMonthsAfter)) throw new SupportError({ code: "not_whole", path, value });
  if (endOfMonthsAfter < 0) throw new SupportError({ code: "out_of_bounds", path, value, minimum: 0 });
  if (endOfMonthsAfter > 12) throw new SupportError({ code: "out_of_bounds", path, value, maximum: 12 });
  return toLocalDate(lastDayOfMonth(addMonths(localDayAt(policy.calendar, startedAt), endOfMonthsAfter)));
}
