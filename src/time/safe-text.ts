/**
 * Invisible characters (Unicode's Default_Ignorable_Code_Point, and annotations): they reverse the reading direction, make two
 * texts look the same, or carry hidden text in tag characters. Joiners and variation selectors stay, because they shape letters.
 */
const invisible = /(?![\u180E\u200C\u200D\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;
/** Scripts and emoji need two in a row at most; a longer run can hide text. */
const longShaperRuns = /([\u180E\u200C\u200D\p{Variation_Selector}]{2})[\u180E\u200C\u200D\p{Variation_Selector}]+/gu;
/** Each of these ends a line in some mail program, browser or terminal. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const otherControls = /(?!\t)\p{Cc}/gu;
const loneSurrogates = /\p{Cs}/gu;
const showsNothing = /^(?:[\s\u180E\u2800]|\u200C|\u200D|\p{Variation_Selector})*$/u;

/** Two lines of most mail programs; the important words come first. */
const maxSubjectLength = 150;

/** The lines of a text without characters that change how the text around them is read; no blank lines at either end. */
export function safeLines(text: string): readonly string[] {
  // Lone surrogates first: removing what is between two of them would join them to a character.
  const whole = text.replace(loneSurrogates, "\uFFFD");
  const lines = whole.replace(invisible, "").split(lineBreaks);
  return withoutBlankEnds(lines.map((line) => line.replace(otherControls, "").replace(longShaperRuns, "$1").trimEnd()));
}

/** A text as one safe line; runs of space become one space. */
export function safeLine(text: string): string {
  return safeLines(text).join(" ").replace(/\s+/g, " ").trim();
}

/** A name as it is, or its code points if it shows nothing: `U+200B`. A name that vanishes could pass for another one. */
export function visibleName(name: string): string {
  if (!showsNothing.test(safeLine(name))) return name;
  const codePoints = Array.from(name, (character) => {
    const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hexadecimal.padStart(4, "0")}`;
  });
  return codePoints.length <= 4 ? codePoints.join(" ") : `${codePoints.slice(0, 3).join(" ")} …`;
}

/**
 * A text as the subject of a message: one line, cut between characters as people see them (an emoji of a family is one) after
 * at most 150 code points. RFC 2047 encoded words are broken up, because a mail program would decode them into line breaks.
 */
export function subjectLine(text: string): string {
  const line = safeLine(text).replaceAll("=?", "= ?");
  return Array.from(line).length <= maxSubjectLength ? line : `${firstCharacters(line, maxSubjectLength - 1).trimEnd()}…`;
}

/** Whether a text is unchanged as a subject. */
export function isSubjectLine(text: string): boolean {
  return text !== "" && subjectLine(text) === text;
}

/** As many whole characters (grapheme clusters) as fit. */
function firstCharacters(line: string, limit: number): string {
  const end = Array.from(line).slice(0, limit).join("").length;
  return line.slice(0, new Intl.Segmenter("en").segment(line).containing(end)?.index);
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const areFilled = lines.map((line) => line !== "");
  return lines.slice(areFilled.indexOf(true), areFilled.lastIndexOf(true) + 1);
}
