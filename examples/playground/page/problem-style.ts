import type { Locale } from "trouble-ticket";
import type { ProblemStyle } from "../text/problem-words.js";
import { dateTimeText } from "../text/time-text.js";
import { pageWords } from "./words.js";

/** How problems are written on the page: instants in the desk's zone, facts by the page's names for them. */
export function problemStyle(locale: Locale, timeZone: string): ProblemStyle {
  const words = pageWords[locale];
  const names: ReadonlyMap<string, string> = new Map<string, string>([
    ...Object.entries(words.roles),
    ...(["case", "activity", "at"] as const).map((name) => [name, words.eventRoles[name]] as const),
    ["now", words.now],
  ]);
  const listed: ReadonlyMap<string, (row: number) => string> = new Map([
    ["pauses", words.pause],
    ["priorityChanges", words.change],
    ["conclusions", words.conclusion],
  ]);
  return {
    locale,
    instant: (iso) => dateTimeText({ locale, timeZone }, Date.parse(iso)),
    fieldName: (name, position) => (position === undefined ? names.get(name) : listed.get(name)?.(position + 1)),
  };
}
