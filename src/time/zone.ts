import { formatInTimeZone } from "date-fns-tz";
import { showValue, SupportError, type ProblemPath } from "../problem/internal.js";
import { maxDayExclusive, minDay } from "./instant.js";
import { dayMs, hourMs, minuteMs, secondMs, type DayNumber, type WallMs } from "./local-date.js";

/**
 * A time zone's offsets, looked up cell by cell on demand and kept: at most one number per cell and one more per clock change.
 */
export interface Zone {
  /** The host's own name of the zone. */
  readonly timeZone: string;
  /** The offset in force where each cell begins, in ms; `unknownOffset` until it is needed. */
  readonly cellOffsetsMs: Int32Array;
  /** The instants of the clock changes found so far, by cell. */
  readonly changesMs: Map<number, number>;
}

/** A change of the clocks: at `at`, they go forward (above zero) or back by `shiftMs`. */
export interface ClockChange {
  readonly at: Date;
  readonly shiftMs: number;
}

/**
 * No zone has changed its clocks twice within 6.9 days since 1970 (Recife in October 2000 came nearest), so that a cell of 6.2
 * days holds one change at most and comparing its two ends finds it. A power of two divides quickly.
 */
const cellMs = 2 ** 29;
/** The table reaches some days beyond the range, for wall times near its ends. */
const gridStartMs = (minDay - 12) * dayMs;
const cellCount = Math.ceil(((maxDayExclusive + 12) * dayMs - gridStartMs) / cellMs);
const unknownOffset = 0x7fffffff;

/** The longest name of the database has 32 characters. */
const maxNameLength = 64;
/** Of names with three letters, only those of the IANA database: hosts take BST for Asia/Dhaka and AST for America/Anchorage. */
const namePattern = /^(?![a-z]{3}$)[a-z][\w+-]*(\/[\w+-]+)*$|^(?:cet|eet|est|gmt|hst|met|mst|prc|roc|rok|uct|utc|wet)$/i;

/** One zone for all spellings of a name and all calendars in it; the database has some 600 names at most. */
const zones = new Map<string, Zone>();

/** The zone of an IANA name such as `Europe/Rome`, in any case; throws `unknown_time_zone`. */
export function zoneNamed(timeZone: string, path?: ProblemPath): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const canonical = canonicalTimeZone(timeZone);
  if (canonical === undefined) {
    throw new SupportError({ code: "unknown_time_zone", ...(path !== undefined && { path }), value: showValue(timeZone) });
  }
  const zone = zones.get(canonical) ?? newZone(canonical);
  zones.set(canonical, zone);
  return zone;
}

function newZone(timeZone: string): Zone {
  return { timeZone, cellOffsetsMs: new Int32Array(cellCount + 1).fill(unknownOffset), changesMs: new Map() };
}

/** The host's spelling of a zone's name, which may be another name of the zone; undefined for unknown zones. */
function canonicalTimeZone(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > maxNameLength || !namePattern.test(value)) return undefined;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/**
 * The name of a zone as the IANA database spells it; undefined for unknown zones. Another name of the same zone stays: hosts
 * resolve `Asia/Kolkata` to `Asia/Calcutta`, and users know it by the name they wrote.
 */
export function timeZoneName(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (zones.has(value)) return value;
  const canonical = canonicalTimeZone(value);
  return canonical === undefined || canonical.toLowerCase() === value.toLowerCase() ? canonical : value;
}

/** The offset from UTC in force at an instant, in ms; east of Greenwich is above zero. */
export function offsetMsAt(zone: Zone, epochMs: number): number {
  const cell = cellOf(epochMs);
  const before = cellOffsetMs(zone, cell);
  const after = cellOffsetMs(zone, cell + 1);
  if (before === after) return before;
  return epochMs < changeMsIn(zone, cell) ? before : after;
}

/** The wall time of an instant. */
export function wallMsAt(zone: Zone, epochMs: number): WallMs {
  return epochMs + offsetMsAt(zone, epochMs);
}

