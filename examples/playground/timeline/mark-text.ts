import type { Locale, LocalizedText } from "trouble-ticket";
import { percentText } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import type { Mark, Stretch } from "./timeline.js";

/** What happens at a mark, in a word or two. */
export function markText(locale: Locale, { kind, label = "", fraction = 0 }: Mark): string {
  const words = timelineWords[locale];
  if (kind === "threshold") return words.threshold(percentText(locale, fraction));
  return kind === "priority" ? words.priority(textIn(locale, label)) : words.marks[kind];
}

/** Why a stretch is closed: the night only where there is no other reason; nothing for open time. */
export function closedReasons(locale: Locale, stretch: Stretch): readonly string[] {
  if (stretch.kind === "open") return [];
  const { reasons } = timelineWords[locale];
  const byDay = stretch.closures.filter(({ reason }) => reason !== "night");
  const shown = byDay.length > 0 ? byDay : stretch.closures.slice(0, 1);
  return [...new Set(shown.map(({ reason, name }) => (name === undefined ? reasons[reason] : textIn(locale, name))))];
}

/** A text in one language. */
export function textIn(locale: Locale, text: LocalizedText): string {
  return typeof text === "string" ? text : text[locale];
}
