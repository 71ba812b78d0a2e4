import { isRecord, requireOptions, showValue, SupportError } from "../problem/internal.js";

/** A language of explanations and messages. */
export type Locale = "en" | "it";

/** Text for people: the same in every language, or one text per language. */
export type LocalizedText = string | { readonly en: string; readonly it: string };

const locales: readonly Locale[] = ["en", "it"];

/** The language of a text for people. */
export interface LocaleOptions {
  /** Defaults to `"en"`. */
  readonly locale?: Locale | null | undefined;
}

/** The locale of options. Throws `unknown_locale`, `wrong_type`, and `unknown_field` for other options. */
export function localeOf(options: LocaleOptions | null | undefined): Locale {
  requireOptions(options, ["locale"]);
  const wanted: unknown = options?.locale ?? "en";
  const locale = locales.find((known) => known === wanted);
  if (locale !== undefined) return locale;
  throw new SupportError({ code: "unknown_locale", path: ["options", "locale"], value: showValue(wanted), known: locales });
}

/** A text in one language. */
export function textIn(locale: Locale, text: LocalizedText): string {
  return typeof text === "string" ? text : text[locale];
}

/** Whether a value is a text, or one text for each language and no other. */
export function isLocalizedText(value: unknown): value is LocalizedText {
  if (!isRecord(value)) return typeof value === "string";
  return Object.keys(value).length === locales.length && locales.every((locale) => typeof value[locale] === "string");
}
