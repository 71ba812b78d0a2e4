import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import moment from "moment-business-time";
import type * as library from "../../src/index.js";

/** The library under test, in whichever build is measured. */
export type Library = typeof library;

/** What the two peers have in common: they hold dates of the host's zone and count business time in minutes. */
export interface Peer {
  readonly name: string;
  readonly addMinutes: (at: Date, minutes: number) => number;
  readonly minutesBetween: (from: Date, to: Date) => number;
}

dayjs.extend(businessTime);
const dayjsHours = [
  { start: "08:30:00", end: "13:00:00" },
  { start: "14:00:00", end: "18:00:00" },
];
dayjs.setBusinessTime({
  sunday: null,
  monday: dayjsHours,
  tuesday: dayjsHours,
  wednesday: dayjsHours,
  thursday: dayjsHours,
  friday: dayjsHours,
  saturday: null,
});

const momentHours = ["08:30:00", "13:00:00", "14:00:00", "18:00:00"];
moment.updateLocale("en", {
  workinghours: { 0: null, 1: momentHours, 2: momentHours, 3: momentHours, 4: momentHours, 5: momentHours, 6: null },
});

export const peers: readonly Peer[] = [
  {
    name: "dayjs-business-time",
    addMinutes: (at, minutes) => dayjs(at).addBusinessMinutes(minutes).valueOf(),
    minutesBetween: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)),
  },
  {
    name: "moment-business-time",
    addMinutes: (at, minutes) => moment(at).addWorkingTime(minutes, "minutes").valueOf(),
    minutesBetween: (from, to) => -moment(from).workingDiff(moment(to), "minutes"),
  },
];

/** How many of sorted numbers are at most `limit`, as textbooks have it: the measure of what one look-up may cost. */
export function binarySearch(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
