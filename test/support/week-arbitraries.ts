import fc, { type Arbitrary } from "fast-check";
import type { CalendarSpec, PeriodSpec } from "../../src/index.js";

const dayMinutes = 1440;

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Often in the small hours, where clocks change. */
const minutes: Arbitrary<number> = fc.oneof(
  fc.nat(48).map((halfHours) => halfHours * 30),
  fc.nat(48).map((steps) => steps * 5),
  fc.nat(dayMinutes),
);

/** One to four periods; some meet, and the last may run past midnight. */
const severalPeriods: Arbitrary<readonly PeriodSpec[]> = fc
  .record({
    minutes: fc.integer({ min: 1, max: 4 }).chain((count) => fc.array(minutes, { minLength: 2 * count, maxLength: 2 * count })),
    overnight: fc.option(fc.nat(dayMinutes - 1)),
  })
  .map(({ minutes: unsorted, overnight }) => {
    const sorted = [...unsorted].sort((a, b) => a - b);
    return sorted.flatMap((open, position): readonly PeriodSpec[] => {
      const close = sorted[position + 1];
      if (position % 2 === 1 || close === undefined) return [];
      if (position === sorted.length - 2 && overnight !== null && open > 0 && open < dayMinutes) {
        return [[timeText(open), timeText(overnight % open)]];
      }
      return open < close ? [[timeText(open), timeText(close)]] : [];
    });
  });

/** The periods of one date: none, an office's, the whole day, or any. */
export const daysPeriods: Arbitrary<readonly PeriodSpec[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.constant<readonly PeriodSpec[]>([
      ["08:30", "13:00"],
      ["14:00", "18:00"],
    ]),
  },
  { weight: 1, arbitrary: fc.constant<readonly PeriodSpec[]>([["00:00", "24:00"]]) },
  { weight: 5, arbitrary: severalPeriods },
);

/** A week in which the desk opens at least once: the same hours on five days, or each day its own. */
export const weeks: Arbitrary<CalendarSpec["weeklyHours"]> = fc
  .oneof(
    daysPeriods.map((periods) => ({ mon: periods, tue: periods, wed: periods, thu: periods, fri: periods })),
    fc.record(
      {
        mon: daysPeriods,
        tue: daysPeriods,
        wed: daysPeriods,
        thu: daysPeriods,
        fri: daysPeriods,
        sat: daysPeriods,
        sun: daysPeriods,
      },
      { requiredKeys: [] },
    ),
  )
  .map((week) => {
    const everOpens = Object.values(week).some((periods) => periods.length > 0);
    return everOpens ? week : { ...week, wed: [["09:00", "17:00"]] };
  });
