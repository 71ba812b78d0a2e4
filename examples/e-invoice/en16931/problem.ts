/** Why a document cannot be written by EN 16931. */
export interface En16931Problem {
  readonly code: En16931Code;
  /** Where in the draft, the document or, for `schema_violation`, the written invoice: keys and positions from the outside in. */
  readonly path: readonly (string | number)[];
  /** One sentence with the value at fault and, where there is one, the id of the rule. */
  readonly message: string;
}

type En16931Code =
  | "finer_than_format"
  | "inconsistent_totals"
  | "tax_differs"
  | "price_differs"
  | "no_lines"
  | "credit_above_zero"
  | "missing_nature"
  | "unsupported_nature"
  | "split_payment_not_allowed"
  | "mixed_categories"
  | "mixed_chargeability"
  | "missing_text"
  | "missing_identifier"
  | "invalid_character"
  | "invalid_code"
  | "schema_violation";

/** The error that `en16931Invoice` and `en16931` throw: every problem at once, `code` the first one's. */
export interface En16931Error extends Error {
  readonly name: "En16931Error";
  readonly code: En16931Code;
  readonly problems: readonly En16931Problem[];
}

/** Collects the problems of a document while it is written. */
export interface Problems {
  readonly add: (code: En16931Code, path: En16931Problem["path"], message: string) => void;
  /** Throws all that were added, if any. */
  readonly throwAny: () => void;
}

export function collectProblems(): Problems {
  const problems: En16931Problem[] = [];
  return {
    add: (code, path, message) => problems.push({ code, path, message }),
    throwAny: () => {
      const [first] = problems;
      if (first === undefined) return;
      const message = problems.map((problem) => `${problem.message} [${problem.code}]`).join("\n");
      throw Object.assign(new Error(message), { name: "En16931Error", code: first.code, problems });
    },
  };
}
