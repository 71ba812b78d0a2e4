import type { Locale } from "trouble-ticket";
import { joined, markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { timelineWords } from "../text/timeline-words.js";
import { closedReasons } from "./mark-text.js";
import { textWidth } from "./place-labels.js";
import { cutTo, type Span } from "./span.js";
import type { TimeScale } from "./time-scale.js";
import type { Timeline } from "./timeline.js";

export const bandHeight = 48;

const [usedHeight, fontSize, lineHeight, mostLines] = [14, 11, 14, 3];

/** The band of time: open and closed stretches, what was used of the open ones, and the pauses over them. */
export function band(timeline: Timeline, scale: TimeScale, locale: Locale, y: number): Markup {
  const { stretches, used, pauses, status } = timeline;
  const at = (span: Span): Place => ({ fromX: scale.xOf(span.fromMs), toX: scale.xOf(span.toMs), y });
  const words = timelineWords[locale];
  const breachedMs = status.breachedAt?.getTime() ?? Infinity;
  return markup`<defs><pattern id="closed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="closed-ground" width="6" height="6"/><line class="closed-stripe" x1="0" y1="0" x2="0" y2="6"/></pattern>
<pattern id="paused" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
<rect class="pause-ground" width="8" height="8"/><line class="pause-stripe" x1="0" y1="0" x2="0" y2="8"/></pattern></defs>
${stretches.map((stretch) => {
  const place = at({ fromMs: stretch.from.getTime(), toMs: stretch.to.getTime() });
  return stretch.kind === "open"
    ? rectangle("open", place, bandHeight)
    : markup`${rectangle("closed", place, bandHeight)}${inside("why", place, closedReasons(locale, stretch))}`;
})}
${used.map((span) => usedBar(span, breachedMs, at))}
${pauses.map((pause) => joined([rectangle("pause", at(pause), bandHeight), inside("paused", at(pause), [words.pause])]))}`;
}

interface Place {
  readonly fromX: number;
  readonly toX: number;
  readonly y: number;
}

/** Used time; the time after a breach has its own class. */
function usedBar(span: Span, breachedMs: number, at: (span: Span) => Place): Markup {
  const bar = (className: string, piece: Span): Markup => {
    const place = at(piece);
    return rectangle(className, { ...place, y: place.y + bandHeight - usedHeight }, usedHeight);
  };
  return joined([
    ...cutTo({ fromMs: -Infinity, toMs: breachedMs }, span).map((piece) => bar("used", piece)),
    ...cutTo({ fromMs: breachedMs, toMs: Infinity }, span).map((piece) => bar("overdrawn", piece)),
  ]);
}

function rectangle(className: string, { fromX, toX, y }: Place, height: number): Markup {
  return markup`<rect class="${className}" x="${px(fromX)}" y="${px(y)}" width="${px(toX - fromX)}" height="${height}"/>`;
}

/**
 * Texts in the middle of a place, one line each or upright where it is narrow. A text without room is left out: the list below
 * the drawing has it.
 */
function inside(className: string, { fromX, toX, y }: Place, texts: readonly string[]): Markup {
  const room = toX - fromX - 6;
  const lines = texts.filter((text) => textWidth(text, fontSize) <= room).slice(0, mostLines);
  const x = px((fromX + toX) / 2);
  const centre = y + bandHeight / 2;
  const line = (text: string, lineY: number, turn?: Markup): Markup => {
    return markup`<text class="${className}" x="${x}" y="${px(lineY)}" text-anchor="middle"
 font-size="${fontSize}"${turn}>${text}</text>`;
  };
  if (lines.length > 0) {
    const firstY = centre - ((lines.length - 1) * lineHeight) / 2 + 4;
    return joined(lines.map((text, position) => line(text, firstY + position * lineHeight)));
  }
  const [text] = texts.filter((one) => textWidth(one, fontSize) <= bandHeight - 6);
  if (text === undefined || room < fontSize - 4) return markup``;
  return line(text, centre + 4, markup` transform="rotate(-90 ${x} ${px(centre)})"`);
}
