import type { En16931Document } from "./document.js";
import type { Problems } from "./problem.js";
import { optionalText, requireDate } from "./text.js";

/** BT-9. */
export function dueDateFields({ payment: { dueDate } }: En16931Document, problems: Problems): object {
  if (!dueDate) return {};
  requireDate(dueDate, ["payment", "dueDate"], problems);
  return { "cbc:DueDate": dueDate };
}

/** BG-16 and BT-20. A UBL credit note has no due date: it is written as payment terms. */
export function paymentFields({ payment }: En16931Document, sign: 1 | -1, currency: string, problems: Problems): object {
  const path = ["payment"];
  const { dueDate } = payment;
  const terms = optionalText(payment.terms, [...path, "terms"], problems);
  if (!dueDate && terms === undefined) problems.add("missing_text", path, "a due date or payment terms are needed (BR-CO-25)");
  const note = [terms, sign === -1 && dueDate ? `Due on ${dueDate}` : undefined].filter((text) => text !== undefined).join("; ");
  const account = optionalText(payment.account?.replace(/\s/g, ""), [...path, "account"], problems);
  const means = payment.means ?? (account && (currency === "EUR" ? "58" : "30"));
  if ((means === "30" || means === "58") && account === undefined) {
    problems.add("missing_identifier", [...path, "account"], `payment means ${means} need an account (BR-61)`);
  }
  return {
    ...(means && { "cac:PaymentMeans": [{ "cbc:PaymentMeansCode": means, ...accountFields(account, payment.bic) }] }),
    ...(note !== "" && { "cac:PaymentTerms": { "cbc:Note": note } }),
  };
}

/** BG-17. */
function accountFields(account: string | undefined, bic: string | null | undefined): object {
  if (account === undefined) return {};
  const branch = bic ? { "cac:FinancialInstitutionBranch": { "cbc:ID": bic } } : {};
  return { "cac:PayeeFinancialAccount": { "cbc:ID": account, ...branch } };
}
