import { compiledCalendar } from "../calendar/internal.js";
import {
  dayMs,
  formatInstant,
  formatWallMs,
  hourMs,
  localeOf,
  minuteMs,
  secondMs,
  toDayNumber,
  type LocalDate,
  type Locale,
  type Zone,
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

/** Whose message it is, where its clock hangs and what it speaks. */
export interface MessageStyle {
  readonly policy: MessagePolicy;
  readonly zone: Zone;
  readonly locale: Locale;
  readonly words: MessageWords;
}

export function messageStyle(policy: MessagePolicy, options: MessageOptions | undefined): MessageStyle {
  const locale = localeOf(options);
  requireMessagePolicy(policy);
  return { policy, zone: compiledCalendar(policy.calendar).zone, locale, words: wordsByLocale[locale] };
}

/** An instant by the desk's clock: `Mon 2 Mar 2026 11:30`. */
export function dateAndTime({ zone, locale }: MessageStyle, at: Date): string {
  return formatInstant(zone, at.getTime(), "EEE d MMM yyyy HH:mm", locale);
}

/** A date of no zone: `Tue 30 Jun 2026`. */
export function dateOnly({ locale }: MessageStyle, date: LocalDate): string {
  return formatWallMs(toDayNumber(date) * dayMs, "EEE d MMM yyyy", locale);
}

/** A month that is written `YYYY-MM`: `June 2026`. */
export function monthText({ locale }: MessageStyle, month: string): string {
  return formatWallMs(toDayNumber(`${month}-01`) * dayMs, "MMMM yyyy", locale);
}

/** From one instant to another: `Mon 2 Mar 2026 11:30 – 12:00`. */
export function stretchText(style: MessageStyle, from: Date, to: Date): string {
  const [start, end] = [dateAndTime(style, from), dateAndTime(style, to)];
  const isSameDate = start.slice(0, -5) === end.slice(0, -5);
  return `${start} – ${isSameDate ? end.slice(-5) : end}`;
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
