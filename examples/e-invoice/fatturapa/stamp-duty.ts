import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import { exact, sumOf } from "./numbers.js";
import { collectProblems, type Problems } from "./problem.js";

/** Natures whose sums owe stamp duty instead of VAT (D.P.R. 642/1972, tariff, article 13). */
const stamped = new Set(["N2.1", "N2.2", "N3.5", "N3.6", "N4"]);
const threshold = exact("77.47");

/**
 * Whether a draft or credit note owes stamp duty (imposta di bollo): 2.00 EUR where the amounts without VAT of these natures are
 * more than 77.47 EUR in all. Whether the customer is charged for it is the provider's choice; this library adds no line.
 *
 * @throws EInvoiceError `unsupported_currency` for a currency other than EUR: the limit is in EUR
 */
export function stampDuty(document: InvoiceDraft | CreditNote): StampDuty {
  const problems = collectProblems();
  requireEur(document, problems);
  problems.throwAny();
  return stampDutyInEur(document);
}

export interface StampDuty {
  readonly due: boolean;
  readonly amount: "0.00" | "2.00";
}

/** The same where the currency was checked before. */
export function stampDutyInEur(document: InvoiceDraft | CreditNote): StampDuty {
  const subject = document.totals.vatByRate.filter(({ exemption }) => stamped.has(natureOf(exemption) ?? ""));
  const due = sumOf(subject.map(({ net }) => exact(net)))
    .times(document.kind === "creditNote" ? -1 : 1)
    .gt(threshold);
  return { due, amount: due ? "2.00" : "0.00" };
}

/** Reports a currency other than EUR. */
export function requireEur({ currency }: InvoiceDraft | CreditNote, problems: Problems): void {
  if (currency === "EUR") return;
  problems.add("unsupported_currency", ["currency"], `${currency} is not EUR, the only currency written here`);
}

type Exemption = InvoiceDraft["totals"]["vatByRate"][number]["exemption"];

/** The nature that an exemption has as data; text is not taken apart. */
export function natureOf(exemption: Exemption): string | undefined {
  return typeof exemption === "object" && exemption !== null ? (exemption.nature ?? undefined) : undefined;
}

export function referenceOf(exemption: Exemption): string | undefined {
  return typeof exemption === "object" && exemption !== null ? exemption.reference : (exemption ?? undefined);
}
