import { joined, markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { dateTimeText, shortDateTimeText, type TimeStyle } from "../text/time-text.js";
import { timelineWords } from "../text/timeline-words.js";
import { axis, axisHeight } from "./axis-svg.js";
import { band, bandHeight } from "./band-svg.js";
import { clockSentences } from "./clock-text.js";
import { markText } from "./mark-text.js";
import { placeLabels } from "./place-labels.js";
import { promiseRows, promiseRowsHeight } from "./promise-rows-svg.js";
import { timeScale, type TimeScale } from "./time-scale.js";
import type { Mark, Timeline } from "./timeline.js";

/** How large a drawing is, and in whose words. */
export interface DrawingStyle {
  readonly locale: TimeStyle["locale"];
  /** In pixels; the height follows from the content. */
  readonly width: number;
  /** What people call a metric. Defaults to its name. */
  readonly metricName?: (metric: string) => string;
}

const [insetX, laneHeight, fontSize, topSpace, nowRow] = [16, 18, 12, 6, 34];

/** Where instants lie on a drawing of that width: the page finds by it what instant a pointer means. */
export function drawingScale(timeline: Timeline, width: number): TimeScale {
  return timeScale(timeline.stretches, insetX, width - insetX);
}

/**
 * A ticket's clock as a drawing: open and closed time, what of it was used, pauses, and marks with their texts above, thresholds
 * and the wall clock below. SVG text and nothing else; its colours are the page's, by class.
 */
export function timelineSvg(timeline: Timeline, { locale, width, metricName = String }: DrawingStyle): Markup {
  const style: TimeStyle = { locale, timeZone: timeline.timeZone };
  const words = timelineWords[locale];
  const scale = drawingScale(timeline, width);
  const groups = groupedByInstant(timeline.marks.filter(({ kind }) => kind !== "threshold"));
  const texts = groups.map(({ atMs, marks }) => {
    return `${marks.map((mark) => markText(locale, mark)).join(", ")} ${shortDateTimeText(style, atMs)}`;
  });
  const labels = placeLabels(
    groups.map(({ atMs }, position) => ({ x: scale.xOf(atMs), text: texts[position] ?? "" })),
    { fromX: 0, toX: width, fontSize },
  );
  const lanes = Math.max(0, ...labels.map(({ lane }) => lane + 1));
  const bandY = topSpace + lanes * laneHeight + 6;
  const axisY = bandY + bandHeight;
  const nowY = axisY + axisHeight;
  const rowsY = nowY + nowRow;
  const height = rowsY + promiseRowsHeight(timeline);
  const sentences = [
    words.span(dateTimeText(style, timeline.fromMs), dateTimeText(style, timeline.toMs)),
    ...clockSentences(style, timeline.status),
    ...texts.map((text) => `${text}.`),
  ];
  const flags = labels.map(({ middleX, lane, text, x }, position) => {
    const textY = bandY - 8 - lane * laneHeight;
    const className = classOf(groups[position], timeline);
    return markup`<g class="${className}"><line x1="${px(x)}" y1="${px(textY + 3)}" x2="${px(x)}" y2="${px(axisY)}"/>
<text x="${px(middleX)}" y="${px(textY)}" text-anchor="middle">${text}</text></g>`;
  });
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img" aria-labelledby="timeline-title timeline-desc"
 viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}">
<title id="timeline-title">${words.title}</title><desc id="timeline-desc">${sentences.join(" ")}</desc>
${band(timeline, scale, locale, bandY)}
${nowLine(timeline, scale, `${words.now} ${shortDateTimeText(style, timeline.nowMs)}`, { fromY: bandY - 4, nowY, width })}
${axis(timeline, scale, style, axisY)}${joined(flags)}${promiseRows(timeline, scale, rowsY, style, metricName)}</svg>`;
}

interface MarkGroup {
  readonly atMs: number;
  readonly marks: readonly Mark[];
}

/** Marks of one instant, such as a due date and its breach, have one place and one text. */
function groupedByInstant(marks: readonly Mark[]): readonly MarkGroup[] {
  return [...new Set(marks.map(({ atMs }) => atMs))].map((atMs) => ({ atMs, marks: marks.filter((mark) => mark.atMs === atMs) }));
}

/** The kinds of the marks; `later` where none of it has happened by now, nor is a due date. */
function classOf(group: MarkGroup | undefined, { nowMs }: Timeline): string {
  const kinds = group?.marks.map(({ kind }) => kind) ?? [];
  const isLater = group !== undefined && group.atMs > nowMs && !kinds.includes("due");
  return ["mark", ...kinds, ...(isLater ? ["later"] : [])].join(" ");
}

interface NowPlace {
  readonly fromY: number;
  readonly nowY: number;
  readonly width: number;
}

function nowLine({ nowMs }: Timeline, scale: TimeScale, text: string, { fromY, nowY, width }: NowPlace): Markup {
  const x = scale.xOf(nowMs);
  const [label] = placeLabels([{ x, text }], { fromX: 0, toX: width, fontSize });
  return markup`<g class="now"><line x1="${px(x)}" y1="${px(fromY)}" x2="${px(x)}" y2="${px(nowY + 6)}"/>
<circle cx="${px(x)}" cy="${px(nowY + 8)}" r="7"/>
<text x="${px(label?.middleX ?? x)}" y="${px(nowY + 29)}" text-anchor="middle">${text}</text></g>`;
}
