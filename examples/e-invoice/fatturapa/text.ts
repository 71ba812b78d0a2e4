import type { Problems } from "./problem.js";

/** What typography writes outside Latin-1, and what an invoice writes instead. */
const spellings: Readonly<Record<string, string>> = {
  "→": "->",
  "←": "<-",
  "≈": "ca.",
  "≤": "<=",
  "≥": ">=",
  "€": "EUR",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "‘": "'",
  "’": "'",
  "‚": ",",
  "“": '"',
  "”": '"',
  "„": '"',
  "‹": "'",
  "›": "'",
  "′": "'",
  "″": '"',
  "…": "...",
  "•": "-",
  "™": "(TM)",
  œ: "oe",
  Œ: "OE",
  Š: "S",
  š: "s",
  Ž: "Z",
  ž: "z",
  "\u2009": " ",
  "\u202f": " ",
};

const beyondLatin1 = /[^\t\n\r\u0020-\u007e\u00a0-\u00ff]/u;

/**
 * A text as FatturaPA can hold it: Latin-1, on one line, of at most `limit` characters. Dashes, quotes and arrows get a spelling in
 * Latin-1; a letter that has none is refused, because leaving it out would change a name.
 */
export function latinText(text: string, limit: number, path: readonly (string | number)[], problems: Problems): string {
  const spelt = text
    .normalize("NFC")
    .replace(/[^\u0000-\u00ff]/gu, (character) => spellings[character] ?? character)
    .replace(/\s+/gu, " ")
    .trim();
  const foreign = beyondLatin1.exec(spelt);
  if (foreign !== null) {
    problems.add("not_latin_1", path, `"${foreign[0]}" (${codePointText(foreign[0])}) is not Latin-1; spell the text otherwise`);
  }
  if (spelt === "") problems.add("missing_text", path, "the text is missing");
  if (spelt.length > limit)
    problems.add("text_too_long", path, `${spelt.length} characters are too many; at most ${limit} are allowed`);
  return spelt;
}

/** The same, cut to the limit: for descriptions, whose end may be lost. */
export function cutLatinText(text: string, limit: number, path: readonly (string | number)[], problems: Problems): string {
  const spelt = latinText(text, Infinity, path, problems);
  return spelt.length <= limit ? spelt : `${spelt.slice(0, limit - 3).trimEnd()}...`;
}

/** A character that may be invisible, as `U+200B`. */
function codePointText(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
