import { joined, markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { shortDateTimeText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import { cutTo } from "./span.js";
import type { TimeScale } from "./time-scale.js";
import type { PromiseRow, Timeline } from "./timeline.js";

const [rowHeight, barHeight, fontSize] = [38, 12, 11];

/** The promises besides the one that is drawn large. */
function others({ promises, metric }: Timeline): readonly PromiseRow[] {
  return promises.filter(({ status }) => status.metric !== metric);
}

export function promiseRowsHeight(timeline: Timeline): number {
  return others(timeline).length * rowHeight;
}

/** A row for each other promise: the open time in its calendar, what is used from its start on, and its due date. */
export function promiseRows(
  timeline: Timeline,
  scale: TimeScale,
  y: number,
  style: TimeStyle,
  nameOf: (metric: string) => string,
): Markup {
  return joined(
    others(timeline).map(({ status, open, ranToMs }, position) => {
      const top = y + position * rowHeight;
      const barY = top + 18;
      const [fromMs, dueMs] = [status.startedAt.getTime(), status.dueAt.getTime()];
      const due = timelineWords[style.locale].marks.due;
      const text = `${nameOf(status.metric)}, ${due} ${shortDateTimeText(style, dueMs)}`;
      const bar = (className: string, span: { readonly fromMs: number; readonly toMs: number }): Markup => {
        const [fromX, toX] = [scale.xOf(span.fromMs), scale.xOf(span.toMs)];
        return markup`<rect class="${className}" x="${px(fromX)}" y="${px(barY)}" width="${px(toX - fromX)}"
 height="${barHeight}"/>`;
      };
      const used = open.flatMap((span) => cutTo({ fromMs, toMs: ranToMs }, span));
      const dueX = px(scale.xOf(Math.min(dueMs, timeline.toMs)));
      return markup`<g class="promise ${status.outcome}"><text x="${px(scale.xOf(timeline.fromMs))}" y="${px(top + 12)}"
 font-size="${fontSize}">${text}</text>${bar("closed", timeline)}${open.map((span) => bar("open", span))}
${used.map((span) => bar(status.outcome === "breached" ? "overdrawn" : "used", span))}
<line class="due" x1="${dueX}" y1="${px(barY - 3)}" x2="${dueX}" y2="${px(barY + barHeight + 3)}"/></g>`;
    }),
  );
}
