export { formatInstant, formatWallMs } from "./format-local.js";
export { toEpochMs, type InstantLike } from "./instant.js";
export {
  addMonths,
  dayNumber,
  lastDayOfMonth,
  parseLocalDate,
  toDayNumber,
  toLocalDate,
  weekdayOf,
  type DayNumber,
  type LocalDate,
  type WeekdayIndex,
} from "./local-date.js";
export { isLocalizedText, localeOf, textIn, type Locale, type LocalizedText } from "./locale.js";
export {
  epochMsInRange,
  firstDay,
  isCalendarDate,
  isInRange,
  rangeMs,
  requireInRange,
  requireOrder,
  resultOutOfRange,
  untilDay,
} from "./range.js";
export { dayMs, hourMs, minuteMs, secondMs } from "./units.js";
export {
  clockChangesBetween,
  instantOfWallMs,
  isRepeatedWallTime,
  isSkippedDate,
  isTimeZone,
  offsetMsAt,
  wallMsAt,
  zoneNamed,
  type ClockChange,
  type WallMs,
  type Zone,
} from "./zone.js";
