import type { Attainment, AttainmentFigures, Locale, SupportPolicy } from "trouble-ticket";
import { anyLogWordsIn } from "./any-log-words.js";
import type { LogArguments } from "./any-log.js";
import { columnLines, dateAndTime, hoursMinutes, labelOf, percentOf, wholeNumber } from "../format.js";
import type { LogMapping } from "./mapping.js";
import { hasSource } from "./metric-source.js";

/** The answer for a log in any form. */
export interface LogAnswer {
  readonly mapping: LogMapping;
  readonly rowCount: number;
  readonly tickets: number;
  readonly span: { readonly firstMs: number; readonly lastMs: number } | undefined;
  readonly asOf: number;
  readonly attainment: Readonly<Record<string, Attainment>>;
}

/** How the promises of a policy were kept for the tickets of a log, one table for each promise. */
export function anyLogText(policy: SupportPolicy, { log, locale }: LogArguments, answer: LogAnswer): string {
  const words = anyLogWordsIn(locale);
  const { timeZone } = policy.calendar;
  const counts = words.counts(wholeNumber(answer.rowCount, locale), wholeNumber(answer.tickets, locale));
  const at = (ms: number): string => dateAndTime(ms, timeZone, locale);
  const heading = [
    log,
    [policy.name, timeZone].filter((each) => each !== undefined && each !== null).join(", "),
    answer.span === undefined ? counts : `${counts}, ${at(answer.span.firstMs)} – ${at(answer.span.lastMs)}`,
  ];
  const tables = Object.entries(answer.attainment).flatMap(([metric, attainment]) => [
    "",
    words.title(words.metrics[metric] ?? metric, at(answer.asOf)),
    "",
    ...attainmentLines(policy, attainment, locale),
    ...(hasSource(answer.mapping, metric) ? [] : [words.noSource]),
  ]);
  return [...heading, ...tables, "", ...words.footnotes, ""].join("\n");
}

function attainmentLines(
  policy: SupportPolicy,
  { byPriority, overall, unpromised }: Attainment,
  locale: Locale,
): readonly string[] {
  const words = anyLogWordsIn(locale);
  const rows = Object.entries(byPriority)
    .filter(([, { count }]) => count > 0)
    .map(([name, figures]) => [labelOf(policy.priorities[name]?.label ?? name, locale), figures] as const);
  return [
    ...columnLines([words.columns, ...[...rows, [words.all, overall] as const].map((row) => cells(...row, locale))], "<>>>>>>>>"),
    ...(unpromised > 0 ? [words.unpromised(wholeNumber(unpromised, locale))] : []),
  ];
}

function cells(label: string, figures: AttainmentFigures, locale: Locale): readonly string[] {
  const { count, met, breached, pending, atRisk, elapsedMs } = figures;
  const shown = (number: number): string => wholeNumber(number, locale);
  const durations = [elapsedMs?.p50, elapsedMs?.p90].map((ms) => (ms === undefined ? "–" : hoursMinutes(ms)));
  return [
    label,
    shown(count),
    shown(met),
    percentOf(met, met + breached, locale),
    ...[breached, pending, atRisk].map(shown),
    ...durations,
  ];
}
