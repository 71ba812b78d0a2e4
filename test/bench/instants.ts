import { dayMs, minuteMs } from "../support/units.js";
import { seeded } from "./seeded.js";

const yearMinutes = 365 * 24 * 60;
const yearStartMs = Date.UTC(2026, 0, 1);

/** Instants all over the year 2026 in no order, the same in every run; whole minutes, because the peers count in minutes. */
export function preparedInstants(count: number): readonly Date[] {
  const fraction = seeded(20_260_101);
  return Array.from({ length: count }, () => new Date(yearStartMs + Math.floor(fraction() * yearMinutes) * minuteMs));
}

export const instantCount = 1_024;
/** Too many for a processor to learn which way each comparison of a search will go, as it does with a thousand. */
export const manyInstantCount = 16_384;

const prepared = preparedInstants(instantCount);
const manyPrepared = preparedInstants(manyInstantCount);
const yearLater = prepared.map((at) => new Date(at.getTime() + 365 * dayMs));

const takenFrom =
  (instants: readonly Date[]) =>
  (instant: number): Date =>
    instants[instant] ?? new Date(NaN);
export const at: (instant: number) => Date = takenFrom(prepared);
export const atMany: (instant: number) => Date = takenFrom(manyPrepared);
export const atYearLater: (instant: number) => Date = takenFrom(yearLater);
