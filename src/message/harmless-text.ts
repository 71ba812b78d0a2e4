/**
 * What shows nothing (Unicode's Default_Ignorable_Code_Point) or annotates out of sight: it turns the reading direction, makes
 * two texts look the same, or carries one of its own in tag characters. Joiners and variation selectors shape what they follow.
 */
const unseen = /(?![\u180E\u200C\u200D\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;
/** Two in a row are the most that a script or an emoji needs; a text can hide in a longer run. */
const shapersBeyondTwo = /([\u180E\u200C\u200D\p{Variation_Selector}]{2})[\u180E\u200C\u200D\p{Variation_Selector}]+/gu;
/** All that some mailer, browser or terminal takes for the end of a line. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const otherControls = /(?!\t)\p{Cc}/gu;
const loneSurrogates = /\p{Cs}/gu;

/** A text's lines, without anything that would change how those who read it see what stands around it. */
export function harmlessLines(text: string): readonly string[] {
  // Half characters first: those around something unseen would make a whole one without it.
  const whole = text.replace(loneSurrogates, "\uFFFD");
  const lines = whole.replace(unseen, "").split(lineBreaks);
  return withoutBlankEnds(lines.map((line) => line.replace(otherControls, "").replace(shapersBeyondTwo, "$1").trimEnd()));
}

/** The same in one line, runs of space being one space. */
export function harmlessLine(text: string): string {
  return harmlessLines(text).join(" ").replace(/\s+/g, " ").trim();
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const filled = [...lines.keys()].filter((position) => lines[position] !== "");
  return lines.slice(filled[0] ?? lines.length, (filled.at(-1) ?? 0) + 1);
}
