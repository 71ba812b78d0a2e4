import type { VatTreatment } from "../../src/index.js";
import { decimalsOf } from "./billing-currencies.js";
import { compared, fractionOf, percent, plus, roundedText, total } from "./billing-fractions.js";
import { inOrder } from "./billing-work.js";

/** A rounded amount and its VAT treatment. */
export interface TaxedAmount {
  readonly net: string;
  readonly vat: VatTreatment;
}

export interface BookTotals {
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly vatByRate: readonly (VatTreatment & { readonly net: string; readonly vat: string })[];
}

/** The totals of amounts: by VAT treatment, the highest rate first, then of all. */
export function totalsOf(currency: string, amounts: readonly TaxedAmount[]): BookTotals {
  const digits = decimalsOf[currency] ?? NaN;
  const vatByRate = amounts
    .map(({ vat }) => vat)
    .filter((vat, at, all) => all.findIndex((other) => isSame(vat, other)) === at)
    .sort((a, b) => compared(fractionOf(b.rate), fractionOf(a.rate)) || inOrder(reasonOf(a), reasonOf(b)))
    .map((vat) => {
      const net = total(amounts.filter((amount) => isSame(vat, amount.vat)).map((amount) => amount.net));
      return { ...vat, net: roundedText(net, digits), vat: roundedText(percent(vat.rate, net), digits) };
    });
  const net = total(vatByRate.map((sum) => sum.net));
  const vat = total(vatByRate.map((sum) => sum.vat));
  return {
    net: roundedText(net, digits),
    vat: roundedText(vat, digits),
    gross: roundedText(plus(net, vat), digits),
    vatByRate,
  };
}

function isSame(a: VatTreatment, b: VatTreatment): boolean {
  return a.rate === b.rate && a.exemption === b.exemption;
}

function reasonOf({ exemption }: VatTreatment): string {
  return typeof exemption === "string" ? exemption : "";
}
