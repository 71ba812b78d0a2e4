import { isRecord, showValue, SupportError } from "../error/index.js";
import { hourMs, minuteMs, secondMs } from "../time/index.js";

/** An amount of time: whole milliseconds, or units that add up, each any finite number, to the nearest millisecond. */
export type DurationLike =
  | number
  | { readonly hours?: number; readonly minutes?: number; readonly seconds?: number; readonly milliseconds?: number };

const unitMs: ReadonlyMap<string, number> = new Map([
  ["hours", hourMs],
  ["minutes", minuteMs],
  ["seconds", secondMs],
  ["milliseconds", 1],
]);

/** A duration in whole milliseconds; throws `invalid_duration`. */
export function toDurationMs(duration: DurationLike): number {
  const durationMs = typeof duration === "number" ? duration : sumOfUnits(duration);
  if (!Number.isSafeInteger(durationMs)) throw new SupportError({ code: "invalid_duration", value: showValue(duration) });
  return durationMs;
}

function sumOfUnits(duration: unknown): number {
  const units = isRecord(duration) ? Object.entries(duration) : [];
  if (units.length === 0) return NaN;
  return Math.round(units.reduce((sumMs, [unit, amount]) => sumMs + (typeof amount === "number" ? amount : NaN) * (unitMs.get(unit) ?? NaN), 0));
}
