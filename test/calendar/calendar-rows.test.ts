import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  calendarRows,
  openPeriods,
  type CalendarRow,
} from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { durations, scenarios } from "../support/arbitraries.js";
import { msOrBeyond, rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { law } from "../support/law.js";
import { dayMs, hourMs } from "../support/units.js";
import { office, officeDesk, officeWith } from "./desk.js";

/** The only row of those that a range join finds. */
function only(found: readonly CalendarRow[]): CalendarRow {
  const [row] = found;
  if (row === undefined || found.length > 1) throw new Error(`${found.length} rows where one was expected`);
  return row;
}

const rangeStart = new Date(rangeStartMs);
const rangeLast = new Date(rangeLastMs);

/** The row that an instant lies in. */
function rowAt(rows: readonly CalendarRow[], atMs: number): CalendarRow {
  return only(rows.filter(({ opensAt, nextOpensAt }) => opensAt.getTime() <= atMs && atMs < nextOpensAt.getTime()));
}

/** The row in which so much open time has elapsed. */
function rowOf(rows: readonly CalendarRow[], openMs: number): CalendarRow {
  return only(rows.filter(({ openMsBefore, openMsAfter }) => openMsBefore < openMs && openMs <= openMsAfter));
}

function openMsAt(rows: readonly CalendarRow[], atMs: number): number {
  const { opensAt, closesAt, openMsBefore } = rowAt(rows, atMs);
  return openMsBefore + (Math.min(atMs, closesAt.getTime()) - opensAt.getTime());
}

function atOpenMs(rows: readonly CalendarRow[], openMs: number): number {
  const { opensAt, openMsBefore } = rowOf(rows, openMs);
  return opensAt.getTime() + (openMs - openMsBefore);
}

describe("a calendar as rows", () => {
  test("each row starts at an opening and ends at the next, with the sum of open time since the first", () => {
    const rows = calendarRows(officeDesk, "2026-03-06T17:00+01:00", "2026-03-09T14:30+01:00");
    expect(rows.map(({ opensAt, closesAt, nextOpensAt }) => [opensAt, closesAt, nextOpensAt])).toEqual([
      [new Date("2026-03-06T17:00+01:00"), new Date("2026-03-06T18:00+01:00"), new Date("2026-03-09T08:30+01:00")],
      [new Date("2026-03-09T08:30+01:00"), new Date("2026-03-09T13:00+01:00"), new Date("2026-03-09T14:00+01:00")],
      [new Date("2026-03-09T14:00+01:00"), new Date("2026-03-09T14:30+01:00"), new Date("2026-03-09T14:30+01:00")],
    ]);
    expect(rows.map(({ openMsBefore }) => openMsBefore / hourMs)).toEqual([0, 1, 5.5]);
    expect(rows.map(({ openMsAfter }) => openMsAfter / hourMs)).toEqual([1, 5.5, 6]);
  });

  test("rows from closed time begin with an empty row, so that instants before the first opening have a row", () => {
    const [first, second] = calendarRows(officeDesk, "2026-03-07T11:00+01:00", "2026-03-10T00:00+01:00");
    const saturday = new Date("2026-03-07T11:00+01:00");
    const monday = new Date("2026-03-09T08:30+01:00");
    expect(first).toEqual({ opensAt: saturday, closesAt: saturday, nextOpensAt: monday, openMsBefore: 0, openMsAfter: 0 });
    expect([second?.opensAt, second?.openMsBefore]).toEqual([monday, 0]);
  });

  test("rows of closed time are one empty row, and of an empty interval none", () => {
    const [from, to] = [new Date("2026-03-07T00:00+01:00"), new Date("2026-03-09T08:30+01:00")];
    expect(calendarRows(officeDesk, from, to)).toEqual([
      { opensAt: from, closesAt: from, nextOpensAt: to, openMsBefore: 0, openMsAfter: 0 },
    ]);
    expect(calendarRows(officeDesk, from, from)).toEqual([]);
    expect(calendarRows(officeDesk, "2026-03-09T09:00+01:00", "2026-03-09T09:00+01:00")).toEqual([]);
  });

  test("rows follow holidays and clock changes: the night to 29 March 2026 is an hour shorter", () => {
    const desk = officeWith({ holidays: ["2026-03-30"], exceptions: { "2026-03-29": [["00:00", "06:00"]] } });
    const rows = calendarRows(desk, "2026-03-28T00:00+01:00", "2026-03-31T08:30+02:00");
    expect(rows.map(({ openMsAfter }) => openMsAfter / hourMs)).toEqual([0, 5]);
    expect(rows.at(-1)?.nextOpensAt).toEqual(new Date("2026-03-31T08:30+02:00"));
  });

  test("rows exist for the calendar's whole range, two for each working day", () => {
    const rows = calendarRows(officeDesk, rangeStart, rangeLast);
    expect(rows).toHaveLength(1 + 2 * weekdaysOfRange());
    expect(rows.at(-1)?.openMsAfter).toBe(weekdaysOfRange() * 8.5 * hourMs);
    expect(rows.at(-1)?.nextOpensAt.getTime()).toBe(rangeLastMs);
  });

  test("rows outside the range and of a reversed interval are refused", () => {
    expect(codesOf(() => calendarRows(officeDesk, new Date(rangeStartMs - 1), rangeLast))).toEqual(["instant_out_of_range"]);
    expect(codesOf(() => calendarRows(officeDesk, rangeStart, rangeLastMs + 1))).toEqual(["instant_out_of_range"]);
    expect(codesOf(() => calendarRows(officeDesk, rangeLast, rangeStart))).toEqual(["reversed_interval"]);
    expect(codesOf(() => calendarRows(officeDesk, "2026-03-02", rangeLastMs))).toEqual(["instant_without_offset"]);
    expect(codesOf(() => calendarRows(officeDesk, 0, untyped("soon")))).toEqual(["invalid_instant"]);
    expect(codesOf(() => calendarRows(untyped(office), 0, 1))).toEqual(["invalid_calendar"]);
  });
});

/** Counted date by date in UTC, whose dates are those of the desk in Rome at noon. */
function weekdaysOfRange(): number {
  let count = 0;
  for (let noonMs = rangeStartMs + dayMs / 2; noonMs < rangeLastMs; noonMs += dayMs) {
    const weekday = new Date(noonMs).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}

describe("what SQL computes from a calendar's rows", () => {
  law(
    "the difference of the open time up to two instants is the business time between them",
    150,
    fc.property(scenarios(4), ({ spec, instantsMs }) => {
      const calendar = businessCalendar(spec);
      const [fromMs = 0, one = 0, other = 0, lastMs = 0] = [...instantsMs].sort((a, b) => a - b);
      const rows = calendarRows(calendar, new Date(fromMs), new Date(lastMs + 1));
      expect(openMsAt(rows, other) - openMsAt(rows, one)).toBe(businessTimeBetween(calendar, new Date(one), new Date(other)));
      expect(openMsAt(rows, lastMs)).toBe(businessTimeBetween(calendar, new Date(fromMs), new Date(lastMs)));
    }),
  );

  law(
    "the row of a receipt's open time and a budget has the due date",
    150,
    fc.property(
      scenarios(2),
      durations.filter((ms) => ms > 0),
      ({ spec, instantsMs }, budgetMs) => {
        const calendar = businessCalendar(spec);
        const [fromMs = 0, receivedMs = 0] = [...instantsMs].sort((a, b) => a - b);
        const dueMs = msOrBeyond(() => addBusinessTime(calendar, new Date(receivedMs), budgetMs));
        // A calendar that opens seldom would make this a law about rows by the ten thousand.
        fc.pre(dueMs !== undefined && dueMs - fromMs < 1000 * dayMs);
        const rows = calendarRows(calendar, new Date(fromMs), new Date(dueMs ?? fromMs));
        expect(atOpenMs(rows, openMsAt(rows, receivedMs) + budgetMs)).toBe(dueMs);
      },
    ),
  );

  law(
    "an as-of join finds the rows that a range join finds",
    100,
    fc.property(scenarios(3), ({ spec, instantsMs }) => {
      const [fromMs = 0, atMs = 0, lastMs = 0] = [...instantsMs].sort((a, b) => a - b);
      const rows = calendarRows(businessCalendar(spec), new Date(fromMs), new Date(lastMs + 1));
      expect(rows.filter(({ opensAt }) => opensAt.getTime() <= atMs).at(-1)).toBe(rowAt(rows, atMs));
      const openMs = Math.ceil((rows.at(-1)?.openMsAfter ?? 0) / 2);
      fc.pre(openMs > 0);
      expect(rows.find(({ openMsAfter }) => openMsAfter >= openMs)).toBe(rowOf(rows, openMs));
    }),
  );

  law(
    "the rows follow on one another, and their open time is that of the open periods",
    100,
    fc.property(scenarios(2), ({ spec, instantsMs }) => {
      const calendar = businessCalendar(spec);
      const [fromMs = 0, toMs = 0] = [...instantsMs].sort((a, b) => a - b);
      const rows = calendarRows(calendar, new Date(fromMs), new Date(toMs));
      const ends = rows.map(({ nextOpensAt }) => nextOpensAt.getTime());
      expect(rows.map(({ opensAt }) => opensAt.getTime())).toEqual(rows.length === 0 ? [] : [fromMs, ...ends.slice(0, -1)]);
      expect(ends.at(-1) ?? fromMs).toBe(toMs);
      const open = rows.filter(({ opensAt, closesAt }) => opensAt < closesAt);
      expect(open.map(({ opensAt, closesAt }) => ({ from: opensAt, to: closesAt }))).toEqual(
        openPeriods(calendar, new Date(fromMs), new Date(toMs)),
      );
    }),
  );
});

test("a faulty instant has the path of its argument", () => {
  expect(problemsOf(() => calendarRows(officeDesk, "soon", "2026-03-02T09:00Z"))).toMatchObject([{ path: ["from"] }]);
  expect(problemsOf(() => calendarRows(officeDesk, "2026-03-02T09:00Z", "soon"))).toMatchObject([{ path: ["to"] }]);
});
