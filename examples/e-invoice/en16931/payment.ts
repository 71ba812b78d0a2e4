import type { En16931Document } from "./document.js";
import type { Problems } from "./problem.js";
import { optionalText, requireDate } from "./text.js";

/** BT-9. */
export function dueDateFields({ payment: { dueDate, terms } }: En16931Document, problems: Problems): object {
  if (!dueDate && !terms) problems.add("missing_text", ["payment"], "a due date or payment terms are needed (BR-CO-25)");
  if (!dueDate) return {};
  requireDate(dueDate, ["payment", "dueDate"], problems);
  return { "cbc:DueDate": dueDate };
}

/** BG-16 and BT-20. A UBL credit note has no due date: it is written as payment terms. */
export function paymentFields({ payment }: En16931Document, sign: 1 | -1, currency: string, problems: Problems): object {
  const terms = optionalText(payment.terms, ["payment", "terms"], problems);
  const due = sign === -1 && payment.dueDate ? [`Due on ${payment.dueDate}`] : [];
  const note = [...(terms === undefined ? [] : [terms]), ...due].join("; ");
  const iban = payment.iban?.replace(/\s/g, "");
  const means = payment.means ?? (iban ? (currency === "EUR" ? "58" : "30") : undefined);
  if ((means === "30" || means === "58") && !iban) {
    problems.add("missing_identifier", ["payment", "iban"], `payment means ${means} need an account (BR-61)`);
  }
  return {
    ...(means && {
      "cac:PaymentMeans": [
        {
          "cbc:PaymentMeansCode": means,
          ...(iban && {
            "cac:PayeeFinancialAccount": {
              "cbc:ID": iban,
              ...(payment.bic && { "cac:FinancialInstitutionBranch": { "cbc:ID": payment.bic } }),
            },
          }),
        },
      ],
    }),
    ...(note !== "" && { "cac:PaymentTerms": { "cbc:Note": note } }),
  };
}
