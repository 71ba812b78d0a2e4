import { acoPolicy, acoPolicySpec, italianHolidays, supportPolicy, type SlaFacts } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { unpairedTag } from "../text/well-formed.js";
import { drawingScale, timelineSvg } from "./timeline-svg.js";
import { timelineOf } from "./timeline.js";

const facts = {
  receivedAt: "2026-03-27T17:00+01:00",
  priority: "blocking",
  pauses: [{ from: "2026-03-30T09:30+02:00", to: "2026-03-30T10:00+02:00" }],
};

function drawn(of: SlaFacts, now: string, width = 800, locale: "en" | "it" = "en"): string {
  return timelineSvg(timelineOf(acoPolicy, of, { now }), { locale, width }).text;
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length;
}

describe("the drawing of a timeline", () => {
  test("a timeline is an image with a name and a description of the due date, the clock and every mark", () => {
    const svg = drawn(facts, "2026-03-30T10:40+02:00");
    expect(unpairedTag(svg)).toBeUndefined();
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="timeline-title timeline-desc"/);
    expect(svg).toContain('<title id="timeline-title">Timeline of the ticket</title>');
    expect(svg).toContain("2 h 40 min of 4 h used (66.7\u00A0%). 1 h 20 min left.");
    expect(svg).toContain("due Mon 30 Mar 12:00.</desc>");
  });

  test("has open and closed time with its reason, the pause, what was used, thresholds, the due date and now", () => {
    const svg = drawn(facts, "2026-03-30T10:40+02:00");
    expect(count(svg, /<rect class="open"/g)).toBe(2);
    expect(count(svg, /<rect class="closed"/g)).toBe(1);
    expect(svg).toContain(">weekend</text>");
    expect(count(svg, /<rect class="pause"/g)).toBe(1);
    expect(count(svg, /<rect class="used"/g)).toBe(3);
    expect([...svg.matchAll(/<text class="threshold"[^>]*>([^<]+)</g)].map(([, text]) => text)).toEqual([
      "50\u00A0%",
      "75\u00A0%",
      "90\u00A0%",
    ]);
    expect(svg).toContain(">due Mon 30 Mar 12:00</text>");
    expect(svg).toContain(">now Mon 30 Mar 10:40</text>");
    expect(svg).not.toContain("overdrawn");
  });

  test("puts each mark where its instant lies", () => {
    const timeline = timelineOf(acoPolicy, facts, { now: "2026-03-30T10:40+02:00" });
    const svg = timelineSvg(timeline, { locale: "en", width: 800 }).text;
    const dueX = /<g class="mark due"><line x1="([\d.]+)"/.exec(svg)?.[1];
    expect(Number(dueX)).toBeCloseTo(drawingScale(timeline, 800).xOf(Date.parse("2026-03-30T12:00+02:00")), 1);
  });

  test("a timeline shows a breach and the overdrawn time", () => {
    const svg = drawn({ ...facts, pauses: [] }, "2026-03-30T12:10+02:00");
    expect(svg).toContain('<g class="mark due breached">');
    expect(svg).toContain(">due, breached Mon 30 Mar 11:30</text>");
    const [used, overdrawn] = ["used", "overdrawn"].map((kind) => {
      const rects = [...svg.matchAll(new RegExp(`<rect class="${kind}" x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)"`, "g"))];
      return rects.map(([, x, width]) => [Number(x), Number(x) + Number(width)] as const);
    });
    expect(overdrawn?.length).toBe(1);
    expect(used?.at(-1)?.[1]).toBeCloseTo(overdrawn?.[0]?.[0] ?? 0, 0);
    expect(svg).toContain("Overdrawn by 40 min.");
  });

  test("a timeline shows the reasons of a long closure one below the other if they have no room in one line", () => {
    const holidays = italianHolidays(2026, 2026);
    const policy = supportPolicy({ ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, holidays } });
    const timeline = timelineOf(
      policy,
      { receivedAt: "2026-04-03T15:20+02:00", priority: "critical" },
      { now: "2026-04-07T09:00+02:00" },
    );
    const svg = timelineSvg(timeline, { locale: "en", width: 700 }).text;
    const why = [...svg.matchAll(/<text class="why"[^>]*?( transform="rotate[^>]*)?>([^<]+)</g)];
    expect(why.map(([, turned, text]) => [text, turned !== undefined])).toEqual([
      ["weekend", false],
      ["Easter Monday", false],
      ["lunch", true],
    ]);
  });

  test("names every date where there is room, the first of each week where there is not, and hours with the days", () => {
    const standard = { receivedAt: "2026-03-26T16:40+01:00", priority: "standard" };
    const texts = (of: SlaFacts, width: number, className: string): readonly (string | undefined)[] => {
      const svg = drawn(of, "2026-03-27T10:00+01:00", width);
      return [...svg.matchAll(new RegExp(`<text class="${className}"[^>]*>([^<]+)<`, "g"))].map(([, text]) => text);
    };
    expect(texts(standard, 1000, "date")).toEqual(["Fri 27 Mar", "Mon 30 Mar", "Tue 31 Mar", "Wed 1 Apr"]);
    expect(texts(standard, 1000, "hour").slice(0, 4)).toEqual(["16:40", "08:30", "13:00", "18:00"]);
    const month = { ...standard, priority: "low" };
    expect(texts(month, 800, "date")).toEqual(["Mon 30 Mar", "Mon 6 Apr", "Mon 13 Apr", "Mon 20 Apr", "Mon 27 Apr"]);
    expect(texts(month, 800, "hour")).toEqual([]);
  });

  test("speaks Italian", () => {
    const svg = drawn(facts, "2026-03-30T10:40+02:00", 800, "it");
    expect(svg).toContain(">scadenza lun 30 mar 12:00</text>");
    expect(svg).toContain(">fine settimana</text>");
    expect(svg).toContain("(66,7\u00A0%)");
  });

  test("has every text within the drawing, on a phone too", () => {
    for (const width of [300, 360, 1000]) {
      for (const priority of ["blocking", "standard", "low"]) {
        const svg = drawn({ ...facts, priority }, "2026-03-30T10:40+02:00", width);
        const texts = [...svg.matchAll(/<text [^>]*?x="([\d.-]+)"[^>]*?>([^<]*)</g)];
        expect(texts.length).toBeGreaterThan(5);
        for (const [tag, x, text = ""] of texts) {
          const half = (text.length * 12 * 0.56) / 2;
          const [before, after] = tag.includes('"start"') ? [0, 2 * half] : [half, half];
          expect([text, Number(x) - before >= -4, Number(x) + after <= width + 4]).toEqual([text, true, true]);
        }
      }
    }
  });

  test("makes nothing of labels and names but text", () => {
    const hostile = `"><script>alert(1)</script>`;
    const { blocking, ...others } = acoPolicySpec.priorities;
    const policy = supportPolicy({
      ...acoPolicySpec,
      calendar: { ...acoPolicySpec.calendar, holidays: [{ date: "2026-03-30", name: hostile }] },
      priorities: { ...others, blocking: { rank: 1, label: hostile, targets: blocking?.targets ?? {} } },
    });
    const changed = { ...facts, priority: "low", priorityChanges: [{ at: "2026-03-27T17:30+01:00", priority: "blocking" }] };
    const svg = timelineSvg(timelineOf(policy, changed, { now: "2026-03-31T10:40+02:00" }), { locale: "en", width: 1200 }).text;
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(unpairedTag(svg)).toBeUndefined();
  });
});

test("an unpaired tag is found", () => {
  expect(unpairedTag('<svg><g class="a"><line x1="1"/></svg>')).toBe("</svg>");
  expect(unpairedTag("<svg><g></g>")).toBe("svg");
});
