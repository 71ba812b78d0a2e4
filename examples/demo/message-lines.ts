import type { Locale, Message } from "trouble-ticket";
import { wordsIn } from "./words.js";

/** A message to somebody as a terminal shows it, with the number of lines left out where only its beginning is wanted. */
export function messageLines(title: string, { to, subject, text }: Message, locale: Locale, shown = Infinity): readonly string[] {
  const lines = [subject, "", ...text.trimEnd().split("\n")];
  const leftOut = lines.length - shown;
  return [
    `${title} ${to}`,
    ...lines.slice(0, shown).map((line) => `  | ${line}`.trimEnd()),
    ...(leftOut > 0 ? [`  ⋮ ${wordsIn(locale).moreLines(leftOut)}`] : []),
  ];
}
