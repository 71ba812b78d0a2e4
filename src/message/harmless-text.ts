/** What turns the reading direction, and its deprecated kin: behind one of these a text can read as another. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/g;
/** All that some mailer, browser or terminal takes for the end of a line. */
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const otherControls = /(?!\t)\p{Cc}/gu;
const loneSurrogates = /\p{Cs}/gu;

/** A text's lines, without anything that would change how those who read it see what stands around it. */
export function harmlessLines(text: string): readonly string[] {
  const lines = text.replace(directionMarks, "").replace(loneSurrogates, "\uFFFD").split(lineBreaks);
  return withoutBlankEnds(lines.map((line) => line.replace(otherControls, "").trimEnd()));
}

/** The same in one line, runs of space being one space. */
export function harmlessLine(text: string): string {
  return harmlessLines(text).join(" ").replace(/\s+/g, " ").trim();
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const filled = [...lines.keys()].filter((position) => lines[position] !== "");
  return lines.slice(filled[0] ?? lines.length, (filled.at(-1) ?? 0) + 1);
}
