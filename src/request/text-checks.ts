import { isRecord, showValue, type Problem } from "../problem/internal.js";

const showsNothing = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a value is absent or a text without a visible character. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && showsNothing.test(value));
}

/** An object without those of its optional fields that are blank: forms send empty text for fields that nobody filled in. */
export function withoutBlank(optionalFields: readonly string[], value: unknown): unknown {
  if (!isRecord(value)) return value;
  const blank = optionalFields.filter((field) => field in value && isBlank(value[field]));
  if (blank.length === 0) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !blank.includes(field)));
}

/** The longest address that SMTP carries (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
export const maxEmailLength = 254;

const maxLabelLength = 63;

// RFC 5321's atext, and RFC 6531's letters, marks and digits of any script; no quotes, comments or spaces.
const localPart = /^[\w!#$%&'*+/=?^`{|}~\-.\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+$/u;
const strayDots = /^[.]|[.][.]|[.]$/;
// Middle dots and the Hebrew geresh are part of registered names.
const label = /^[A-Za-z0-9\-\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u00B7\u05F3\u05F4\u30FB]+$/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const encodedWord = /=\?/;

/**
 * Whether a text is exactly one e-mail address, as mail systems use RFC 5321 and RFC 6531.
 *
 * Refuses what mail software could read as several addresses, a name or a header, and what it would rewrite to another address:
 * quotes, separators of any width, invisible characters, encoded words, and characters that have an ASCII equivalent. The domain
 * has two labels or more. Internationalised domains are accepted in both forms.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > maxEmailLength || invisible.test(text) || encodedWord.test(text)) return false;
  const [local = "", domain = "", ...others] = text.split("@");
  return others.length === 0 && isLocalPart(local) && isDomain(domain) && isKeptByNormalization(text);
}

function isLocalPart(local: string): boolean {
  return localPart.test(local) && !strayDots.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const isName = labels.every((each) => label.test(each) && each.length <= maxLabelLength && !/^-|-$/.test(each));
  return isName && labels.length >= 2 && !/[.][0-9]+$/.test(domain);
}

/** Full-width and other compatibility characters become ASCII in mail software, so that the address would become another one. */
function isKeptByNormalization(text: string): boolean {
  if (/^[\0-\x7F]*$/.test(text)) return true;
  if (text.normalize("NFKC") !== text.normalize("NFC")) return false;
  return Array.from(text).every((character) => /[\0-\x7F]/.test(character) || !/[\0-\x7F]/.test(character.normalize("NFKC")));
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
