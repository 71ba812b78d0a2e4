import type { En16931Error } from "../en16931.js";
import type { EInvoiceError } from "../fatturapa.js";

/** The problems that writing a document throws; none if it is written. */
function problemsOf(write: () => unknown): (EInvoiceError | En16931Error)["problems"] {
  try {
    write();
  } catch (error) {
    return (error as EInvoiceError | En16931Error).problems;
  }
  return [];
}

/** Codes of the problems. */
export function codesOf(write: () => unknown): readonly string[] {
  return problemsOf(write).map(({ code }) => code);
}

/** Problems as `code at path`. */
export function placesOf(write: () => unknown): readonly string[] {
  return problemsOf(write).map(({ code, path }) => `${code} at ${path.join(".")}`);
}
