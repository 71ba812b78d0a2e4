import { isRecord, showValue, type Problem } from "../problem/internal.js";
import { isEmailAddress } from "./email-address.js";

const showsNothing = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a value is absent or a text without a visible character. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && showsNothing.test(value));
}

/** An object without those of its optional fields that are blank: forms send empty text for fields that nobody filled in. */
export function withoutBlank(optionalFields: readonly string[], value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field, part]) => !(optionalFields.includes(field) && isBlank(part))));
}

export function emailProblems(value: string): readonly Problem[] {
  return isEmailAddress(value) ? [] : [{ code: "invalid_email", value: showValue(value) }];
}

// Contacts copied from phones and spreadsheets carry direction marks and no-break spaces.
const separators = /[\p{Zs}+().\-/\u2010-\u2015\u200E\u200F\u202A\u202C\u2066\u2068\u2069]/gu;
const extension = /(?:[;,]?[\p{Zs}]*(?:ext|extension|int|interno|x|#)[.:=]?[\p{Zs}]*[0-9]{1,6})?[\p{Zs}.]*$/iu;

/**
 * The problem of a text that is not a telephone number. International numbers have at most 15 digits (ITU-T E.164); 5 are the
 * least that a desk can call back. An extension of at most 6 digits may follow: `ext. 12`, `int. 12`, `x12`, `#12`.
 */
export function phoneProblems(value: string): readonly Problem[] {
  const digits = value.replace(extension, "").replace(separators, "");
  return /^[0-9]{5,15}$/.test(digits) ? [] : [{ code: "invalid_phone", value: showValue(value) }];
}
