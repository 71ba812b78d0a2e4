import { compiledCalendar } from "../calendar/internal.js";
import {
  dateTimeRangeText,
  dateTimeText,
  dayMs,
  formatWallMs,
  hourMs,
  localeOf,
  minuteMs,
  secondMs,
  toDayNumber,
  type LocalDate,
  type Locale,
  type LocalTextStyle,
} from "../time/internal.js";
import { requireMessagePolicy, type MessagePolicy } from "./message-policy.js";
import type { MessageWords } from "./message-words.js";
import { wordsEn } from "./words-en.js";
import { wordsIt } from "./words-it.js";

const wordsByLocale: Readonly<Record<Locale, MessageWords>> = { en: wordsEn, it: wordsIt };

/** How a message is to be written. */
export interface MessageOptions {
  /** English where none is named. */
  readonly locale?: Locale;
}

/** The policy, time zone and language of a message. */
export interface MessageStyle extends LocalTextStyle {
  readonly policy: MessagePolicy;
  readonly words: MessageWords;
}

export function messageStyle(policy: MessagePolicy, options: MessageOptions | undefined): MessageStyle {
  const locale = localeOf(options);
  requireMessagePolicy(policy);
  return { policy, precision: "minute", zone: compiledCalendar(policy.calendar).zone, locale, words: wordsByLocale[locale] };
}

/** An instant in local time: `Mon 2 Mar 2026 11:30`. */
export function dateAndTime(style: MessageStyle, at: Date): string {
  return dateTimeText(style, at.getTime());
}

/** A date of no zone: `Tue 30 Jun 2026`. */
export function dateOnly({ locale }: MessageStyle, date: LocalDate): string {
  return formatWallMs(toDayNumber(date) * dayMs, "EEE d MMM yyyy", locale);
}

/** A month that is written `YYYY-MM`: `June 2026`. */
export function monthText({ locale }: MessageStyle, month: string): string {
  return formatWallMs(toDayNumber(`${month}-01`) * dayMs, "MMMM yyyy", locale);
}

/** A period in local time: `Mon 2 Mar 2026 11:30 – 12:00`. */
export function stretchText(style: MessageStyle, from: Date, to: Date): string {
  return dateTimeRangeText(style, from.getTime(), to.getTime());
}

/** An amount of time: `1 h 30 min`; seconds only where there are any. */
export function durationText(durationMs: number): string {
  const hours = Math.floor(durationMs / hourMs);
  const minutes = Math.floor((durationMs % hourMs) / minuteMs);
  const seconds = Math.floor((durationMs % minuteMs) / secondMs);
  const amounts: readonly string[] = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(seconds > 0 ? [`${seconds} s`] : []),
  ];
  return amounts.length === 0 ? "0 min" : amounts.join(" ");
}
