import { dateTimeText, shortDateTimeText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import { closedReasons, markText } from "./mark-text.js";
import type { Stretch, Timeline } from "./timeline.js";

/** One thing that the drawing shows, for those who cannot see it. */
export interface TimelineEntry {
  readonly atMs: number;
  readonly text: string;
}

/** All that the drawing shows but nights and lunches, as sentences in the order of time. */
export function timelineEntries(timeline: Timeline, style: TimeStyle): readonly TimelineEntry[] {
  const words = timelineWords[style.locale];
  const short = (ms: number): string => shortDateTimeText(style, ms);
  const entries: readonly TimelineEntry[] = [
    ...timeline.marks.map((mark) => ({
      atMs: mark.atMs,
      text: `${dateTimeText(style, mark.atMs)}: ${markText(style.locale, mark)}`,
    })),
    ...timeline.pauses.map(({ fromMs, toMs }) => ({ atMs: fromMs, text: words.paused(short(fromMs), short(toMs)) })),
    ...timeline.stretches.filter(isUnusual).map((stretch) => {
      const [from, to] = [short(stretch.from.getTime()), short(stretch.to.getTime())];
      return { atMs: stretch.from.getTime(), text: words.closed(from, to, closedReasons(style.locale, stretch).join(", ")) };
    }),
    ...timeline.stretches.flatMap(({ clockChanges }) =>
      clockChanges.map(({ at, shiftMs }) => {
        return {
          atMs: at.getTime(),
          text: `${dateTimeText(style, at.getTime())}: ${words.clocks[shiftMs > 0 ? "forward" : "back"]}`,
        };
      }),
    ),
    { atMs: timeline.nowMs, text: `${dateTimeText(style, timeline.nowMs)}: ${words.now}` },
  ];
  return [...entries].sort((a, b) => a.atMs - b.atMs);
}

function isUnusual(stretch: Stretch): boolean {
  return stretch.kind === "closed" && stretch.closures.some(({ reason }) => reason !== "night" && reason !== "lunch");
}
