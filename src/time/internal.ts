export { formatInstant, formatWallMs } from "./format-local.js";
export { type InstantLike, toEpochMs } from "./instant.js";
export { clipIntervals, mergeIntervals, type MsInterval } from "./interval.js";
export {
  addMonths,
  dayNumber,
  type DayNumber,
  lastDayOfMonth,
  type LocalDate,
  parseLocalDate,
  toDayNumber,
  toLocalDate,
  weekdayOf,
} from "./local-date.js";
export { clockText, dateTimeRangeText, dateTimeText, hoursText, type LocalTextStyle, wallClockText } from "./local-text.js";
export { isLocalizedText, type Locale, localeOf, type LocalizedText, textIn } from "./locale.js";
export {
  epochMsInRange,
  minDay,
  isCalendarDate,
  isInRange,
  rangeMs,
  requireInRange,
  requireOrder,
  resultOutOfRange,
  maxDayExclusive,
} from "./range.js";
export { dayMs, hourMs, minuteMs, secondMs, type WallMs } from "./units.js";
export {
  type ClockChange,
  clockChangesBetween,
  instantOfWallMs,
  isSkippedDate,
  offsetMsAt,
  timeZoneName,
  wallMsAt,
  type Zone,
  zoneNamed,
} from "./zone.js";
