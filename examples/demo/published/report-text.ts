import type { Locale, SupportPolicy } from "trouble-ticket";
import { columnLines, dateAndTime, dateOnly, hoursMinutes, labelOf, percentOf, wholeNumber } from "../format.js";
import type { Log } from "./read-log.js";
import type { Attainment, LogReport } from "./report.js";
import { wordsIn } from "../words.js";

/** The report of a log as a table, with the longest overdue tickets and what the columns mean beneath. */
export function reportText(policy: SupportPolicy, log: Log, report: LogReport, locale: Locale): string {
  const words = wordsIn(locale);
  if (log.span === undefined) return `\n${words.noEvents}\n`;
  const named = [...report.byPriority].map(([priority, attainment]) => {
    return [labelOf(policy.priorities[priority]?.label ?? priority, locale), attainment] as const;
  });
  const all = [...named, [words.all, report.overall]] as const;
  return [
    countsLine(policy, log, locale),
    ...(log.leftOut.size === 0 ? [] : [words.ticketsLeftOut(wholeNumber(log.leftOut.size, locale), log.leftOut.size)]),
    "",
    ...columnLines([words.columns, ...all.map((entry) => attainmentCells(...entry, locale))], "<>>>>>>>"),
    "",
    words.longestOverdue,
    ...columnLines(
      all.map((entry) => overdueCells(policy, ...entry, locale)),
      "<<><",
    ).map((line) => `  ${line}`),
    "",
    ...words.footnotes,
    "",
  ].join("\n");
}

function countsLine({ calendar }: SupportPolicy, { cases, eventCount, span }: Log, locale: Locale): string {
  const words = wordsIn(locale);
  const tickets = `${wholeNumber(cases.size, locale)} ${words.ticketCount(cases.size)}`;
  const counts = `${tickets}, ${wholeNumber(eventCount, locale)} ${words.eventCount(eventCount)}`;
  if (span === undefined) return counts;
  return `${counts}, ${dateOnly(span.firstMs, calendar.timeZone, locale)} – ${dateOnly(span.lastMs, calendar.timeZone, locale)}`;
}

function attainmentCells(label: string, attainment: Attainment, locale: Locale): readonly string[] {
  const { tickets, onTime, late, never, medianMs, ninetiethMs } = attainment;
  const [total, met, missed, none] = [tickets, onTime, late, never].map((count) => wholeNumber(count, locale));
  const durations = [medianMs, ninetiethMs].map((ms) => (ms === undefined ? "–" : hoursMinutes(ms)));
  return [label, total ?? "", met ?? "", percentOf(onTime, tickets, locale), missed ?? "", none ?? "", ...durations];
}

function overdueCells(policy: SupportPolicy, label: string, { longestOverdue }: Attainment, locale: Locale): readonly string[] {
  const words = wordsIn(locale);
  if (longestOverdue?.intervention === undefined) return [label, words.none, "", ""];
  const due = dateAndTime(longestOverdue.dueAt, policy.calendar.timeZone, locale);
  return [label, longestOverdue.case.caseId, hoursMinutes(longestOverdue.intervention.overdueMs), words.dueThen(due)];
}
