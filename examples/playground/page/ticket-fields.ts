import { instantOfWallTime, instantTextAt, wallTimeAt } from "../text/wall-time.js";
import { fill } from "./dom.js";

/** Fills a date field with the wall time of an instant, or empties it. */
export function fillTime(field: HTMLInputElement, timeZone: string, instant: string | undefined): void {
  fill(field, instant === undefined ? "" : wallTimeAt(timeZone, Date.parse(instant)));
}

/**
 * What a date field that was typed in makes of an instant: the new one; undefined where it is empty; and the one there was where
 * the typing is not done, or where it says the same wall time.
 */
export function typedTime(field: HTMLInputElement, timeZone: string, instant: string | undefined): string | undefined {
  if (field.value === "") return field.validity.badInput ? instant : undefined;
  if (instant !== undefined && wallTimeAt(timeZone, Date.parse(instant)) === field.value) return instant;
  const typedMs = instantOfWallTime(timeZone, field.value);
  return typedMs === undefined ? instant : instantTextAt(timeZone, typedMs);
}
