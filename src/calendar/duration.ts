import { isRecord, showValue, SupportError } from "../problem/internal.js";
import { hourMs, minuteMs, secondMs } from "../time/internal.js";

/** An amount of time: whole milliseconds, or units that add up, each any finite number, to the nearest millisecond. */
export type DurationLike =
  number | { readonly hours?: number; readonly minutes?: number; readonly seconds?: number; readonly milliseconds?: number };

/** A duration in whole milliseconds; throws `invalid_duration`. */
export function toDurationMs(duration: DurationLike): number {
  const durationMs = typeof duration === "number" ? duration : sumOfUnits(duration);
  if (!Number.isSafeInteger(durationMs)) throw new SupportError({ code: "invalid_duration", value: showValue(duration) });
  return durationMs;
}

/** NaN for what is not an amount: a unit by another name, a value that is no number, no unit at all. */
function sumOfUnits(duration: unknown): number {
  if (!isRecord(duration)) return NaN;
  let sumMs = 0;
  let isEmpty = true;
  for (const unit in duration) {
    const amount = duration[unit];
    sumMs += (typeof amount === "number" ? amount : NaN) * msOfUnit(unit);
    isEmpty = false;
  }
  return isEmpty ? NaN : Math.round(sumMs);
}

function msOfUnit(unit: string): number {
  switch (unit) {
    case "hours":
      return hourMs;
    case "minutes":
      return minuteMs;
    case "seconds":
      return secondMs;
    case "milliseconds":
      return 1;
    default:
      return NaN;
  }
}
