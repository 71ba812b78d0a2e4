import { compiledCalendar } from "../calendar/internal.js";
import { labelOf, requireSections } from "../policy/internal.js";
import type { SlaPolicy } from "../sla/internal.js";
import type { TicketPolicy } from "../ticket/internal.js";
import {
  dateTimeRangeText,
  dateTimeText,
  dayMs,
  formatWallMs,
  hourMs,
  localeOf,
  minuteMs,
  secondMs,
  textIn,
  toDayNumber,
  type LocalDate,
  type Locale,
  type LocaleOptions,
  type LocalizedText,
  type LocalTextStyle,
} from "../time/internal.js";
import { wordsEn, type MessageWords } from "./words-en.js";
import { wordsIt } from "./words-it.js";

const wordsByLocale: Readonly<Record<Locale, MessageWords>> = { en: wordsEn, it: wordsIt };

/** The part of a support policy that messages use; every `SupportPolicy` has it. */
export interface MessagePolicy extends TicketPolicy, SlaPolicy {
  readonly name?: string | null | undefined;
}

/** The options of a message. */
export type MessageOptions = LocaleOptions;

/** The policy, time zone, language and words of a message. */
export interface MessageStyle extends LocalTextStyle {
  readonly policy: MessagePolicy;
  readonly words: MessageWords;
}

/** The style of a message by its options. Throws `unknown_locale`, `missing_section` and `invalid_calendar`. */
export function messageStyle(policy: MessagePolicy, options: MessageOptions | null | undefined): MessageStyle {
  const locale = localeOf(options);
  requireSections(policy, "priorities");
  return { policy, precision: "minute", zone: compiledCalendar(policy.calendar).zone, locale, words: wordsByLocale[locale] };
}

/** The label of a policy's entry; its name if the policy no longer has it, so that old tickets stay readable. */
export function labelIn(locale: Locale, entries: ReadonlyMap<string, { readonly label: LocalizedText }>, name: string): string {
  return textIn(locale, labelOf(entries, name));
}

/** An instant in local time: `Mon 2 Mar 2026 11:30`. */
export function instantText(style: MessageStyle, at: Date): string {
  return dateTimeText(style, at.getTime());
}

/** A period in local time: `Mon 2 Mar 2026 11:30 – 12:00`. */
export function periodText(style: MessageStyle, from: Date, to: Date): string {
  return dateTimeRangeText(style, from.getTime(), to.getTime());
}

/** A local date: `Tue 30 Jun 2026`. */
export function dateText({ locale }: MessageStyle, date: LocalDate): string {
  return formatWallMs(toDayNumber(date) * dayMs, "EEE d MMM yyyy", locale);
}

/** A month given as `YYYY-MM`: `June 2026`. */
export function monthText({ locale }: MessageStyle, month: string): string {
  return formatWallMs(toDayNumber(`${month}-01`) * dayMs, "MMMM yyyy", locale);
}

/** A duration: `1 h 30 min`; seconds unless they are zero. */
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
