import type { EInvoiceProblem, Problems } from "./problem.js";

/** A form that a code must have, and its description for the problem. */
export interface CodeForm {
  readonly pattern: RegExp;
  readonly wanted: string;
}

/** The forms of schema 1.2.3. */
export const forms = {
  country: { pattern: /^[A-Z]{2}$/, wanted: "two capital letters" },
  province: { pattern: /^[A-Z]{2}$/, wanted: "two capital letters" },
  postalCode: { pattern: /^[0-9]{5}$/, wanted: "five digits; 00000 abroad" },
  vatCode: { pattern: /^[\u0021-\u007e]{1,28}$/, wanted: "at most 28 characters of ASCII without spaces" },
  taxCode: { pattern: /^[A-Z0-9]{11,16}$/, wanted: "11 to 16 capital letters or digits" },
  sendingNumber: { pattern: /^[A-Za-z0-9]{1,10}$/, wanted: "at most ten letters or digits" },
  number: { pattern: /^[\u0020-\u007e]{1,20}$/, wanted: "at most 20 characters of ASCII" },
  projectCode: { pattern: /^[\u0021-\u007e]{1,15}$/, wanted: "at most 15 characters of ASCII without spaces" },
  regime: { pattern: /^RF(0[124-9]|1[0-9]|20)$/, wanted: "RF01, RF02, RF04 to RF20" },
  conditions: { pattern: /^TP0[1-3]$/, wanted: "TP01, TP02 or TP03" },
  method: { pattern: /^MP(0[1-9]|1[0-9]|2[0-3])$/, wanted: "MP01 to MP23" },
  iban: { pattern: /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}$/, wanted: "an IBAN" },
  email: { pattern: /^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/, wanted: "an e-mail address" },
} as const satisfies Readonly<Record<string, CodeForm>>;

/** Reports a required code that is missing or has another form. */
export function requireCode(text: string, form: CodeForm, path: EInvoiceProblem["path"], problems: Problems): void {
  if (typeof text !== "string" || !form.pattern.test(text)) problems.add("invalid_code", path, `"${text}" is not ${form.wanted}`);
}

/** The same for a code that may be absent. */
export function checkCode(
  text: string | null | undefined,
  form: CodeForm,
  path: EInvoiceProblem["path"],
  problems: Problems,
): void {
  if (text !== undefined && text !== null) requireCode(text, form, path, problems);
}

/** Reports what is not a date of the calendar, such as `2026-02-30`, or a date before 1970. */
export function requireDate(date: string, path: EInvoiceProblem["path"], problems: Problems): void {
  const timeMs = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  const isDate = timeMs >= 0 && new Date(timeMs).toISOString().startsWith(date);
  if (!isDate) problems.add("invalid_code", path, `"${date}" is not a date YYYY-MM-DD from 1970 on`);
}
