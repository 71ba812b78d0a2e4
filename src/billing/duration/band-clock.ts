import {
  compiledCalendar,
  intervalOfDate,
  intervalsOnDate,
  isHoliday,
  isWorkingDate,
  openIntervals,
  startedDateAt,
  weekdays,
  type BusinessCalendar,
  type CompiledCalendar,
  type MsInterval,
} from "../../calendar/internal.js";
import type { ReadBand, ReadWhen } from "../../policy/internal.js";
import { dayMs, maxDayExclusive, minDay, weekdayOf, type DayNumber } from "../../time/internal.js";

/** The band in force, undefined for the ordinary price, and the instant until which it stays at least. */
export interface BandStretch {
  readonly band: string | undefined;
  readonly untilMs: number;
}

/** The band in force at an instant in epoch ms. */
export type BandClock = (epochMs: number) => BandStretch;

const noBands: BandClock = () => ({ band: undefined, untilMs: Infinity });

/**
 * The bands of a policy by the clock: of several that hold, the first in the list. Dates are those of the calendar. Each date is
 * compiled once, when first asked for.
 */
export function bandClock(calendar: BusinessCalendar, bands: readonly ReadBand[]): BandClock {
  const rules = bands.flatMap(({ name, when }) => when.map((condition): BandRule => ({ ...condition, band: name })));
  if (rules.length === 0) return noBands;
  const compiled = compiledCalendar(calendar);
  const stretchesByDay = new Map<DayNumber, readonly BandStretch[]>();
  const stretchesOf = (day: DayNumber): readonly BandStretch[] => {
    const known = stretchesByDay.get(day);
    if (known !== undefined) return known;
    const stretches = compileDate(calendar, rules, day);
    stretchesByDay.set(day, stretches);
    return stretches;
  };
  return (epochMs) => {
    const stretch = stretchesOf(startedDateAt(compiled, epochMs)).find(({ untilMs }) => epochMs < untilMs);
    return stretch ?? { band: undefined, untilMs: epochMs + 1 };
  };
}

/** One condition of a band. */
interface BandRule extends ReadWhen {
  readonly band: string;
}

function compileDate(calendar: BusinessCalendar, rules: readonly BandRule[], day: DayNumber): readonly BandStretch[] {
  const date = intervalOfDate(compiledCalendar(calendar), day);
  const holds = rules.map((rule) => ({ band: rule.band, stretches: stretchesHeld(calendar, rule, day, date) }));
  const inside = holds.flatMap(({ stretches }) => stretches.flatMap(({ fromMs, toMs }) => [fromMs, toMs]));
  const borders = [...new Set([date.fromMs, ...inside])].sort((a, b) => a - b);
  return borders.map((border, position): BandStretch => {
    const held = holds.find(({ stretches }) => stretches.some(({ fromMs, toMs }) => fromMs <= border && border < toMs));
    return { band: held?.band, untilMs: borders[position + 1] ?? date.toMs };
  });
}

/** Where on a date a condition holds, cut to the date. */
function stretchesHeld(calendar: BusinessCalendar, rule: BandRule, day: DayNumber, date: MsInterval): readonly MsInterval[] {
  const compiled = compiledCalendar(calendar);
  const { on, hours } = rule;
  const isOn = (each: DayNumber): boolean => holdsOn(compiled, rule, each);
  // Hours past midnight belong to the date on which they begin.
  const ofHours = hours && [day - 1, day].flatMap((each) => (isOn(each) ? intervalsOnDate(compiled, each, hours) : []));
  const held = ofHours ?? (isOn(day) ? [date] : []);
  const cut = held.flatMap((stretch) => intersection(stretch, date));
  if (on !== "closed" || cut.length === 0) return cut;
  const closed = closedStretches(calendar, date);
  return cut.flatMap((stretch) => closed.flatMap((other) => intersection(stretch, other)));
}

function holdsOn(calendar: CompiledCalendar, { on, days }: ReadWhen, day: DayNumber): boolean {
  if (days?.has(weekdays[weekdayOf(day)]) === false) return false;
  switch (on ?? "closed") {
    case "holidays":
      return isHoliday(calendar, day);
    case "eves":
      return isHoliday(calendar, day + 1);
    case "workdays":
      return isWorkingDate(calendar, day);
    case "closed":
      return true;
  }
}

function intersection(a: MsInterval, b: MsInterval): readonly MsInterval[] {
  const [fromMs, toMs] = [Math.max(a.fromMs, b.fromMs), Math.min(a.toMs, b.toMs)];
  return fromMs < toMs ? [{ fromMs, toMs }] : [];
}

/** The closed time of a date, within the range that calendars answer for. */
function closedStretches(calendar: BusinessCalendar, date: MsInterval): readonly MsInterval[] {
  const fromMs = Math.max(date.fromMs, minDay * dayMs);
  const toMs = Math.min(date.toMs, maxDayExclusive * dayMs - 1);
  const open = openIntervals(compiledCalendar(calendar), fromMs, toMs);
  const starts = [date.fromMs, ...open.map((period) => period.toMs)];
  return starts.map((start, position) => ({ fromMs: start, toMs: open[position]?.fromMs ?? date.toMs }));
}
