import type { SlaPolicy, SupportPolicy } from "trouble-ticket";
import { zoneOfNames } from "./guess-zone.js";
import { activityWords, columnWords, eventColumnWords, inWords, levelOfWords, otherTimes, stateWords } from "./guess-words.js";
import { instantOf, isEmptyCell, isEmptyTime } from "./instants.js";
import { eventKinds, timeRoles, type ColumnRole, type DateOrder, type LogMapping } from "./mapping.js";
import { isPublishedForm, publishedMapping } from "./published-mapping.js";
import { lengthProblem } from "./rows.js";
import { isRepeatedHeader, type Table } from "./table.js";

/** A column with the values of the first rows. */
interface SampledColumn {
  readonly name: string;
  readonly words: string;
  readonly values: readonly string[];
  /** The order in which the values are times; undefined for other columns. */
  readonly order: DateOrder | undefined;
}

/** A mapping proposed from the header and the first rows of a file; undefined if no column looks like a time of receipt. */
export function guessMapping(policy: SupportPolicy, table: Table): LogMapping | undefined {
  if (isPublishedForm(table.columns, policy)) return publishedMapping;
  const columns = sampledColumns(policy, table);
  const times = columns.filter((column) => column.order !== undefined && !otherTimes.test(column.words));
  const dateOrder = times.find(({ order }) => order !== "ymd")?.order ?? "ymd";
  const others = columns.filter((column) => column.order === undefined);
  const timeZone = zoneOfNames(times.map(({ name }) => name)) ?? policy.calendar.timeZone;
  const shared = { separator: table.separator, timeZone, dateOrder };
  const byTicket = ticketGuess(policy, others, times, shared);
  const { resolvedAt, endedAt, intervenedAt } = byTicket?.columns ?? {};
  // A number for each row is that of a ticket; one for several rows may be that of a case.
  const hasNumbers = others.some(
    (column) => columnWords["number"]?.some((words) => words.test(column.words)) && isUnique(column),
  );
  const isStory = [resolvedAt, endedAt, intervenedAt].some((name) => typeof name === "string");
  const byEvent = eventGuess(policy, others, times, { ...shared, hasNumbers });
  const isEventLog = byEvent?.events && eventColumnWords.activity[0]?.test(inWords(byEvent.events.activity));
  return byEvent !== undefined && (isEventLog || !isStory) ? byEvent : byTicket;
}

type Shared = Pick<LogMapping, "separator" | "timeZone" | "dateOrder">;

function ticketGuess(
  policy: SupportPolicy,
  others: readonly SampledColumn[],
  times: readonly SampledColumn[],
  shared: Shared,
): LogMapping | undefined {
  const columns: { [Role in ColumnRole]?: string } = {};
  const taken = new Set<string>();
  const take = (role: ColumnRole, candidates: readonly SampledColumn[], isFit: (column: SampledColumn) => boolean): void => {
    const found = bestMatch(
      columnWords[role] ?? [],
      candidates.filter((column) => !taken.has(column.name) && isFit(column)),
    );
    if (found === undefined) return;
    taken.add(found.name);
    columns[role] = found.name;
  };
  // The specific times first: "first response created" is no time of receipt.
  for (const role of [...timeRoles].reverse()) take(role, times, () => true);
  if (columns.resolvedAt === undefined && columns.endedAt !== undefined && columns.endedAt !== "endedAt") {
    // A single closing time is when the work was done; an end alone would leave the resolution undone. The fact's name is meant.
    columns.resolvedAt = columns.endedAt;
    delete columns.endedAt;
  }
  const started = columns.intervenedAt;
  if (columns.receivedAt === undefined && started !== undefined && isNamed("receivedAt", started)) {
    // "Started" is when the work began, unless nothing else says when the ticket did.
    columns.receivedAt = started;
    delete columns.intervenedAt;
    take("intervenedAt", times, ({ name }) => name !== started);
  }
  const [onlyTime] = times;
  if (columns.receivedAt === undefined && onlyTime !== undefined && !taken.has(onlyTime.name)) columns.receivedAt = onlyTime.name;
  if (columns.receivedAt === undefined) return undefined;
  take("number", others, isUnique);
  if (columns.number === undefined) take("number", others, ({ words }) => columnWords["number"]?.[0]?.test(words) === true);
  take("priority", others, ({ values }) => isScale(values));
  const { tiers }: SlaPolicy = policy;
  take(
    "tier",
    others,
    ({ values }) =>
      values.some((value) => Object.hasOwn(tiers ?? {}, value)) &&
      values.every((value) => isEmptyCell(value) || Object.hasOwn(tiers ?? {}, value)),
  );
  const priority = others.find(({ name }) => name === columns.priority);
  return { ...shared, columns: inOrder(columns), priorities: guessPriorities(policy, priority?.values ?? []) };
}

