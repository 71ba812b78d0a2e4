import { hostMonthLaterMs, hostPeriods, spreadHolidays, walkedBetweenMs, walkedDueMs } from "./host-desk.js";
import { preparedInstants } from "./instants.js";
import type { Subject } from "./measure.js";
import { binarySearch, peers, type Library } from "./subjects.js";
import type { Goal } from "./table.js";

/** A question with its answerers: the subject's time is set against each of the others'. */
export interface Case {
  readonly title: string;
  readonly subject: Subject;
  readonly others: readonly Subject[];
  readonly instants: number;
  /** How many answers of each are checked before any is timed. */
  readonly checked: number;
  /** An answer in words, where a wrong one is reported. */
  readonly shown: (answer: number) => string;
  readonly goal?: Goal;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const instantCount = 1_024;
/** Too many for a processor to learn which way each comparison of a search will go, as it does with a thousand. */
const manyInstantCount = 16_384;
const tenYearsHours = 10 * 52 * 42.5;

const instants = preparedInstants(instantCount);
const manyInstants = preparedInstants(manyInstantCount);
const yearLater = instants.map((at) => new Date(at.getTime() + 365 * dayMs));
const periods = hostPeriods(2026, 2038);
const holidays = spreadHolidays(2026, 2035, 1_200);
const periodsBetweenHolidays = hostPeriods(2026, 2040, holidays);

const atOf = (list: readonly Date[]) => (instant: number): Date => list[instant] ?? new Date(NaN);
const at = atOf(instants);
const atMany = atOf(manyInstants);
const atYearLater = atOf(yearLater);

const asInstant = (epochMs: number): string => new Date(epochMs).toISOString();
const asHours = (elapsedMs: number): string => `${elapsedMs / hourMs} h`;

export function casesOf(library: Library): readonly Case[] {
  return [...casesAgainstPeers(library), ...flatCases(library), ...casesAgainstSearch(library)];
}

function casesAgainstPeers({ acoPolicy, addBusinessTime, businessTimeBetween, dueAt }: Library): readonly Case[] {
  const { calendar } = acoPolicy;
  const adding = (hours: number) => (instant: number): number => addBusinessTime(calendar, at(instant), { hours }).getTime();
  const due = (priority: string) => (instant: number): number =>
    dueAt(acoPolicy, { priority, receivedAt: at(instant) }).getTime();
  const fourHours = (instant: number): number => walkedDueMs(periods, at(instant).getTime(), 4 * hourMs);
  const month187 = (instant: number): number => walkedDueMs(periods, at(instant).getTime(), 187 * hourMs);
  const year = (instant: number): number => walkedBetweenMs(periods, at(instant).getTime(), atYearLater(instant).getTime());
  const monthMinutes = instants.map((received) =>
    walkedBetweenMs(periods, received.getTime(), hostMonthLaterMs(periods, received.getTime())) / minuteMs,
  );
  const minutesOf = (instant: number): number => monthMinutes[instant] ?? NaN;
  const month = (instant: number): number => walkedDueMs(periods, at(instant).getTime(), minutesOf(instant) * minuteMs);
  const peersAdding = (minutes: (instant: number) => number, expected: Subject["expected"]): readonly Subject[] =>
    peers.map(({ name, addMinutes }) => ({ name, answer: (instant) => addMinutes(at(instant), minutes(instant)), expected }));
  return [
    {
      title: "a due date in 4 hours",
      subject: { name: "dueAt", answer: due("blocking"), expected: fourHours },
      others: peersAdding(() => 240, fourHours),
      instants: instantCount,
      checked: instantCount,
      shown: asInstant,
      goal: { kind: "atLeast", ratio: 500 },
    },
    {
      title: "adding 4 hours",
      subject: { name: "addBusinessTime", answer: adding(4), expected: fourHours },
      others: peersAdding(() => 240, fourHours),
      instants: instantCount,
      checked: instantCount,
      shown: asInstant,
      goal: { kind: "atLeast", ratio: 500 },
    },
    {
      title: "a due date in one month",
      subject: { name: "dueAt", answer: due("low"), expected: month },
      others: peersAdding(minutesOf, month),
      instants: instantCount,
      checked: 128,
      shown: asInstant,
      goal: { kind: "atLeast", ratio: 10_000 },
    },
    {
      title: "adding one month's 187 hours",
      subject: { name: "addBusinessTime", answer: adding(187), expected: month187 },
      others: peersAdding(() => 187 * 60, month187),
      instants: instantCount,
      checked: 128,
      shown: asInstant,
      goal: { kind: "atLeast", ratio: 10_000 },
    },
    {
      title: "a difference of one year",
      subject: {
        name: "businessTimeBetween",
        answer: (instant) => businessTimeBetween(calendar, at(instant), atYearLater(instant)),
        expected: year,
      },
      others: peers.map(({ name, minutesBetween }) => ({
        name,
        answer: (instant) => minutesBetween(at(instant), atYearLater(instant)) * minuteMs,
        expected: year,
      })),
      instants: instantCount,
      checked: 128,
      shown: asHours,
      goal: { kind: "atLeast", ratio: 20_000 },
    },
  ];
}

/** Each on a calendar of its own, which holds no more than its questions made it learn. */
function flatCases({ acoPolicySpec, addBusinessTime, businessCalendar, businessTimeBetween }: Library): readonly Case[] {
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

function casesAgainstSearch({ acoPolicySpec, addBusinessTime, businessCalendar, businessTimeBetween }: Library): readonly Case[] {
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
