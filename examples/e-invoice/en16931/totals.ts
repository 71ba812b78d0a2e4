import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import type { En16931Document } from "./document.js";
import type { WrittenPart } from "./lines.js";
import { amountText, exact, sumOf, type Exact } from "./numbers.js";
import type { Problems } from "./problem.js";
import type { VatTotals } from "./vat-totals.js";

/** BT-110 with the breakdown, and BT-111, which has none. */
export function taxTotals(
  draft: InvoiceDraft | CreditNote,
  sign: 1 | -1,
  { subtotals }: VatTotals,
  { accountingVat }: En16931Document,
  problems: Problems,
): readonly object[] {
  const vat = exact(draft.totals.vat).times(sign);
  const own = {
    "cbc:TaxAmount": amountText(vat, ["totals", "vat"], problems),
    "cbc:TaxAmount@currencyID": draft.currency,
    "cac:TaxSubtotal": subtotals,
  };
  if (!accountingVat) return [own];
  const path = ["accountingVat"];
  if (accountingVat.currency === draft.currency) {
    problems.add("invalid_code", [...path, "currency"], `${draft.currency} is the invoice's own currency (PEPPOL-EN16931-R005)`);
  }
  const text = /^[0-9]+([.][0-9]+)?$/.test(accountingVat.vat) ? accountingVat.vat : undefined;
  if (text === undefined)
    problems.add("invalid_code", [...path, "vat"], `"${accountingVat.vat}" is not an amount of zero or more`);
  const amount = amountText(exact(text ?? "0"), [...path, "vat"], problems);
  return [own, { "cbc:TaxAmount": amount, "cbc:TaxAmount@currencyID": accountingVat.currency }];
}

/** BG-22, as the draft has it; its sums are checked (BR-CO-10 to BR-CO-16). */
export function monetaryTotal(
  draft: InvoiceDraft | CreditNote,
  sign: 1 | -1,
  parts: readonly WrittenPart[],
  { splitVat }: VatTotals,
  problems: Problems,
): object {
  const path = ["totals"];
  const signed = (amount: string): Exact => exact(amount).times(sign);
  const { net, vat, gross } = draft.totals;
  const netOf = (wanted: WrittenPart["kind"]): Exact =>
    sumOf(parts.filter(({ kind }) => kind === wanted).map((part) => part.net));
  const [ofLines, allowances] = [netOf("line"), netOf("allowance").negated()];
  const taxes = sumOf(draft.totals.vatByRate.map((total) => exact(total.vat)));
  const isConsistent = ofLines.minus(allowances).equals(signed(net)) && taxes.equals(vat) && exact(net).plus(vat).equals(gross);
  if (!isConsistent) {
    problems.add("inconsistent_totals", path, "net, VAT and gross are not the sums of the lines (BR-CO-10, BR-CO-14, BR-CO-15)");
  }
  const amounts = {
    LineExtensionAmount: ofLines,
    TaxExclusiveAmount: signed(net),
    TaxInclusiveAmount: signed(gross),
    ...(!allowances.isZero() && { AllowanceTotalAmount: allowances }),
    // Under split payment the buyer pays the VAT to the State: the seller counts it as paid.
    ...(!splitVat.isZero() && { PrepaidAmount: splitVat }),
    PayableAmount: signed(gross).minus(splitVat),
  };
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) => [
      [`cbc:${name}`, amountText(amount, path, problems)],
      [`cbc:${name}@currencyID`, draft.currency],
    ]),
  );
}
