import type { Problem } from "../../problem/internal.js";
import { addMonths, toDayNumber, toLocalDate, type DayNumber, type LocalDate } from "../../time/internal.js";
import { sortedBy } from "../lists.js";
import type { VatTreatment } from "../../policy/internal.js";
import type { PriceBook } from "../prices/price-list.js";
import type { ReadTerms } from "../read-terms.js";
import type { Agreement, Customer, Fee } from "../terms.js";
import type { FeeLine } from "./statement.js";

/** A period of a fee that is due. */
export interface DueFee {
  readonly fee: Fee;
  readonly customer: Customer;
  readonly currency: string;
  readonly vat: VatTreatment;
  readonly period: FeeLine["period"];
  /** Date on which it is charged. */
  readonly date: LocalDate;
}

/** The months for which fees are charged, each `YYYY-MM`. */
export interface MonthRange {
  readonly first: string;
  readonly last: string;
}

const monthsEach = { month: 1, quarter: 3, year: 12 } as const;

/** The fees that are due in some months, of customers who are in the terms; in the order of customer, date and id. */
export function dueFees(
  { agreements, customers }: ReadTerms,
  months: MonthRange | undefined,
  prices: PriceBook,
): { readonly fees: readonly DueFee[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const customersById = new Map(customers.map((customer) => [customer.id, customer]));
  const fees = agreements.flatMap((agreement, position): readonly DueFee[] => {
    const customer = customersById.get(agreement.customer);
    if (!isFee(agreement) || customer === undefined || months === undefined) return [];
    const periods = duePeriods(agreement, months);
    const [only, ...others] = currenciesOf(agreement, customer, prices);
    const [first] = periods;
    if (first === undefined) return [];
    const path = ["terms", "agreements", position, "currency"];
    if (only === undefined) problems.push({ code: "missing_field", path, field: "currency" });
    else if (others.length > 0) {
      const { date } = first;
      problems.push({ code: "ambiguous_price", path, customer: customer.id, date, currencies: [only, ...others] });
    } else {
      const vat = agreement.vat ?? customer.vat;
      return periods.map((due) => ({ fee: agreement, customer, currency: only, vat, ...due }));
    }
    return [];
  });
  return { fees: sortedBy(fees, placeOf), problems };
}

function isFee(agreement: Agreement): agreement is Fee {
  return agreement.kind === "fee";
}

function placeOf({ fee, date }: DueFee): string {
  return [fee.customer, date, fee.id].join("\n");
}

/** Its own currency, else the customer's, else that of their price lists. */
function currenciesOf({ currency }: Fee, customer: Customer, prices: PriceBook): readonly string[] {
  const own = currency ?? customer.currency ?? undefined;
  return own === undefined ? prices.currenciesOf(customer.id) : [own];
}

/** The periods that are charged in some months and were not billed before. Periods are counted from the fee's first date. */
function duePeriods(fee: Fee, months: MonthRange): readonly Pick<DueFee, "period" | "date">[] {
  const from = toDayNumber(fee.from);
  const to = typeof fee.to === "string" ? toDayNumber(fee.to) : undefined;
  const due: Pick<DueFee, "period" | "date">[] = [];
  for (let index = firstIndex(fee, months); ; index++) {
    const begin = beginOf(fee, from, index);
    if (begin === undefined || begin > (to ?? Infinity) || toLocalDate(begin).slice(0, 7) > months.last) return due;
    const next = beginOf(fee, from, index + 1);
    const end = next === undefined ? to : Math.min(next - 1, to ?? Infinity);
    const date = toLocalDate(fee.billed === "arrears" ? (end ?? begin) : begin);
    const month = date.slice(0, 7);
    const isBilled = typeof fee.billedThrough === "string" && date <= fee.billedThrough;
    if (isBilled || month < months.first || month > months.last) continue;
    due.push({ period: { from: toLocalDate(begin), ...(end !== undefined && { to: toLocalDate(end) }) }, date });
  }
}

/** The first date of a period; undefined for a second period of a fee that is charged once. */
function beginOf({ every }: Fee, from: DayNumber, index: number): DayNumber | undefined {
  if (every === "once") return index === 0 ? from : undefined;
  return addMonths(from, index * monthsEach[every]);
}

/** An index before which no period can be due. A month has at least 28 days. */
function firstIndex({ every, from }: Fee, { first }: MonthRange): number {
  if (every === "once") return 0;
  const elapsedMonths = Math.floor((toDayNumber(`${first}-01`) - toDayNumber(from)) / 31);
  return Math.max(0, Math.floor(elapsedMonths / monthsEach[every]) - 1);
}
