import { isSupportError } from "../../src/index.js";

/** The first and the last instant that calendars answer for, as docs/errors.md states them. */
export const rangeStartMs: number = Date.UTC(1969, 11, 31);
export const rangeLastMs: number = Date.UTC(2200, 0, 2) - 1;

/** The instant in ms; undefined if the library refuses it as beyond the calendar's range. */
export function msOrBeyond(ask: () => Date): number | undefined {
  try {
    return ask().getTime();
  } catch (error) {
    if (isSupportError(error) && error.code === "result_out_of_range") return undefined;
    throw error;
  }
}
