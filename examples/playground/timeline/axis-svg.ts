import { markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { dateText, percentText, timeText, type TimeStyle } from "../text/time-text.js";
import { wallTimeAt } from "../text/wall-time.js";
import { textWidth, type Label } from "./place-labels.js";
import type { TimeScale } from "./time-scale.js";
import type { Stretch, Timeline } from "./timeline.js";

export const axisHeight = 52;

const dayMs = 86_400_000;

const [tickHeight, smallSize, dateSize, outerSpace] = [5, 10.5, 11.5, 20];

/** Under the band: thresholds, the wall clock at openings and closings, and the dates, as far as they have room. */
export function axis({ stretches, marks, toMs }: Timeline, scale: TimeScale, style: TimeStyle, y: number): Markup {
  const open = stretches.filter(({ kind }) => kind === "open");
  const edges = open.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  const hours = edges.map((ms) => ({ x: scale.xOf(ms), text: timeText(style, ms) }));
  const thresholds = marks.filter(({ kind }) => kind === "threshold");
  const percents = thresholds.map(({ atMs, fraction = 0 }) => ({
    x: scale.xOf(atMs),
    text: percentText(style.locale, fraction),
  }));
  const edgeX = scale.xOf(toMs) + outerSpace;
  const roomyHours = roomy(hours, smallSize, "middle", edgeX);
  return markup`${percents.map(({ x }) => markup`<path class="threshold" d="M${px(x)} ${y}l-4 7h8z"/>`)}
${lastFirst(percents, edgeX).map((label) => text("threshold", label, y + 18, smallSize, "middle"))}
${hours.map(({ x }) => markup`<line class="edge" x1="${px(x)}" y1="${y}" x2="${px(x)}" y2="${y + tickHeight}"/>`)}
${
  // A few hours here and there, each of another day, would tell less than none.
  roomyHours.length * 2 < hours.length ? undefined : roomyHours.map((label) => text("hour", label, y + 32, smallSize, "middle"))
}
${roomyDates(open, scale, style, edgeX).map((label) => text("date", label, y + 48, dateSize, "start"))}`;
}

/** Every date on which the desk opens; where that is too many, the first of each week. */
function roomyDates(open: readonly Stretch[], scale: TimeScale, style: TimeStyle, edgeX: number): readonly Label[] {
  const dates = open.map(({ from }) => {
    const day = Math.floor(Date.parse(`${wallTimeAt(style.timeZone, from.getTime())}Z`) / dayMs);
    return { day, week: Math.floor((day + 3) / 7), x: scale.xOf(from.getTime()), text: dateText(style, from.getTime()) };
  });
  const everyDate = dates.filter(({ day }, position) => dates[position - 1]?.day !== day);
  const everyWeek = everyDate.filter(({ week }, position) => everyDate[position - 1]?.week !== week);
  // The first date stands at the receipt's mark as well, and the last may lie at the edge.
  for (const wanted of [everyDate, everyDate.slice(1), everyWeek, everyWeek.slice(1)]) {
    const fitting = roomy(wanted, dateSize, "start", edgeX);
    const lost = wanted.findIndex((date) => !fitting.includes(date));
    if (lost === -1 || lost === wanted.length - 1) return fitting;
  }
  return roomy(everyWeek, dateSize, "start", edgeX);
}

/** The labels of thresholds that have room: the last one first, since a late warning matters most. */
function lastFirst(labels: readonly Label[], edgeX: number): readonly Label[] {
  const placed: Label[] = [];
  for (const label of [...labels].reverse()) {
    const tried = [...placed, label].sort((a, b) => a.x - b.x);
    if (roomy(tried, smallSize, "middle", edgeX).length === tried.length) placed.unshift(label);
  }
  return placed;
}

type Anchor = "start" | "middle";

/** The labels that fit after those before them and before the edge. */
function roomy(labels: readonly Label[], fontSize: number, anchor: Anchor, edgeX: number): readonly Label[] {
  let reached = -Infinity;
  return labels.filter(({ x, text: words }) => {
    const width = textWidth(words, fontSize) + fontSize / 2;
    const from = anchor === "middle" ? x - width / 2 : x;
    if (from < reached || from + width > edgeX) return false;
    reached = from + width;
    return true;
  });
}

function text(className: string, { x, text: words }: Label, y: number, fontSize: number, anchor: Anchor): Markup {
  return markup`<text class="${className}" x="${px(x)}" y="${px(y)}" font-size="${fontSize}"
 text-anchor="${anchor}">${words}</text>`;
}