function eventGuess(
  policy: SupportPolicy,
  others: readonly SampledColumn[],
  times: readonly SampledColumn[],
  { hasNumbers, ...shared }: Shared & { readonly hasNumbers: boolean },
): LogMapping | undefined {
  const repeats = ({ values }: SampledColumn): boolean => new Set(values).size < values.length;
  const activity = bestMatch(eventColumnWords.activity, others.filter(repeats));
  const at = bestMatch(eventColumnWords.at, times) ?? times[0];
  const found = bestMatch(
    eventColumnWords.case,
    others.filter((column) => column !== activity && repeats(column) && column.values.every((value) => !isEmptyCell(value))),
  );
  if (activity === undefined || at === undefined || found === undefined || times.length > 2) return undefined;
  if (stateWords.test(activity.words) && (hasNumbers || times.length > 1)) return undefined;
  const priority = bestMatch(
    columnWords["priority"] ?? [],
    others.filter((column) => column !== activity && column !== found && isScale(column.values)),
  );
  const activities = [...new Set(activity.values)].filter((value) => !isEmptyCell(value));
  const kinds = eventKinds.flatMap((kind) => {
    const matching = activities.filter((each) => activityWords[kind]?.test(inWords(each)));
    return matching.length === 0 ? [] : [[kind, matching] as const];
  });
  return {
    ...shared,
    events: {
      ...{ case: found.name, activity: activity.name, at: at.name },
      ...(priority !== undefined && { priority: priority.name }),
      ...Object.fromEntries(kinds),
    },
    priorities: guessPriorities(policy, priority?.values ?? []),
  };
}

function sampledColumns(policy: SupportPolicy, { columns, sample }: Table): readonly SampledColumn[] {
  const rows = sample.flatMap((record) => {
    if (record.kind !== "row" || isRepeatedHeader(columns, record.fields)) return [];
    const isTotal = lengthProblem(columns, record.fields) !== undefined || record.fields.every((cell) => cell.trim() === "");
    return isTotal ? [] : [record.fields];
  });
  const sampled = columns.map((name, position) => ({
    ...{ name, words: inWords(name) },
    values: rows.map((cells) => (cells[position] ?? "").trim()),
  }));
  const orders = sampled.map(({ words, values }) => timeOrders(policy, words, values));
  const isLikely = (order: DateOrder): number => orders.filter((found) => found.includes(order)).length;
  const american = /^(America|US)\//.test(policy.calendar.timeZone) || sampled.some(({ values }) => values.some(isAmerican));
  const preferred: readonly DateOrder[] = american ? ["ymd", "mdy", "dmy"] : ["ymd", "dmy", "mdy"];
  // One file has one order: a column that could be either follows the columns that cannot.
  const byLikelihood = [...preferred].sort((a, b) => isLikely(b) - isLikely(a));
  return sampled.map((column, position) => ({
    ...column,
    order: byLikelihood.find((order) => orders[position]?.includes(order)),
  }));
}

/** Numbers with a time of 12 hours are mostly written with the month first. */
function isAmerican(value: string): boolean {
  return /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4},? .*\d ?[ap]\.?m\.?$/i.test(value);
}

/** Whether nearly every row has another value. */
function isUnique({ values }: SampledColumn): boolean {
  const filled = values.filter((value) => !isEmptyCell(value));
  return filled.length > 0 && filled.length >= 0.9 * values.length && new Set(filled).size === filled.length;
}

/** Whether the name of a column is one for a fact. */
export function isNamed(role: ColumnRole, name: string): boolean {
  return columnWords[role]?.some((pattern) => pattern.test(inWords(name))) ?? false;
}

