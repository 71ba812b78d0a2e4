import { hourMs, minuteMs } from "../support/units.js";
import type { Case } from "./case.js";
import { hostMonthLaterMs, hostPeriods, walkedBetweenMs, walkedDueMs } from "./host-desk.js";
import { at, atYearLater, instantCount } from "./instants.js";
import type { Subject } from "./measure.js";
import { peers, type Library } from "./subjects.js";

const periods = hostPeriods(2026, 2027);
const asInstant = (epochMs: number): string => new Date(epochMs).toISOString();
const asHours = (elapsedMs: number): string => `${elapsedMs / hourMs} h`;

/** Due dates and differences, the peers asked the same. */
export function casesAgainstPeers({ acoPolicy, addBusinessTime, businessTimeBetween, dueAt }: Library): readonly Case[] {
  const { calendar } = acoPolicy;
  const adding =
    (hours: number) =>
    (instant: number): number =>
      addBusinessTime(calendar, at(instant), { hours }).getTime();
  const due =
    (priority: string) =>
    (instant: number): number =>
      dueAt(acoPolicy, { priority, receivedAt: at(instant) }).getTime();
  const fourHours = (instant: number): number => walkedDueMs(periods, at(instant).getTime(), 4 * hourMs);
  const month187 = (instant: number): number => walkedDueMs(periods, at(instant).getTime(), 187 * hourMs);
  const year = (instant: number): number => walkedBetweenMs(periods, at(instant).getTime(), atYearLater(instant).getTime());
  const monthMinutes = Array.from({ length: instantCount }, (_, instant) => {
    const receivedMs = at(instant).getTime();
    return walkedBetweenMs(periods, receivedMs, hostMonthLaterMs(periods, receivedMs)) / minuteMs;
  });
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
