import type { CalendarSpec } from "../../src/index.js";
import { zonedAt } from "../support/temporal.js";
import { resolvedPeriods } from "./resolved-periods.js";

/**
 * A slow clock to check the fast one against: a stretch of time minute by minute, each open or not. Clocks change and desks open
 * on whole minutes, so that within a minute nothing changes.
 */
export interface MinuteWalk {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly openMinutes: readonly boolean[];
}

const minuteMs = 60_000;

/** The minutes of a calendar from the one that holds `fromMs` to the one that holds `toMs`. */
export function minuteWalk(spec: CalendarSpec, fromMs: number, toMs: number): MinuteWalk {
  const firstMinute = Math.floor(fromMs / minuteMs);
  const untilMinute = Math.floor(toMs / minuteMs) + 1;
  const openMinutes = new Array<boolean>(untilMinute - firstMinute).fill(false);
  const lastDate = zonedAt(spec.timeZone, toMs).toPlainDate().add({ days: 1 });
  for (
    let date = zonedAt(spec.timeZone, fromMs).toPlainDate().subtract({ days: 3 });
    date.until(lastDate).days >= 0;
    date = date.add({ days: 1 })
  ) {
    for (const { openMs, closeMs } of resolvedPeriods(spec, date)) {
      const untilClosed = Math.min(closeMs / minuteMs, untilMinute);
      for (let minute = Math.max(openMs / minuteMs, firstMinute); minute < untilClosed; minute++) {
        openMinutes[minute - firstMinute] = true;
      }
    }
  }
  return { fromMs: firstMinute * minuteMs, untilMs: untilMinute * minuteMs, openMinutes };
}

export function isOpenInWalk(walk: MinuteWalk, atMs: number): boolean {
  const open = walk.openMinutes[Math.floor((atMs - walk.fromMs) / minuteMs)];
  if (open === undefined) throw new RangeError("beyond the minutes walked");
  return open;
}

/** The first instant by which so much open time has passed; undefined where the walk ends before. */
export function addInWalk(walk: MinuteWalk, atMs: number, durationMs: number): number | undefined {
  let leftMs = durationMs;
  for (let nowMs = atMs; leftMs > 0;) {
    if (nowMs >= walk.untilMs) return undefined;
    const minuteEndMs = (Math.floor(nowMs / minuteMs) + 1) * minuteMs;
    const passedMs = isOpenInWalk(walk, nowMs) ? minuteEndMs - nowMs : 0;
    if (passedMs >= leftMs) return nowMs + leftMs;
    leftMs -= passedMs;
    nowMs = minuteEndMs;
  }
  return atMs;
}

/** The last instant from which so much open time passes; undefined where the walk begins after. */
export function subtractInWalk(walk: MinuteWalk, atMs: number, durationMs: number): number | undefined {
  let leftMs = durationMs;
  for (let nowMs = atMs; leftMs > 0;) {
    if (nowMs <= walk.fromMs) return undefined;
    const minuteStartMs = (Math.ceil(nowMs / minuteMs) - 1) * minuteMs;
    const passedMs = isOpenInWalk(walk, minuteStartMs) ? nowMs - minuteStartMs : 0;
    if (passedMs >= leftMs) return nowMs - leftMs;
    leftMs -= passedMs;
    nowMs = minuteStartMs;
  }
  return atMs;
}

export function betweenInWalk(walk: MinuteWalk, fromMs: number, toMs: number): number {
  if (toMs < fromMs) return 0 - betweenInWalk(walk, toMs, fromMs);
  let passedMs = 0;
  for (let nowMs = fromMs; nowMs < toMs;) {
    const minuteEndMs = Math.min((Math.floor(nowMs / minuteMs) + 1) * minuteMs, toMs);
    if (isOpenInWalk(walk, nowMs)) passedMs += minuteEndMs - nowMs;
    nowMs = minuteEndMs;
  }
  return passedMs;
}

/** The first instant at or after `atMs` at which the desk goes from closed to open; undefined where the walk ends before. */
export function openingInWalk(walk: MinuteWalk, atMs: number): number | undefined {
  for (let nowMs = Math.ceil(atMs / minuteMs) * minuteMs; nowMs < walk.untilMs; nowMs += minuteMs) {
    if (isOpenInWalk(walk, nowMs) && !isOpenInWalk(walk, nowMs - minuteMs)) return nowMs;
  }
  return undefined;
}

/** The last instant at or before `atMs` at which the desk goes from open to closed; undefined where the walk begins after. */
export function closingInWalk(walk: MinuteWalk, atMs: number): number | undefined {
  for (let nowMs = Math.floor(atMs / minuteMs) * minuteMs; nowMs > walk.fromMs; nowMs -= minuteMs) {
    if (!isOpenInWalk(walk, nowMs) && isOpenInWalk(walk, nowMs - minuteMs)) return nowMs;
  }
  return undefined;
}
