import { weekdayOf, type DayNumber, type LocalizedText } from "../time/internal.js";
import { weekdays, type Weekday } from "./calendar-spec.js";

/** A period in minutes of the wall clock from the midnight its date begins with; past 1440 it runs into the next date. */
export interface MinutePeriod {
  readonly openMinute: number;
  readonly closeMinute: number;
}

/** Which periods open on which local date, before any zone has turned them into instants. */
export interface DayPlan {
  /** Each day's periods in order. */
  readonly weekly: Readonly<Record<Weekday, readonly MinutePeriod[]>>;
  readonly holidays: ReadonlyMap<DayNumber, LocalizedText | undefined>;
  readonly exceptions: ReadonlyMap<DayNumber, readonly MinutePeriod[]>;
}

const none: readonly MinutePeriod[] = [];

/** The periods that open on a date: its exception's where it has one, none on a holiday, else the weekday's. */
export function periodsOpeningOn(plan: DayPlan, day: DayNumber): readonly MinutePeriod[] {
  const exceptional = plan.exceptions.get(day);
  if (exceptional !== undefined) return exceptional;
  return plan.holidays.has(day) ? none : weeklyPeriodsOn(plan, day);
}

/** The periods that the weekly hours alone give a date. */
export function weeklyPeriodsOn(plan: DayPlan, day: DayNumber): readonly MinutePeriod[] {
  return plan.weekly[weekdays[weekdayOf(day)]];
}
