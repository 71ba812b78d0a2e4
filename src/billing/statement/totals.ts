import { amountText, compareAmounts, exact, percentOf, roundedTo, shortText, sumOf, type Amount, type Exact } from "../amount.js";
import { minorDigits } from "../currency.js";
import { groupedBy } from "../grouped.js";
import type { VatTreatment } from "../terms/vat-treatment.js";
import type { Totals } from "./statement.js";

/** A line's amount before VAT, and how VAT is put on it. */
export interface TaxedLine {
  readonly net: Amount;
  readonly vat: VatTreatment;
}

/** Amounts of one VAT treatment, rounded to money. */
export interface TaxedSum {
  readonly treatment: VatTreatment;
  readonly net: Exact;
  readonly vat: Exact;
}

/** What lines come to by VAT treatment: the tax is reckoned on their sum and rounded once. The highest rate comes first. */
export function sumsByVat(currency: string, lines: readonly TaxedLine[]): readonly TaxedSum[] {
  const byTreatment = groupedBy(lines, ({ vat }) => treatmentKey(vat));
  return [...byTreatment.values()]
    .sort(([a], [b]) => compareTreatments(a.vat, b.vat))
    .map((group) => {
      const [{ vat: treatment }] = group;
      const net = sumOf(group.map((line) => exact(line.net)));
      return { treatment, net, vat: roundedTo(minorDigits(currency), percentOf(treatment.rate, net)) };
    });
}

/** The totals of sums by VAT treatment. */
export function totalsOf(currency: string, sums: readonly TaxedSum[]): Totals {
  const text = (value: Exact): Amount => amountText(minorDigits(currency), value);
  const net = sumOf(sums.map((sum) => sum.net));
  const vat = sumOf(sums.map((sum) => sum.vat));
  return {
    net: text(net),
    vat: text(vat),
    gross: text(sumOf([net, vat])),
    vatByRate: sums.map((sum) => ({ ...sum.treatment, net: text(sum.net), vat: text(sum.vat) })),
  };
}

/** A text that two VAT treatments share if they are one, however the rate is spelt. */
export function treatmentKey({ rate, exemption }: VatTreatment): string {
  return JSON.stringify([shortText(rate), exemption]);
}

function compareTreatments(a: VatTreatment, b: VatTreatment): number {
  const [reason = "", other = ""] = [a.exemption, b.exemption];
  return compareAmounts(b.rate, a.rate) || (reason < other ? -1 : 1);
}
