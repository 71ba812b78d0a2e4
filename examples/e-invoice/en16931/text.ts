import type { En16931Problem, Problems } from "./problem.js";

/** What XML 1.0 cannot hold: most control characters, and halves of surrogate pairs. */
const outsideXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** A required text on one line. */
export function requiredText(text: string | null | undefined, path: En16931Problem["path"], problems: Problems): string {
  const written = optionalText(text, path, problems);
  if (written === undefined) problems.add("missing_text", path, "the text is missing");
  return written ?? "";
}

/** A text on one line; undefined where there is none, because an element must not be empty. */
export function optionalText(
  text: string | null | undefined,
  path: En16931Problem["path"],
  problems: Problems,
): string | undefined {
  if (text === undefined || text === null) return undefined;
  if (outsideXml.test(text))
    problems.add("invalid_character", path, `${JSON.stringify(text)} has a character that XML cannot hold`);
  const written = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  return written === "" ? undefined : written;
}

/** Reports what is not a date of the calendar, such as `2026-02-30`. */
export function requireDate(date: string, path: En16931Problem["path"], problems: Problems): void {
  const timeMs = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  const isDate = !Number.isNaN(timeMs) && new Date(timeMs).toISOString().startsWith(date);
  if (!isDate) problems.add("invalid_code", path, `"${date}" is not a date YYYY-MM-DD`);
}
