import { hourMs } from "../support/units.js";
import type { Case } from "./case.js";
import { hostPeriods, spreadHolidays, walkedBetweenMs, walkedDueMs } from "./host-desk.js";
import { at, atMany, atYearLater, instantCount, manyInstantCount } from "./instants.js";
import type { Subject } from "./measure.js";
import { binarySearch, type Library } from "./subjects.js";

const tenYearsHours = 10 * 52 * 42.5;
const periods = hostPeriods(2026, 2038);
const holidays = spreadHolidays(2026, 2035, 1_200);
const periodsBetweenHolidays = hostPeriods(2026, 2040, holidays);

/** Questions whose cost should not grow, each on a separate calendar, so that no question finds the results of another. */
export function flatCases({ acoPolicySpec, addBusinessTime, businessCalendar, businessTimeBetween }: Library): readonly Case[] {
  const adding = (name: string, hours: number, closedDates: readonly string[]): Subject => {
    const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: closedDates });
    const open = closedDates.length === 0 ? periods : periodsBetweenHolidays;
    return {
      name,
      answer: (instant) => addBusinessTime(calendar, at(instant), { hours }).getTime(),
      expected: (instant) => walkedDueMs(open, at(instant).getTime(), hours * hourMs),
    };
  };
  const yearBetween = (name: string, closedDates: readonly string[]): Subject => {
    const calendar = businessCalendar({ ...acoPolicySpec.calendar, holidays: closedDates });
    const open = closedDates.length === 0 ? periods : periodsBetweenHolidays;
    return {
      name,
      answer: (instant) => businessTimeBetween(calendar, at(instant), atYearLater(instant)),
      expected: (instant) => walkedBetweenMs(open, at(instant).getTime(), atYearLater(instant).getTime()),
    };
  };
  const shared = { instants: instantCount, shown: String, checked: instantCount, goal: { kind: "atMost", ratio: 1.2 } } as const;
  return [
    { title: "adding 10 years", subject: adding("10 years", tenYearsHours, []), others: [adding("4 hours", 4, [])], ...shared },
    {
      title: "adding 4 hours, 1,200 holidays",
      subject: adding("1,200 holidays", 4, holidays),
      others: [adding("no holidays", 4, [])],
      ...shared,
    },
    {
      title: "a difference of one year, 1,200 holidays",
      subject: yearBetween("1,200 holidays", holidays),
      others: [yearBetween("no holidays", [])],
      ...shared,
    },
  ];
}

/** The least that a question can cost: one look for where an instant lies among the same periods. */
export function casesAgainstSearch(library: Library): readonly Case[] {
  const { acoPolicySpec, addBusinessTime, businessCalendar, businessTimeBetween } = library;
  const samePeriods = hostPeriods(2026, 2027);
  const openings = Float64Array.from(samePeriods, ({ openMs }) => openMs);
  const calendar = businessCalendar(acoPolicySpec.calendar);
  const search = (instantAt: typeof at): Subject => ({
    name: "one binary search",
    answer: (instant) => binarySearch(openings, instantAt(instant).getTime()),
    expected: (instant) => samePeriods.filter(({ openMs }) => openMs <= instantAt(instant).getTime()).length,
  });
  const adding = (instantAt: typeof at): Subject => ({
    name: "addBusinessTime",
    answer: (instant) => addBusinessTime(calendar, instantAt(instant), { hours: 4 }).getTime(),
    expected: (instant) => walkedDueMs(periods, instantAt(instant).getTime(), 4 * hourMs),
  });
  const between: Subject = {
    name: "businessTimeBetween",
    answer: (instant) => businessTimeBetween(calendar, atMany(instant), at(instant % instantCount)),
    expected: (instant) =>
      walkedBetweenMs(periods, atMany(instant).getTime(), at(instant % instantCount).getTime()) -
      walkedBetweenMs(periods, at(instant % instantCount).getTime(), atMany(instant).getTime()),
  };
  const shared = { shown: String, checked: instantCount, goal: { kind: "atMost", ratio: 2 } } as const;
  return [
    {
      title: "adding 4 hours, 16,384 different instants",
      subject: adding(atMany),
      others: [search(atMany)],
      instants: manyInstantCount,
      ...shared,
    },
    {
      title: "a difference, 16,384 different pairs",
      subject: between,
      others: [search(atMany)],
      instants: manyInstantCount,
      ...shared,
    },
    {
      title: "adding 4 hours, 1,024 instants over and over",
      subject: adding(at),
      others: [search(at)],
      instants: instantCount,
      ...shared,
    },
  ];
}
