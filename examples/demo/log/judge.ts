import {
  attainment,
  describeProblem,
  isSupportError,
  type Attainment,
  type Problem,
  type SlaFacts,
  type SlaPolicy,
  type SupportPolicy,
} from "trouble-ticket";
import { pathText, type LogProblem } from "./mapping.js";
import { isBadRow, type BadRow, type LogTicket } from "./rows.js";
import { addAttainment, emptySum, summedAttainment } from "./sum.js";

/** The outcome of the tickets of a file. */
export interface Judgement {
  readonly tickets: number;
  readonly badRows: readonly BadRow[];
  readonly attainment: Readonly<Record<string, Attainment>>;
}

export interface JudgeOptions {
  readonly metrics: readonly string[];
  readonly now: number;
  /** Called with the number of tickets judged so far. */
  readonly judged?: (count: number) => void;
  /** Called with each good ticket. */
  readonly each?: (ticket: LogTicket) => void;
  /** Larger files are summed ticket by ticket, so that their statuses need no memory. Defaults to 20,000. */
  readonly maxAtOnce?: number;
}

/**
 * Judges the tickets of a file as of an instant. Tickets whose facts contradict each other are bad rows. The answer is that of
 * `attainment` over all good tickets.
 */
export function judgeTickets(
  policy: SupportPolicy,
  tickets: Iterable<LogTicket | BadRow>,
  { metrics, now: nowMs, judged, each, maxAtOnce = 20_000 }: JudgeOptions,
): Judgement {
  // As a number, an instant near 1970 would be taken for epoch seconds and refused.
  const now = new Date(nowMs);
  const badRows: BadRow[] = [];
  const good: SlaFacts[] = [];
  const sums = metrics.map((metric) => ({ metric, sum: emptySum() }));
  let count = 0;
  for (const entry of tickets) {
    if (isBadRow(entry)) {
      badRows.push(entry);
      continue;
    }
    const problems = problemsOf(() => {
      const single = sums.map(({ metric, sum }) => ({ sum, one: attainment(policy, [entry.facts], now, { metric }) }));
      for (const { sum, one } of single) addAttainment(sum, one);
    });
    if (problems.length > 0) {
      badRows.push({ row: entry.row, problems });
      continue;
    }
    count++;
    each?.(entry);
    if (count <= maxAtOnce) good.push(entry.facts);
    else good.length = 0;
    if (count % 1_000 === 0) judged?.(count);
  }
  const results = sums.map(({ metric, sum }) => {
    const options = { metric };
    const isSummed = count > maxAtOnce;
    return [
      metric,
      isSummed ? summedAttainment(sum, attainment(policy, [], now, options)) : attainment(policy, good, now, options),
    ];
  });
  return { tickets: count, badRows, attainment: Object.fromEntries(results) as Judgement["attainment"] };
}

/** The metrics that any priority or tier of a policy promises, `intervention` first; `intervention` if there are none. */
export function promisedMetrics(policy: SlaPolicy): readonly string[] {
  const byTier = Object.values(policy.tiers ?? {}).flatMap(({ targets }) => Object.values(targets ?? {}));
  const targets = [...Object.values(policy.priorities).map((priority) => priority.targets), ...byTier];
  const promised = targets.flatMap((each) => Object.entries(each).flatMap(([name, target]) => (target ? [name] : [])));
  const names = [...new Set(["intervention", ...promised])].filter((name) => promised.includes(name));
  return names.length === 0 ? ["intervention"] : names;
}

/** What the library says is wrong with the facts of one ticket; nothing if the call succeeds. */
function problemsOf(call: () => void): readonly LogProblem[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return error.problems.map(logProblemOf);
  }
}

/** A problem of the library as one of a ticket: its path begins at the fact, and its sentence leaves the path out. */
export function logProblemOf(problem: Problem): LogProblem {
  const path = [...(problem.path ?? [])];
  const inTicket = path[0] === "facts" ? path.slice(typeof path[1] === "number" ? 2 : 1) : path;
  const message = describeProblem(problem);
  const place = `${pathText(path)}: `;
  return { ...problem, path: inTicket, message: message.startsWith(place) ? message.slice(place.length) : message };
}
