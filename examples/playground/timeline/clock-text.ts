import type { SlaStatus } from "trouble-ticket";
import { dateTimeText, durationText, percentText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";

/** Where a clock stands, in sentences: the clock, the desk, what is used and left, pauses, and the breach. */
export function clockSentences(style: TimeStyle, status: SlaStatus): readonly string[] {
  const words = timelineWords[style.locale];
  const { clock, deskOpen, elapsedMs, budgetMs, remainingMs, pausedMs, fraction, breachedAt, outcome } = status;
  return [
    words.clock[clock],
    words.desk[deskOpen ? "open" : "closed"],
    words.used(durationText(elapsedMs), durationText(budgetMs), percentText(style.locale, fraction)),
    remainingMs < 0 ? words.overdrawn(durationText(remainingMs)) : words.left(durationText(remainingMs)),
    ...(pausedMs > 0 ? [words.pausedFor(durationText(pausedMs))] : []),
    ...(clock === "paused" && outcome === "pending" ? [words.projected] : []),
    ...(breachedAt === undefined ? [] : [words.breachedAt(dateTimeText(style, breachedAt.getTime()))]),
  ];
}
