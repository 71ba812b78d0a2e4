import { whatIf, type AttainmentFigures, type Locale, type SupportPolicy, type WhatIf } from "trouble-ticket";
import { columnLines, dateAndTime, hoursMinutes, labelOf, percentOf, signedNumber, wholeNumber } from "../format.js";
import { replayLog, type LogReplay } from "./replay-log.js";
import type { Log } from "./read-log.js";
import { replayWordsIn } from "./replay-words.js";

/** The policy asked about, and the same with the holidays of Italy, or without them where it has them. */
export interface PolicyAndOther {
  readonly policy: SupportPolicy;
  readonly other: SupportPolicy;
  readonly otherHolidays: "it" | undefined;
}

/** How a log's tickets fared through commands and events, what the rules refused, and what other holidays would have meant. */
export function replayText({ policy, other, otherHolidays }: PolicyAndOther, log: Log, locale: Locale): string {
  if (log.span === undefined) return "";
  const words = replayWordsIn(locale);
  const replay = replayLog(policy, log);
  const { before, difference, changed } = whatIf(policy, other, replay.facts, log.span.lastMs);
  const named = Object.entries(before.byPriority).filter(([, { count }]) => count > 0);
  const rows = named.map(([name, figures]) => [labelOf(policy.priorities[name]?.label ?? name, locale), figures] as const);
  return [
    "",
    words.title(dateAndTime(log.span.lastMs, policy.calendar.timeZone, locale)),
    "",
    ...columnLines(
      [words.columns, ...[...rows, [words.all, before.overall] as const].map((row) => cells(...row, locale))],
      "<>>>>>>>>",
    ),
    "",
    ...countLines(replay, locale),
    "",
    otherHolidays === undefined ? words.withoutItaly : words.withItaly,
    `  ${changeText(difference.overall, changed.length, locale)}`,
    "",
    ...words.footnotes,
    "",
  ].join("\n");
}

function cells(label: string, figures: AttainmentFigures, locale: Locale): readonly string[] {
  const { count, met, breached, pending, atRisk, elapsedMs } = figures;
  const shown = (number: number): string => wholeNumber(number, locale);
  const durations = [elapsedMs?.p50, elapsedMs?.p90].map((ms) => (ms === undefined ? "–" : hoursMinutes(ms)));
  const share = percentOf(met, met + breached, locale);
  return [label, shown(count), shown(met), share, ...[breached, pending, atRisk].map(shown), ...durations];
}

function countLines(replay: LogReplay, locale: Locale): readonly string[] {
  const words = replayWordsIn(locale);
  const shown = (number: number): string => wholeNumber(number, locale);
  const { commandCount, eventCount, refusals, reopened, unattended, unclosed } = replay;
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  const lines = refusals.map(({ code, command, count, firstCaseId }) => [code, command, shown(count), firstCaseId]);
  return [
    words.counts(shown(commandCount), shown(eventCount), shown(refused)),
    ...columnLines(lines, "<<><").map((line) => `  ${line}`),
    words.life(shown(reopened), shown(unattended), shown(unclosed)),
  ];
}

function changeText({ met, breached, pending }: WhatIf["difference"]["overall"], changed: number, locale: Locale): string {
  const [more, worse, open] = [met, breached, pending].map((count) => signedNumber(count, locale));
  return replayWordsIn(locale).change(more ?? "", worse ?? "", open ?? "", wholeNumber(changed, locale));
}
