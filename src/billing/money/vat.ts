import { exemptionOf, type VatTreatment } from "../../policy/internal.js";
import {
  amountText,
  compareAmounts,
  exact,
  minorDigits,
  percentOf,
  roundedTo,
  shortText,
  sumOf,
  type Amount,
  type Exact,
} from "../amount.js";
import { compareTexts, groupedBy } from "../lists.js";

/** Text that two VAT treatments share if they are one, however the rate is written. */
export function treatmentKey({ rate, exemption, chargeability }: VatTreatment): string {
  return JSON.stringify([shortText(rate), exemptionOf(exemption), chargeability ?? "immediate"]);
}

/** An exemption in one text: its nature, then its provision. */
export function exemptionText(exemption: VatTreatment["exemption"]): string {
  const { nature, reference } = exemptionOf(exemption);
  return [nature, reference].filter((part) => part !== "").join(", ");
}

/** The total of the lines of one VAT treatment. */
export interface VatTotal extends VatTreatment {
  /** Sum of the lines, each rounded already. */
  readonly net: Amount;
  /** Rounded once, on that sum. */
  readonly vat: Amount;
}

/** The totals of lines. */
export interface Totals {
  readonly net: Amount;
  readonly vat: Amount;
  readonly gross: Amount;
  /** The highest rate first. */
  readonly vatByRate: readonly VatTotal[];
}

/** A line's amount before VAT, and its VAT treatment. */
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

/** The sums of lines by VAT treatment. VAT is computed on the sum and rounded once. The highest rate is first. */
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

/** The highest rate first, then by the text of the exemption, then by the rest of the treatment. */
function compareTreatments(a: VatTreatment, b: VatTreatment): number {
  const textOf = (vat: VatTreatment): string => [exemptionText(vat.exemption), treatmentKey(vat)].join("\n");
  return compareAmounts(b.rate, a.rate) || compareTexts(textOf(a), textOf(b));
}
