import {
  acknowledgementMessage,
  closingMessage,
  decide,
  evolve,
  parseRequest,
  safeParseRequest,
  slaFacts,
  slaStatus,
  type Locale,
  type SupportPolicy,
  type SupportRequest,
  type Ticket,
} from "trouble-ticket";
import { columnLines, dateAndTime, labelOf } from "../format.js";
import { lifeReportLines } from "./life-report.js";
import { lifeWordsIn } from "./life-words.js";
import type { Life, LifeStep } from "./life.js";
import { messageLines } from "../message-lines.js";

/** One ticket's life: the request, what happened, its report midway, and the messages to the customer; and the ticket it left. */
export function playLife(policy: SupportPolicy, life: Life, locale: Locale): { readonly ticket: Ticket; readonly text: string } {
  const words = lifeWordsIn(locale);
  const registered = played(policy, undefined, [life.registration], locale);
  const midway = played(policy, registered.ticket, life.untilReport, locale);
  const ended = played(policy, midway.ticket, life.untilClosing, locale);
  const last = life.untilClosing.at(-1)?.command.at ?? life.reportedAt;
  const lines = [
    "",
    words.title,
    "",
    ...requestLines(policy, life, locale),
    "",
    ...registered.lines,
    "",
    ...messageLines(words.acknowledgement, acknowledgementMessage(policy, registered.ticket, { locale }), locale),
    "",
    ...midway.lines,
    "",
    ...lifeReportLines(policy, midway.ticket, life, locale),
    "",
    ...ended.lines,
    "",
    ...messageLines(words.closing, closingMessage(policy, ended.ticket, last, { locale }), locale),
    "",
  ];
  return { ticket: ended.ticket, text: lines.join("\n") };
}

function requestLines(policy: SupportPolicy, { draft }: Life, locale: Locale): readonly string[] {
  const words = lifeWordsIn(locale);
  const request = parseRequest(policy, draft);
  const { customer, application, operator, sender, report } = request;
  const kind = labelOf(policy.requests?.kinds[report.kind]?.label ?? report.kind, locale);
  return [
    words.request,
    `  ${operator.name}, ${customer}, ${operator.phone}, ${sender}`,
    `  ${application} ${report.version ?? ""}, ${kind}: ${report.description}`,
    `  ${words.wants(problemsWithoutDetails(policy, request))}`,
  ];
}

function problemsWithoutDetails(policy: SupportPolicy, request: SupportRequest): number {
  const { kind, description } = request.report;
  const reading = safeParseRequest(policy, { ...request, report: { kind, description } });
  return reading.ok ? 0 : reading.problems.length;
}

/** Decides each command and applies its events: a line for each with the clock after it, and one for its remark. */
function played(
  policy: SupportPolicy,
  before: Ticket | undefined,
  steps: readonly LifeStep[],
  locale: Locale,
): { readonly ticket: Ticket; readonly lines: readonly string[] } {
  let ticket = before;
  const rows: (readonly string[])[] = [];
  const remarks: string[] = [];
  for (const { command, remark } of steps) {
    const decision = decide(policy, ticket, command);
    if (decision.ok) for (const event of decision.events) ticket = evolve(ticket, event);
    const happened = decision.ok ? decision.events.map(({ type }) => type).join(", ") : lifeWordsIn(locale).refused;
    const at = dateAndTime(Date.parse(command.at), policy.calendar.timeZone, locale);
    rows.push([at, happened, ...clockCells(policy, ticket, command.at, locale)]);
    remarks.push(`${decision.ok ? "" : `${command.type}, ${decision.refusal.code}: `}${labelOf(remark, locale)}`);
  }
  if (ticket === undefined) throw new Error("the registration of the demo's ticket is refused");
  const lines = columnLines(rows, "<<<<");
  return { ticket, lines: remarks.flatMap((remark, position) => [lines[position] ?? "", `  (${remark})`]) };
}

function clockCells(policy: SupportPolicy, ticket: Ticket | undefined, at: string, locale: Locale): readonly string[] {
  const facts = ticket === undefined ? undefined : slaFacts(ticket);
  if (facts === undefined) return ["", ""];
  const words = lifeWordsIn(locale);
  const { dueAt, clock } = slaStatus(policy, facts, at);
  return [words.clock[clock], words.due(dateAndTime(dueAt, policy.calendar.timeZone, locale))];
}
