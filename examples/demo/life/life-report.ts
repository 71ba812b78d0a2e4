import {
  queuePosition,
  ticketReport,
  type Locale,
  type SlaStatus,
  type SupportPolicy,
  type Ticket,
  type TicketReport,
} from "trouble-ticket";
import { columnLines, dateAndTime, hoursMinutes, labelOf, timeOnly } from "../format.js";
import { lifeWordsIn } from "./life-words.js";
import type { Life } from "./life.js";

/** The report that the customer may ask for at any time: status, clock, place in the queue, which and how many interventions. */
export function lifeReportLines(policy: SupportPolicy, ticket: Ticket, life: Life, locale: Locale): readonly string[] {
  const words = lifeWordsIn(locale);
  const queue = [...life.others, ticket];
  const place = queuePosition(queue, ticket.number);
  const report = ticketReport(policy, ticket, life.reportedAt, { audience: "customer", ...(place !== undefined && { place }) });
  const forStaff = ticketReport(policy, ticket, life.reportedAt, { audience: "staff" });
  const { number, status, priority, interventionsByMode, processingMs } = report;
  const sla = report.sla.intervention;
  const { timeZone } = policy.calendar;
  const counts = interventionsByMode.map(({ mode, count }) => `${count} ${labelOf(mode.label, locale)}`);
  const rows = [
    [words.status, `${number}, ${status}`],
    [words.priority, labelOf(priority.label, locale)],
    ...(sla === undefined
      ? []
      : [
          [words.dueBy, dateAndTime(sla.dueAt, timeZone, locale)],
          [words.elapsed, clockText(sla, locale)],
        ]),
    ...(place === undefined ? [] : [[words.place, words.placeOf(place, queue.length)]]),
    [words.interventions, counts.join(", ")],
    [words.processing, hoursMinutes(processingMs)],
  ];
  return [
    words.report(dateAndTime(report.reportedAt, timeZone, locale)),
    ...columnLines(rows, "<<").map((line) => `  ${line}`),
    ...report.interventions.map((one) => `  - ${interventionText(one, timeZone, locale)}`),
    words.forStaff,
    ...forStaff.interventions.slice(0, 1).map((one) => `  - ${interventionText(one, timeZone, locale)}`),
  ];
}

function clockText({ clock, outcome, elapsedMs, budgetMs, pausedMs }: SlaStatus, locale: Locale): string {
  const words = lifeWordsIn(locale);
  const used = words.used(hoursMinutes(elapsedMs), hoursMinutes(budgetMs));
  return [words.clock[clock], words.outcome[outcome], used, words.paused(hoursMinutes(pausedMs))].join(", ");
}

function interventionText(one: TicketReport["interventions"][number], timeZone: string, locale: Locale): string {
  const { mode, expert, startedAt, endedAt, done, note } = one;
  const ended = endedAt === undefined ? lifeWordsIn(locale).running : timeOnly(endedAt, timeZone, locale);
  const what = done === undefined ? "" : `: ${done}`;
  const aside = note === undefined ? "" : ` (${note})`;
  return `${timeOnly(startedAt, timeZone, locale)}–${ended}  ${labelOf(mode.label, locale)}, ${expert}${what}${aside}`;
}
