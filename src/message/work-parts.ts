import type { ReportedIntervention, ReportedNote, ReportedPlan, TicketReport } from "../ticket/internal.js";
import { textIn } from "../time/internal.js";
import { entries, type Entry, type Field, type MessagePart } from "./message-part.js";
import { dateAndTime, durationText, stretchText, type MessageStyle } from "./message-style.js";

/** How much work there was. */
interface WorkFigures {
  readonly count: number;
  readonly byMode: readonly { readonly mode: string; readonly count: number }[];
  readonly processingMs: number;
}

/** Work that has come to its end, its mode by the label. */
interface DoneWork {
  readonly mode: string;
  readonly expert?: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly elapsedMs: number;
}

/** How many interventions a ticket had, by mode, and how long they took. */
export function workFields(style: MessageStyle, report: TicketReport): readonly Field[] {
  const { interventions, interventionsByMode, processingMs } = report;
  const byMode = interventionsByMode.map(({ mode, count }) => ({ mode: textIn(style.locale, mode.label), count }));
  return figureFields(style, { count: interventions.length, byMode, processingMs });
}

/** How many interventions there were, by mode, and how long they took. */
export function figureFields(
  { words: { labels } }: MessageStyle,
  { count, byMode, processingMs }: WorkFigures,
): readonly Field[] {
  if (count === 0) return [[labels.interventions, "0"]];
  const counts = byMode.map((each) => `${each.mode} ${each.count}`);
  return [
    [labels.interventions, `${count} (${counts.join(", ")})`],
    [labels.processingTime, durationText(processingMs)],
  ];
}

/** How and by whom work was done, when, and how long it took. */
export function doneLine(style: MessageStyle, { mode, expert, startedAt, endedAt, elapsedMs }: DoneWork): string {
  return `${workerText(mode, expert)}: ${stretchText(style, startedAt, endedAt)}, ${durationText(elapsedMs)}`;
}

/** Which interventions there were, when, by whom, and what was done. */
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

/** What the customer wrote and was told, beside the request. */
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
    return { line: `${workerText(mode, expert)}: ${style.words.since(dateAndTime(style, startedAt))}` };
  }
  const line = doneLine(style, { mode, expert, startedAt, endedAt, elapsedMs });
  return { line, ...(done !== undefined && { quoted: done }) };
}

function workerText(mode: string, expert: string | undefined): string {
  return expert === undefined ? mode : `${mode}, ${expert}`;
}

function planEntry(style: MessageStyle, { mode, plannedFor }: ReportedPlan): Entry {
  return { line: `${textIn(style.locale, mode.label)}: ${dateAndTime(style, plannedFor)}` };
}

function noteEntry(style: MessageStyle, { at, actor, text }: ReportedNote): Entry {
  return { line: [dateAndTime(style, at), ...(actor === undefined ? [] : [actor.name])].join(", "), quoted: text };
}
