import { policyOf } from "../policy/internal.js";
import type { SupportRequest } from "../request/internal.js";
import type { SlaPolicy } from "../sla/internal.js";
import {
  parseTicket,
  ticketReport,
  type ReportedIntervention,
  type ReportedNote,
  type ReportedPlan,
  type Ticket,
  type TicketPolicy,
  type TicketReport,
} from "../ticket/internal.js";
import { textIn, visibleName, type InstantLike } from "../time/internal.js";
import { entries, quotation, type Entry, type Field, type MessagePart } from "./parts.js";
import { durationText, instantText, labelIn, periodText, type MessageStyle } from "./style.js";
import type { DisplayStatus } from "./words-en.js";

/** A ticket with its report for customers, which leaves out internal notes. */
export interface CustomerView {
  readonly ticket: Ticket;
  readonly report: TicketReport;
  readonly displayStatus: DisplayStatus;
}

export function customerView(policy: TicketPolicy & SlaPolicy, ticket: Ticket, now: InstantLike): CustomerView {
  const current = parseTicket(ticket);
  const report = ticketReport(policy, current, now, { audience: "customer" });
  return { ticket: current, report, displayStatus: displayStatusOf(report) };
}

/** Whether work is left to do. */
export function isInWork(status: DisplayStatus): status is "registered" | "inProgress" {
  return status === "registered" || status === "inProgress";
}

function displayStatusOf({ status, concludedAt }: TicketReport): DisplayStatus {
  return concludedAt !== undefined && isInWork(status) ? "concluded" : status;
}

/** The ticket's number, priority and receipt. */
export function ticketFields(style: MessageStyle, number: string, priorityLabel: string, receivedAt: Date): readonly Field[] {
  const { labels } = style.words;
  return [
    [labels.ticket, number],
    [labels.priority, priorityLabel],
    [labels.received, instantText(style, receivedAt)],
  ];
}

/** Who requests support, and for what. */
export function requestFields({ policy, locale, words }: MessageStyle, request: SupportRequest): readonly Field[] {
  const { customer, application, operator, report } = request;
  return [
    [words.labels.application, visibleName(application)],
    [words.labels.version, report.version],
    [words.labels.customer, visibleName(customer)],
    [words.labels.operator, `${visibleName(operator.name)}, ${visibleName(operator.phone)}`],
    [words.labels.kind, visibleName(labelIn(locale, policyOf(policy).kinds, report.kind))],
    [words.labels.lineNumber, report.lineNumber],
  ];
}

/** The report in the customer's own words. */
export function reportParts({ words }: MessageStyle, { report }: SupportRequest): readonly MessagePart[] {
  return [
    ...quotation(words.labels.description, report.description),
    ...quotation(words.labels.errorContent, report.errorContent),
  ];
}

/** Number, modes and duration of interventions. */
interface WorkSummary {
  readonly count: number;
  readonly byMode: readonly { readonly mode: string; readonly count: number }[];
  readonly processingMs: number;
}

/** The number of a ticket's interventions, by mode, and their total duration. */
export function workFields(style: MessageStyle, report: TicketReport): readonly Field[] {
  const { interventions, interventionsByMode, processingMs } = report;
  const byMode = interventionsByMode.map(({ mode, count }) => ({ mode: textIn(style.locale, mode.label), count }));
  return workSummaryFields(style, { count: interventions.length, byMode, processingMs });
}

export function workSummaryFields(
  { words: { labels } }: MessageStyle,
  { count, byMode, processingMs }: WorkSummary,
): readonly Field[] {
  if (count === 0) return [[labels.interventions, "0"]];
  const counts = byMode.map((each) => `${visibleName(each.mode)} ${each.count}`);
  return [
    [labels.interventions, `${count} (${counts.join(", ")})`],
    [labels.processingTime, durationText(processingMs)],
  ];
}

/** A finished intervention, its mode given as a label. */
interface LabelledIntervention {
  readonly mode: string;
  readonly expert?: string | undefined;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly elapsedMs: number;
}

/** Mode, expert, period and duration of a finished intervention. */
export function finishedWorkLine(
  style: MessageStyle,
  { mode, expert, startedAt, endedAt, elapsedMs }: LabelledIntervention,
): string {
  return `${workerText(mode, expert)}: ${periodText(style, startedAt, endedAt)}, ${durationText(elapsedMs)}`;
}

/** The interventions of a ticket: when, by whom, and what was done. */
export function interventionParts(style: MessageStyle, { interventions }: TicketReport): readonly MessagePart[] {
  return entries(
    style.words.labels.interventions,
    interventions.map((intervention) => interventionEntry(style, intervention)),
  );
}

export function planParts(style: MessageStyle, { planned }: TicketReport): readonly MessagePart[] {
  return entries(
    style.words.labels.planned,
    planned.map((plan) => planEntry(style, plan)),
  );
}

/** The notes that the customer may read. */
export function noteParts(style: MessageStyle, { notes }: TicketReport): readonly MessagePart[] {
  return entries(
    style.words.labels.notes,
    notes.map((note) => noteEntry(style, note)),
  );
}

function interventionEntry(style: MessageStyle, intervention: ReportedIntervention): Entry {
  const { expert, startedAt, endedAt, elapsedMs, done } = intervention;
  const mode = textIn(style.locale, intervention.mode.label);
  if (endedAt === undefined) {
    return { line: `${workerText(mode, expert)}: ${style.words.since(instantText(style, startedAt))}` };
  }
  return { line: finishedWorkLine(style, { mode, expert, startedAt, endedAt, elapsedMs }), quoted: done };
}

function workerText(mode: string, expert: string | undefined): string {
  return expert === undefined ? visibleName(mode) : `${visibleName(mode)}, ${visibleName(expert)}`;
}

function planEntry(style: MessageStyle, { mode, plannedFor }: ReportedPlan): Entry {
  return { line: `${visibleName(textIn(style.locale, mode.label))}: ${instantText(style, plannedFor)}` };
}

function noteEntry(style: MessageStyle, { at, actor, text }: ReportedNote): Entry {
  const author = actor === undefined ? [] : [visibleName(actor.name)];
  return { line: [instantText(style, at), ...author].join(", "), quoted: text };
}
