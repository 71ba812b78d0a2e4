import {
  billableDuration,
  dueAt,
  explainDueAt,
  formatExplanation,
  invoiceBy,
  type Locale,
  type SupportPolicy,
} from "trouble-ticket";
import { columnLines, dateAndTime, dateOnly, hoursMinutes, labelOf, localDateText, timeOnly } from "../format.js";
import type { Sample, SampleRequest } from "./sample.js";
import { wordsIn } from "../words.js";

/** What the policy makes of the sample: each request's due date with its explanation, each intervention's billed time. */
export function sampleText(policy: SupportPolicy, { requests, interventions }: Sample, locale: Locale): string {
  const words = wordsIn(locale);
  return [
    `${policy.name}, ${policy.calendar.timeZone}`,
    "",
    words.requests,
    ...requests.flatMap((request) => ["", ...requestLines(policy, request, locale)]),
    "",
    words.interventions,
    "",
    ...interventionLines(policy, interventions, locale),
    "",
  ].join("\n");
}

function requestLines(policy: SupportPolicy, request: SampleRequest, locale: Locale): readonly string[] {
  const { ticket, priority, receivedAt, shows } = request;
  const words = wordsIn(locale);
  const facts = { priority, receivedAt };
  const shown = (at: Date): string => dateAndTime(at, policy.calendar.timeZone, locale);
  const label = labelOf(policy.priorities[priority]?.label ?? priority, locale);
  const explanation = formatExplanation(explainDueAt(policy, facts), { locale }).split("\n");
  return [
    `${ticket}  ${label}  ${words.received} ${shown(new Date(receivedAt))}  ${words.due} ${shown(dueAt(policy, facts))}`,
    `  (${labelOf(shows, locale)})`,
    ...abridged(explanation, locale).map((line) => `  ${line}`),
  ];
}

const longestExplanation = 20;
const [keptFirst, keptLast] = [6, 6];

/** A long explanation without the ordinary days in its middle; `--explain` shows the like in full. */
function abridged(lines: readonly string[], locale: Locale): readonly string[] {
  if (lines.length <= longestExplanation) return lines;
  const leftOut = lines.length - keptFirst - keptLast;
  return [...lines.slice(0, keptFirst), `  ⋮ ${wordsIn(locale).moreLines(leftOut)}`, ...lines.slice(-keptLast)];
}

function interventionLines(policy: SupportPolicy, interventions: Sample["interventions"], locale: Locale): readonly string[] {
  const words = wordsIn(locale);
  const header = ["", "", words.startedAndEnded, words.elapsed, words.blocks, words.billable, words.invoiceBy];
  const rows = interventions.map((intervention) => {
    const { ticket, mode, startedAt, endedAt } = intervention;
    const { elapsedMs, blocks, blockMinutes, billableMinutes } = billableDuration(policy, intervention);
    const { timeZone } = policy.calendar;
    const startAndEnd = [startedAt, endedAt].map((at) => timeOnly(new Date(at), timeZone, locale)).join("–");
    return [
      ticket,
      labelOf(policy.modes?.[mode]?.label ?? mode, locale),
      `${dateOnly(new Date(startedAt), timeZone, locale)} ${startAndEnd}`,
      hoursMinutes(elapsedMs),
      `${blocks} × ${blockMinutes} min`,
      `${billableMinutes} min`,
      localDateText(invoiceBy(policy, startedAt), locale),
    ];
  });
  const [headerLine = "", ...lines] = columnLines([header, ...rows], "<<<>>>>");
  return [
    headerLine,
    ...interventions.flatMap(({ shows }, position) => [lines[position] ?? "", `  (${labelOf(shows, locale)})`]),
  ];
}
