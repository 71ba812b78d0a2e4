import { harmlessLine } from "./harmless-text.js";

/** Two lines of most mail programs; all that matters stands at the front. */
const mostCharacters = 150;

/**
 * A text as the subject of a message: one line, cut between characters where it is very long. What RFC 2047 calls an encoded word
 * is broken up, lest a mail program decode into the subject what was kept out of it.
 */
export function subjectLine(text: string): string {
  const line = harmlessLine(text).replaceAll("=?", "= ?");
  const characters = Array.from(line);
  return characters.length <= mostCharacters
    ? line
    : `${characters
        .slice(0, mostCharacters - 1)
        .join("")
        .trimEnd()}…`;
}

/** Whether a text can be a subject as it is. */
export function isSubjectLine(text: string): boolean {
  return text !== "" && subjectLine(text) === text;
}
