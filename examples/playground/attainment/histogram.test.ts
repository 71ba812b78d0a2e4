import { describe, expect, test } from "vitest";
import { unpairedTag } from "../text/well-formed.js";
import { histogramSvg } from "./histogram-svg.js";
import { histogramOf } from "./histogram.js";

describe("the histogram of time to intervention", () => {
  const bins = histogramOf([0, 0.05, 0.1, 0.1001, 0.95, 1, 1.0001, 2, 2.01, 40]);

  test("counts exactly the target as in time, and all that took more than twice as long together", () => {
    const counted = bins.filter(({ count }) => count > 0).map(({ above, upTo, count }) => [above, upTo, count]);
    expect(counted).toEqual([
      [0, 0.1, 3],
      [0.1, 0.2, 1],
      [0.9, 1, 2],
      [1, 1.1, 1],
      [1.9, 2, 1],
      [2, Infinity, 2],
    ]);
  });

  test("is drawn with the target between what was in time and what was late", () => {
    const svg = histogramSvg(bins, { locale: "en", width: 840 }).text;
    expect(unpairedTag(svg)).toBeUndefined();
    expect([...svg.matchAll(/<rect class="bar"/g)].length).toBe(10);
    expect([...svg.matchAll(/<rect class="bar late"/g)].length).toBe(11);
    expect(svg).toContain('<line class="target" x1="400"');
    expect(svg).toContain('<desc id="histogram-desc">0\u00A0%–10\u00A0%: 3; 10\u00A0%–20\u00A0%: 1; 90\u00A0%–100\u00A0%: 2; ');
    expect(svg).toContain("200\u00A0%–more: 2</desc>");
  });

  test("is drawn without tickets, too", () => {
    const svg = histogramSvg(histogramOf([]), { locale: "it", width: 320 }).text;
    expect(unpairedTag(svg)).toBeUndefined();
    expect(svg).not.toContain("NaN");
    expect(svg).toContain("obiettivo");
  });
});
