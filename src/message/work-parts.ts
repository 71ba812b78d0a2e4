import { textIn } from "../time/index.js";
import type { ReportedIntervention, ReportedNote, ReportedPlan, TicketReport } from "../ticket/index.js";
import { entries, type Entry, type Field, type MessagePart } from "./message-part.js";
import { dateAndTime, durationText, stretchText, type MessageStyle } from "./message-style.js";

/** How many interventions there were, by mode, and how long they took. */
export function workFields(style: MessageStyle, report: TicketReport): readonly Field[] {
  const { labels } = style.words;
  const { interventions, interventionsByMode, processingMs } = report;
  if (interventions.length === 0) return [[labels.interventions, "0"]];
  const counts = interventionsByMode.map(({ mode, count }) => `${textIn(style.locale, mode.label)} ${count}`);
  return [
    [labels.interventions, `${interventions.length} (${counts.join(", ")})`],
    [labels.processingTime, durationText(processingMs)],
  ];
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
  const { mode, expert, startedAt, endedAt, elapsedMs, done } = intervention;
  const what = `${textIn(style.locale, mode.label)}, ${expert}`;
  if (endedAt === undefined) return { line: `${what}: ${style.words.since(dateAndTime(style, startedAt))}` };
  return {
    line: `${what}: ${stretchText(style, startedAt, endedAt)}, ${durationText(elapsedMs)}`,
    ...(done !== undefined && { quoted: done }),
  };
}

function planEntry(style: MessageStyle, { mode, plannedFor }: ReportedPlan): Entry {
  return { line: `${textIn(style.locale, mode.label)}: ${dateAndTime(style, plannedFor)}` };
}

function noteEntry(style: MessageStyle, { at, actor, text }: ReportedNote): Entry {
  return { line: [dateAndTime(style, at), ...(actor === undefined ? [] : [actor.name])].join(", "), quoted: text };
}
