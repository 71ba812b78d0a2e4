export { type InstantLike, toEpochMs } from "./instant.js";
export {
  clipIntervals,
  epochMsInRange,
  isCalendarDate,
  isInRange,
  maxDayExclusive,
  mergeIntervals,
  minDay,
  type MsInterval,
  rangeMs,
  requireInRange,
  requireOrder,
  resultOutOfRange,
} from "./interval.js";
export {
  addMonths,
  dayMs,
  dayNumber,
  type DayNumber,
  hourMs,
  lastDayOfMonth,
  type LocalDate,
  minuteMs,
  parseLocalDate,
  secondMs,
  toDayNumber,
  toLocalDate,
  type WallMs,
  weekdayOf,
} from "./local-date.js";
export {
  clockText,
  dateTimeRangeText,
  dateTimeText,
  formatInstant,
  formatWallMs,
  hoursText,
  type LocalTextStyle,
  wallClockText,
} from "./local-text.js";
export { isLocalizedText, type Locale, localeOf, type LocalizedText, textIn } from "./locale.js";
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
