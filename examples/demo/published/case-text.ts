import { explainDueAt, formatExplanation, type Locale, type SupportPolicy } from "trouble-ticket";
import { dateAndTime, dateAndTimeToSecond, hoursMinutesSeconds } from "../format.js";
import type { Log } from "./read-log.js";
import { caseOutcome, type CaseOutcome } from "./report.js";
import { wordsIn } from "../words.js";

/** One case of a log in full: receipt, first intervention, outcome, and why it was due then; undefined where it is not there. */
export function caseText(policy: SupportPolicy, log: Log, caseId: string, locale: Locale): string | undefined {
  const words = wordsIn(locale);
  const leftOut = log.leftOut.get(caseId);
  if (leftOut !== undefined) return `${words.caseLeftOut(caseId, leftOut.row)}\n`;
  const found = log.cases.get(caseId);
  if (found === undefined) return undefined;
  const outcome = caseOutcome(policy, found);
  const explanation = explainDueAt(policy, { priority: found.priority, receivedAt: found.receivedMs });
  const lines = [
    [words.received, dateAndTimeToSecond(found.receivedMs, policy.calendar.timeZone, locale)],
    [words.firstIntervention, interventionText(policy, outcome, locale)],
    [words.isOnTime, outcomeText(policy, outcome, locale)],
  ] as const;
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    caseId,
    ...lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
    "",
    ...formatExplanation(explanation, { locale }).split("\n"),
    "",
  ].join("\n");
}

function interventionText(policy: SupportPolicy, { intervention }: CaseOutcome, locale: Locale): string {
  const words = wordsIn(locale);
  if (intervention === undefined) return words.neverTaken;
  const at = dateAndTimeToSecond(intervention.takenMs, policy.calendar.timeZone, locale);
  return `${at}, ${words.elapsedSinceReceipt(hoursMinutesSeconds(intervention.elapsedMs))}`;
}

function outcomeText(policy: SupportPolicy, { dueAt, intervention }: CaseOutcome, locale: Locale): string {
  const words = wordsIn(locale);
  if (intervention === undefined) return words.noneInTime(dateAndTime(dueAt, policy.calendar.timeZone, locale));
  const { overdueMs } = intervention;
  return overdueMs > 0 ? words.overdue(hoursMinutesSeconds(overdueMs)) : words.inTime(hoursMinutesSeconds(-overdueMs));
}
