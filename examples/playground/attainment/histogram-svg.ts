import type { Locale } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { percentText } from "../text/time-text.js";
import type { Bin } from "./histogram.js";

const [chartHeight, topSpace, axisSpace, gap, smallSize] = [150, 24, 40, 2, 10.5];

interface HistogramWords {
  readonly title: string;
  readonly share: string;
  readonly target: string;
  readonly more: string;
  readonly barText: (from: string, to: string, count: number) => string;
}

const words: Readonly<Record<Locale, HistogramWords>> = {
  en: {
    title: "Time until the promise was kept, as a share of the target",
    share: "share of the target used when the promise was kept",
    target: "target",
    more: "more",
    barText: (from, to, count) => `${from}–${to}: ${count}`,
  },
  it: {
    title: "Tempo fino all'adempimento, come quota dell'obiettivo",
    share: "quota dell'obiettivo trascorsa all'adempimento",
    target: "obiettivo",
    more: "oltre",
    barText: (from, to, count) => `${from}–${to}: ${count}`,
  },
};

/** A histogram of shares of the target as SVG text: bars within the target and beyond it, the target a line between. */
export function histogramSvg(
  bins: readonly Bin[],
  { locale, width }: { readonly locale: Locale; readonly width: number },
): Markup {
  const { title, share, target, more, barText } = words[locale];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const step = width / bins.length;
  const floorY = topSpace + chartHeight;
  const height = floorY + axisSpace;
  const percent = (value: number): string => (value === Infinity ? more : percentText(locale, value));
  const targetX = bins.filter(({ upTo }) => upTo <= 1).length * step;
  const bars = bins.map(({ above, upTo, count }, position) => {
    const tall = (count / most) * chartHeight;
    const x = position * step;
    const counted = count > 0 && step >= 18 ? countText(count, x + step / 2, floorY - tall - 4) : markup``;
    const className = upTo <= 1 ? "bar" : "bar late";
    return markup`<g><title>${barText(percent(above), percent(upTo), count)}</title>
<rect class="${className}" x="${px(x + gap / 2)}" y="${px(floorY - tall)}"
 width="${px(step - gap)}" height="${px(tall)}"/>
${counted}</g>`;
  });
  const ticks = bins.flatMap(({ above }, position) => (position % 5 === 0 ? [{ x: position * step, text: percent(above) }] : []));
  const desc = bins
    .filter(({ count }) => count > 0)
    .map(({ above, upTo, count }) => barText(percent(above), percent(upTo), count));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="histogram" role="img" aria-labelledby="histogram-title histogram-desc"
 viewBox="0 0 ${px(width)} ${height}" width="${px(width)}" height="${height}" font-size="${smallSize}">
<title id="histogram-title">${title}</title><desc id="histogram-desc">${desc.join("; ")}</desc>
${bars}<line class="ground" x1="0" y1="${floorY}" x2="${px(width)}" y2="${floorY}"/>
<line class="target" x1="${px(targetX)}" y1="8" x2="${px(targetX)}" y2="${floorY + 4}"/>
<text class="target-name" x="${px(targetX + 5)}" y="15">${target}</text>
${ticks.map(({ x, text }, position) => {
  const anchor = position === 0 ? "start" : position === ticks.length - 1 ? "end" : "middle";
  return markup`<text class="hour" x="${px(x)}" y="${floorY + 16}" text-anchor="${anchor}">${text}</text>`;
})}
<text class="hour" x="${px(width / 2)}" y="${floorY + 34}" text-anchor="middle">${share}</text>
</svg>`;
}

function countText(count: number, x: number, y: number): Markup {
  return markup`<text class="hour" x="${px(x)}" y="${px(y)}" text-anchor="middle">${count}</text>`;
}
