export { formatInstant, formatWallMs } from "./format-local.js";
export { type InstantLike, type InstantPath, toEpochMs } from "./instant.js";
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
export { type DateOrder } from "./wall-text.js";
export { type LocalTimeOptions, parseLocalTime } from "./local-time.js";
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
