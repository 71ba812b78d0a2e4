/** Why a document cannot be written as FatturaPA. */
export interface EInvoiceProblem {
  readonly code: EInvoiceCode;
  /** Where in the draft or the document: keys and positions from the outside in. */
  readonly path: readonly (string | number)[];
  /** One sentence with the value at fault and, where SdI has one, the number of its control. */
  readonly message: string;
}

type EInvoiceCode =
  | "unsupported_currency"
  | "missing_nature"
  | "invalid_nature"
  | "unexpected_nature"
  | "invalid_rate"
  | "split_payment_not_allowed"
  | "finer_than_format"
  | "amount_too_large"
  | "negative_quantity"
  | "no_lines"
  | "too_many_lines"
  | "credit_above_zero"
  | "price_differs"
  | "base_differs"
  | "tax_differs"
  | "not_latin_1"
  | "text_too_long"
  | "missing_text"
  | "conflicting_names"
  | "number_without_digit"
  | "unexpected_pec"
  | "earlier_than_corrected"
  | "invalid_code";

/** The error that `fatturaPaBody` and `fatturaPa` throw: every problem at once, `code` the first one's. */
export interface EInvoiceError extends Error {
  readonly name: "EInvoiceError";
  readonly code: EInvoiceCode;
  readonly problems: readonly EInvoiceProblem[];
}

/** Collects the problems of a document while it is written. */
export interface Problems {
  readonly add: (code: EInvoiceCode, path: EInvoiceProblem["path"], message: string) => void;
  /** Throws all that were added, if any. */
  readonly throwAny: () => void;
}

export function collectProblems(): Problems {
  const problems: EInvoiceProblem[] = [];
  return {
    add: (code, path, message) => problems.push({ code, path, message }),
    throwAny: () => {
      const [first] = problems;
      if (first === undefined) return;
      const message = problems.map((problem) => `${problem.message} [${problem.code}]`).join("\n");
      throw Object.assign(new Error(message), { name: "EInvoiceError", code: first.code, problems });
    },
  };
}