/** The orders in which at least nine in ten values are times; none without values. Numbers are times in columns so named. */
function timeOrders(policy: SupportPolicy, words: string, values: readonly string[]): readonly DateOrder[] {
  const isTimeName = timeRoles.some((role) => columnWords[role]?.some((pattern) => pattern.test(words)));
  const filled = values.filter((value) => !isEmptyTime(value));
  const shape = isTimeName ? /\d.*[:.]\d\d|^\d{10}(?:\d{3}|\.\d+)?$/ : /\d.*[:.]\d\d/;
  const looksLikeTime = filled.filter((value) => shape.test(value));
  if (filled.length === 0 || looksLikeTime.length < 0.9 * filled.length) return [];
  const orders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];
  const found = orders.filter((order) => {
    const style = { timeZone: policy.calendar.timeZone, order };
    return filled.filter((value) => typeof instantOf(policy, style, value) === "number").length >= 0.9 * filled.length;
  });
  // Hardly anyone writes a year of two digits first.
  const isShort = filled.every((value) => /^\d{1,2}\D\d{1,2}\D\d{1,2}(?!\d)/.test(value));
  return isShort && found.length > 1 ? found.filter((order) => order !== "ymd") : found;
}

const maxScale = 20;

/** Whether values can be priorities: few, and short. */
function isScale(values: readonly string[]): boolean {
  const distinct = new Set(values.filter((value) => !isEmptyCell(value)));
  return distinct.size > 0 && distinct.size <= maxScale && [...distinct].every((value) => value.length <= 40);
}

/** Columns of the exporting system, which record when rows were written. */
const systemColumn = /^(sys|fivetran|etl)\b/;

function bestMatch(patterns: readonly RegExp[], columns: readonly SampledColumn[]): SampledColumn | undefined {
  const ranked = patterns.flatMap((pattern) => columns.filter(({ words }) => pattern.test(words)));
  return ranked.find(({ words }) => !systemColumn.test(words)) ?? ranked[0];
}

/** The priorities of texts: by the priority's name, a leading number or common words; otherwise the middle one. */
function guessPriorities(policy: SupportPolicy, values: readonly string[]): Readonly<Record<string, string>> {
  const ranked = Object.entries(policy.priorities)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([name]) => name);
  const atLevel = (level: number): string => ranked[Math.min(Math.max(level, 0), ranked.length - 1)] ?? "";
  const middle = atLevel(Math.floor((ranked.length - 1) / 2));
  const distinct = [...new Set(values)].filter((value) => !isEmptyCell(value)).slice(0, maxScale);
  const guessed = distinct.map((value): readonly [string, string] => {
    const words = inWords(value);
    const named = ranked.find((name) => inWords(name) === words || labelsOf(policy, name).includes(words));
    if (named !== undefined) return [value, named];
    const level = levelOf(words);
    return [value, level === undefined ? middle : atLevel(level)];
  });
  return { ...Object.fromEntries(guessed.sort(([a], [b]) => (a < b ? -1 : 1))), "*": middle };
}

/** The level of a priority's text, 0 for the most urgent; undefined if neither a number nor a word says it. */
export function levelOf(words: string): number | undefined {
  const number = /^(?:p|sev(?:erity)?|prio(?:rity)?|level)? ?(\d)\b/.exec(words)?.[1];
  const [byNumber, byWords] = [number === undefined ? undefined : Number(number) - 1, levelOfWords(words)];
  if (byNumber === undefined || byWords === undefined) return byNumber ?? byWords;
  // In "5 very high" and "1 very low" the numbers grow with the urgency.
  return Math.abs(byNumber - byWords) > 1 ? byWords : byNumber;
}

function labelsOf(policy: SupportPolicy, name: string): readonly string[] {
  const label = policy.priorities[name]?.label ?? "";
  return (typeof label === "string" ? [label] : [label.en, label.it]).map(inWords);
}

function inOrder(columns: { readonly [Role in ColumnRole]?: string }): { readonly [Role in ColumnRole]?: string } {
  const { number, priority, ...others } = columns;
  return {
    ...(number !== undefined && { number }),
    ...(priority !== undefined && { priority }),
    ...Object.fromEntries(timeRoles.flatMap((role) => (others[role] === undefined ? [] : [[role, others[role]]]))),
    ...(others.tier !== undefined && { tier: others.tier }),
  };
}
