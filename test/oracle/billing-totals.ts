import type { VatTreatment } from "../../src/index.js";
import { decimalsOf } from "./billing-currencies.js";
import { compared, fractionOf, percent, plus, roundedText, total } from "./billing-fractions.js";
import { inOrder } from "./billing-work.js";

/** A rounded amount, and how VAT is put on it. */
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

/** What amounts come to: by VAT treatment first, the highest rate before the others, then all together. */
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
