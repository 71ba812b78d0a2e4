import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import type { En16931Document } from "./document.js";
import { categoryFields, type WrittenPart } from "./lines.js";
import { amountText, exact, sumOf, type Exact } from "./numbers.js";
import type { Problems } from "./problem.js";
import { categorize, type CategorizedVat, type VatCategoryCode } from "./vat-categories.js";

/** BG-23, one group for each category and rate. */
export interface VatTotals {
  readonly codes: ReadonlySet<VatCategoryCode>;
  /** Whether nothing is subject to VAT (`O`), which goes with no other category. */
  readonly isOutOfScope: boolean;
  /** VAT that the buyer pays to the State instead of the seller: split payment. */
  readonly splitVat: Exact;
  readonly subtotals: readonly object[];
}

interface Group {
  readonly vat: CategorizedVat;
  readonly reasons: Set<string>;
  net: Exact;
  tax: Exact;
}

const cent = exact("0.01");

/** The VAT breakdown of a draft, checked against its lines. */
export function vatTotals(
  { totals, currency }: InvoiceDraft | CreditNote,
  sign: 1 | -1,
  parts: readonly WrittenPart[],
  document: En16931Document,
  problems: Problems,
): VatTotals {
  const groups = new Map<string, Group>();
  for (const [position, total] of totals.vatByRate.entries()) {
    const vat = categorize(total, document, ["totals", "vatByRate", position], problems);
    const group = groups.get(keyOf(vat)) ?? { vat, reasons: new Set(), net: exact(0), tax: exact(0) };
    groups.set(keyOf(vat), group);
    group.net = group.net.plus(exact(total.net).times(sign));
    group.tax = group.tax.plus(exact(total.vat).times(sign));
    if (vat.reason !== undefined) group.reasons.add(vat.reason);
  }
  for (const group of groups.values()) requireGroup(group, parts, problems);
  const codes = new Set([...groups.values()].map(({ vat }) => vat.code));
  requireCategories(codes, problems);
  return {
    codes,
    isOutOfScope: codes.has("O"),
    splitVat: sumOf([...groups.values()].flatMap(({ vat, tax }) => (vat.code === "B" ? [tax] : []))),
    subtotals: [...groups.values()].map((group) => subtotalFields(group, currency, problems)),
  };
}

function keyOf({ code, rate }: CategorizedVat): string {
  return `${code} ${rate ?? ""}`;
}

/** The base is the sum of the lines (BR-S-08 and its like), the tax is base times rate, to a cent (BR-CO-17). */
function requireGroup({ vat, net, tax }: Group, parts: readonly WrittenPart[], problems: Problems): void {
  const path = ["totals", "vatByRate"];
  const key = keyOf(vat);
  const sum = sumOf(parts.filter((part) => keyOf(part.vat) === key).map((part) => part.net));
  if (!sum.equals(net)) {
    problems.add(
      "inconsistent_totals",
      path,
      `the lines of ${key} sum to ${sum.toString()}, the total is ${net.toString()} (BR-S-08)`,
    );
  }
  const expected = net
    .times(vat.rate ?? 0)
    .dividedBy(100)
    .toDecimalPlaces(2);
  if (tax.minus(expected).abs().gt(cent)) {
    const said = `the tax is ${tax.toString()}, ${vat.rate ?? 0} % of ${net.toString()} is ${expected.toString()} (BR-CO-17)`;
    problems.add("tax_differs", path, said);
  }
}

function requireCategories(codes: ReadonlySet<VatCategoryCode>, problems: Problems): void {
  const path = ["totals", "vatByRate"];
  const found = [...codes].join(", ");
  if (codes.has("O") && codes.size > 1) {
    problems.add(
      "mixed_categories",
      path,
      `services outside the scope of VAT need their own invoice; here are ${found} (BR-O-11)`,
    );
  }
  if (codes.has("B") && codes.has("S")) {
    problems.add("mixed_categories", path, `split payment needs its own invoice; here are ${found} (BR-B-02)`);
  }
}

function subtotalFields({ vat, reasons, net, tax }: Group, currency: string, problems: Problems): object {
  const path = ["totals", "vatByRate"];
  return {
    "cbc:TaxableAmount": amountText(net, path, problems),
    "cbc:TaxableAmount@currencyID": currency,
    "cbc:TaxAmount": amountText(tax, path, problems),
    "cbc:TaxAmount@currencyID": currency,
    "cac:TaxCategory": {
      ...categoryFields(vat),
      ...(vat.reasonCode !== undefined && { "cbc:TaxExemptionReasonCode": vat.reasonCode }),
      ...(reasons.size > 0 && { "cbc:TaxExemptionReason": [...reasons].join("; ") }),
    },
  };
}
