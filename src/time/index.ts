export type { InstantLike } from "./instant.js";
export type { LocalDate } from "./local-date.js";
export { type LocalTimeOptions, parseLocalTime } from "./local-time.js";
export type { Locale, LocalizedText } from "./locale.js";
export type { ClockChange } from "./zone.js";