/** The local date of an instant. */
export function dayAt(zone: Zone, epochMs: number): DayNumber {
  return Math.floor(wallMsAt(zone, epochMs) / dayMs);
}

/**
 * The instant of a wall time, by the rule of Temporal's `compatible`: of a repeated time the earlier instant; a skipped time
 * moves later by the length of the gap.
 */
export function instantOfWallMs(zone: Zone, wallMs: WallMs): number {
  const before = offsetMsAt(zone, wallMs - dayMs);
  const after = offsetMsAt(zone, wallMs + dayMs);
  const earlier = wallMs - before;
  if (before === after || offsetMsAt(zone, earlier) === before) return earlier;
  const later = wallMs - after;
  return offsetMsAt(zone, later) === after ? later : earlier;
}

/** Whether the wall time of an instant is repeated, because the clocks went back. */
export function isRepeatedWallTime(zone: Zone, epochMs: number): boolean {
  const wallMs = wallMsAt(zone, epochMs);
  const offsetsMs = [offsetMsAt(zone, wallMs - dayMs), offsetMsAt(zone, wallMs + dayMs)];
  return offsetsMs.some((offsetMs) => wallMs - offsetMs !== epochMs && offsetMsAt(zone, wallMs - offsetMs) === offsetMs);
}

/** Whether the zone skipped a whole local date, as Apia did on 30 December 2011. */
export function isSkippedDate(zone: Zone, day: DayNumber): boolean {
  return instantOfWallMs(zone, day * dayMs) === instantOfWallMs(zone, (day + 1) * dayMs);
}

/** The clock changes in `(fromMs, untilMs]`, in order. */
export function clockChangesBetween(zone: Zone, fromMs: number, untilMs: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let cell = cellOf(fromMs); cell <= cellOf(untilMs); cell++) {
    const shiftMs = cellOffsetMs(zone, cell + 1) - cellOffsetMs(zone, cell);
    if (shiftMs === 0) continue;
    const atMs = changeMsIn(zone, cell);
    if (atMs > fromMs && atMs <= untilMs) changes.push({ at: new Date(atMs), shiftMs });
  }
  return changes;
}

function cellOf(epochMs: number): number {
  return Math.floor((epochMs - gridStartMs) / cellMs);
}

function cellOffsetMs(zone: Zone, cell: number): number {
  const known = zone.cellOffsetsMs[cell];
  if (known !== undefined && known !== unknownOffset) return known;
  const offsetMs = lookUpOffsetMs(zone.timeZone, gridStartMs + cell * cellMs);
  zone.cellOffsetsMs[cell] = offsetMs;
  return offsetMs;
}

function changeMsIn(zone: Zone, cell: number): number {
  const known = zone.changesMs.get(cell);
  if (known !== undefined) return known;
  const changeMs = bisectChange(zone, cell);
  zone.changesMs.set(cell, changeMs);
  return changeMs;
}

/** The first second at which a cell's second offset is in force: clocks change on whole seconds. */
function bisectChange(zone: Zone, cell: number): number {
  const before = cellOffsetMs(zone, cell);
  const startMs = gridStartMs + cell * cellMs;
  let lastBefore = Math.floor(startMs / secondMs);
  let firstAfter = Math.ceil((startMs + cellMs) / secondMs);
  while (firstAfter - lastBefore > 1) {
    const middle = Math.floor((lastBefore + firstAfter) / 2);
    if (lookUpOffsetMs(zone.timeZone, middle * secondMs) === before) lastBefore = middle;
    else firstAfter = middle;
  }
  return firstAfter * secondMs;
}

/**
 * The offset in the zone database. Of date-fns-tz's functions only this format is right around clock changes in every host
 * zone. It gives whole minutes, which is exact for all zones from 1972 on (Monrovia's was −00:44:30 until then).
 */
function lookUpOffsetMs(timeZone: string, epochMs: number): number {
  const text = formatInTimeZone(epochMs, timeZone, "xxx");
  const sizeMs = Number(text.slice(1, 3)) * hourMs + Number(text.slice(4, 6)) * minuteMs;
  return text.startsWith("-") ? -sizeMs : sizeMs;
}
