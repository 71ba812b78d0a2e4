import { Temporal } from "temporal-polyfill";
import type { BillableIntervention, InvoiceTerms, VatTreatment } from "../../src/index.js";
import { quotedPrice, type QuotedPrice } from "./billing-prices.js";

/** The fields of a policy that the books use. */
export interface BookPolicy {
  readonly timeZone: string;
  readonly endOfMonthsAfter: number;
  readonly scope: "intervention" | "ticket" | "ticketDay";
  readonly blockMinutes: Readonly<Record<string, number>>;
  readonly warrantyCauses: readonly string[];
}

/** One intervention in the books. */
export interface Entry {
  readonly position: number;
  readonly item: BillableIntervention<number>;
  readonly date: string;
  readonly month: string;
  readonly vat: VatTreatment;
  readonly price: QuotedPrice;
}

/** The entries of a list in the order of their start, then ticket, then id. */
export function entriesOf(
  policy: BookPolicy,
  items: readonly BillableIntervention<number>[],
  terms: InvoiceTerms,
): readonly Entry[] {
  const entries = items.map((item, position): Entry => {
    const payer = terms.customers.find(({ id }) => id === item.customer);
    const date = Temporal.Instant.fromEpochMilliseconds(item.startedAt).toZonedDateTimeISO(policy.timeZone).toPlainDate();
    const { rate, ...others } = item.vat ?? payer?.vat ?? { rate: "0" };
    return {
      position,
      item,
      date: date.toString(),
      month: date.toPlainYearMonth().toString(),
      vat: { rate: rate.includes(".") ? rate.replace(/\.?0+$/, "") : rate, ...others },
      price: quotedPrice(terms.priceLists, {
        ...item,
        date: date.toString(),
        currency: item.currency ?? payer?.currency ?? undefined,
      }),
    };
  });
  return entries.sort(
    (a, b) =>
      a.item.startedAt - b.item.startedAt || inOrder(a.item.ticketNumber, b.item.ticketNumber) || inOrder(a.item.id, b.item.id),
  );
}

/** The last date of the month that is a number of months after a date's. */
export function monthEnd(date: string, monthsAfter: number): string {
  const month = Temporal.PlainDate.from(date).toPlainYearMonth().add({ months: monthsAfter });
  return month.toPlainDate({ day: month.daysInMonth }).toString();
}

/** Why an entry is on no statement. Compares it with every other. */
export function heldBecause({ item }: Entry, all: readonly Entry[]): string | undefined {
  if (item.endedAt === undefined || item.endedAt === null) return "intervention_running";
  if (item.invoiced === true) return "intervention_invoiced";
  const isBusy = all.some(({ item: other }) => other !== item && other.expert === item.expert && overlap(item, other));
  return item.expert !== undefined && isBusy ? "expert_busy" : undefined;
}

function overlap(a: BillableIntervention<number>, b: BillableIntervention<number>): boolean {
  if (typeof a.endedAt !== "number" || typeof b.endedAt !== "number") return false;
  return Math.max(a.startedAt, b.startedAt) < Math.min(a.endedAt, b.endedAt);
}

/** Texts by their UTF-16 code units. */
export function inOrder(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
