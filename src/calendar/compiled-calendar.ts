import { dayMs, minDay, requireInRange, resultOutOfRange, maxDayExclusive, type DayNumber, type Zone } from "../time/internal.js";
import type { DayPlan } from "./day-plan.js";
import { compileTimeline, leadInDays, leadOutDays, type Timeline } from "./timeline.js";

/** A calendar's working state: what it was told, and the stretch of time compiled so far, which only grows. */
export interface CompiledCalendar {
  readonly zone: Zone;
  readonly plan: DayPlan;
  timeline: Timeline | undefined;
}

/** A first answer is seldom more than a season away, and compiling a season takes no time that anyone notices. */
const seasonDays = 120;
const earliestDay: DayNumber = minDay - leadInDays;
const latestDay: DayNumber = maxDayExclusive + leadOutDays;

/** The timeline, known at `epochMs`; throws `instant_out_of_range`. */
export function timelineAt(calendar: CompiledCalendar, epochMs: number): Timeline {
  const { timeline } = calendar;
  if (timeline !== undefined && epochMs >= timeline.knownFromMs && epochMs < timeline.knownUntilMs) return timeline;
  requireInRange(epochMs);
  const day = Math.floor(epochMs / dayMs);
  if (timeline === undefined) return compile(calendar, day - leadInDays, day + seasonDays);
  return compile(
    calendar,
    epochMs < timeline.knownFromMs ? Math.min(day - leadInDays, timeline.fromDay - daysOf(timeline)) : timeline.fromDay,
    epochMs < timeline.knownUntilMs
      ? timeline.maxDayExclusive
      : Math.max(day + seasonDays, timeline.maxDayExclusive + daysOf(timeline)),
  );
}

/** The timeline, known at both of two instants: it only grows, so that what it learnt for the first stays known. */
export function timelineAtBoth(calendar: CompiledCalendar, epochMs: number, otherMs: number): Timeline {
  timelineAt(calendar, epochMs);
  return timelineAt(calendar, otherMs);
}

/** The timeline, known twice as far into the future; throws `result_out_of_range` where the range ends. */
export function laterTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.maxDayExclusive >= latestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay, timeline.maxDayExclusive + daysOf(timeline));
}

/** The timeline, known twice as far into the past; throws `result_out_of_range` where the range begins. */
export function earlierTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.fromDay <= earliestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay - daysOf(timeline), timeline.maxDayExclusive);
}

/** Growing by doubling, compiling anew costs in all at most twice what the final timeline does. */
function compile(calendar: CompiledCalendar, fromDay: DayNumber, maxDayExclusive: DayNumber): Timeline {
  const timeline = compileTimeline(
    calendar.zone,
    calendar.plan,
    Math.max(fromDay, earliestDay),
    Math.min(maxDayExclusive, latestDay),
  );
  calendar.timeline = timeline;
  return timeline;
}

function daysOf(timeline: Timeline): number {
  return timeline.maxDayExclusive - timeline.fromDay;
}
