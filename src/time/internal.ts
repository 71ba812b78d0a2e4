export {
  epochMsInRange,
  type InstantLike,
  isCalendarDate,
  isInRange,
  maxDayExclusive,
  minDay,
  rangeMs,
  requireInRange,
  requireOrder,
  resultOutOfRange,
  toEpochMs,
} from "./instant.js";
export { localDateJsonSchema, localizedTextJsonSchema } from "./json-schema.js";
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
} from "./local-time.js";
export { isLocalizedText, type Locale, localeOf, type LocaleOptions, type LocalizedText, textIn } from "./locale.js";
export { isSubjectLine, safeLine, safeLines, subjectLine, visibleName } from "./safe-text.js";
export {
  type ClockChange,
  clockChangesBetween,
  dayAt,
  instantOfWallMs,
  isSkippedDate,
  offsetMsAt,
  timeZoneName,
  wallMsAt,
  type Zone,
  zoneNamed,
} from "./zone.js";
