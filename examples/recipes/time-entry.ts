import type { BillableIntervention } from "trouble-ticket/billing";
import { wallTimeAt } from "./dates.js";
import { entryOf, type RecipeProblem } from "./recipe.js";
import { rowsOf, type Row, type TableRow, type TableTimes } from "./table.js";

/** How entries of a time tracker become interventions. */
export interface TimeEntryOptions extends TableTimes {
  /** Finds the ticket number in the description, the task or the project, such as `/\b\d{4}-\d{6}\b/`. */
  readonly ticketNumber: RegExp;
  /** The policy's mode and cause for each tag. An entry needs one of each, from a tag or from `"*"`. */
  readonly modes: Readonly<Record<string, string>>;
  readonly causes: Readonly<Record<string, string>>;
  /** The policy's customer for each client. Defaults to the client's name. */
  readonly customers?: Readonly<Record<string, string>>;
}

/** The columns of an export. */
export interface TimeEntryColumns {
  readonly user: string;
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly description: string;
  readonly tags: string;
  readonly billable: string;
  readonly start: readonly [date: string, time: string];
  readonly end: readonly [date: string, time: string];
  readonly duration: string;
}

export interface InterventionReading {
  readonly interventions: readonly BillableIntervention<Date>[];
  readonly problems: readonly RecipeProblem[];
}

/** The interventions of an export with local times. The duration decides between the two passes of a repeated hour. */
export function interventionsOf(rows: readonly Row[], columns: TimeEntryColumns, options: TimeEntryOptions): InterventionReading {
  const problems: RecipeProblem[] = [];
  const ids = new Set<string>();
  const interventions = rowsOf(rows, options, problems).flatMap((row): readonly BillableIntervention<Date>[] => {
    if (/^(no|false|0)$/i.test(row.text(columns.billable) ?? ""))
      return (row.report("left_out", columns.billable, "It is not billable."), []);
    const texts = [columns.description, columns.task, columns.project].map((column) => row.text(column) ?? "");
    const ticketNumber = options.ticketNumber.exec(texts.join("\n"))?.[0];
    if (ticketNumber === undefined) return (row.report("not_in_source", columns.description, "It names no ticket."), []);
    const client = row.text(columns.client);
    const customer =
      client === undefined ? undefined : options.customers === undefined ? client : entryOf(options.customers, client);
    if (customer === undefined)
      return (row.report("unknown_name", columns.client, `${client ?? "No client"} is no known customer.`), []);
    const tags = (row.text(columns.tags) ?? "").split(",").map((tag) => tag.trim());
    const mode = choiceOf(row, columns.tags, tags, options.modes, "mode");
    const cause = choiceOf(row, columns.tags, tags, options.causes, "cause");
    const times = timesOf(row, columns, options);
    if (mode === undefined || cause === undefined || times === undefined) return [];
    const expert = row.text(columns.user);
    const id = `${expert ?? "unknown"} ${times.startedAt.toISOString()}`;
    if (ids.has(`${ticketNumber} ${id}`))
      return (row.report("left_out", columns.start[0], "Its person has an entry that starts then already."), []);
    ids.add(`${ticketNumber} ${id}`);
    const done = row.text(columns.description);
    return [{ id, ticketNumber, customer, mode, cause, expert, done, ...times }];
  });
  return { interventions, problems };
}

/** The one name that the tags give; `"*"` if they give none. */
function choiceOf(
  row: TableRow,
  column: string,
  tags: readonly string[],
  names: Readonly<Record<string, string>>,
  what: string,
): string | undefined {
  const found = [...new Set(tags.flatMap((tag) => (tag === "*" ? [] : (entryOf(names, tag) ?? []))))];
  const [first = names["*"], second] = found;
  if (second !== undefined) row.report("unreadable_value", column, `${found.join(" and ")} are two ${what}s: it is left out.`);
  else if (first === undefined) row.report("unknown_name", column, `No tag gives the ${what}: it is left out.`);
  return second === undefined ? first : undefined;
}

interface Times {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

function timesOf(
  row: TableRow,
  { start, end, duration }: TimeEntryColumns,
  { timeZone, order = "ymd" }: TimeEntryOptions,
): Times | undefined {
  const [startText, endText] = [start, end].map((columns) => columns.map((column) => row.text(column) ?? "").join(" "));
  const joined = rowsOf([{ start: startText, end: endText }], { timeZone, order }, [])[0];
  const [startedAt, endedAt] = [joined?.time("start"), joined?.time("end")];
  if (startedAt === undefined || endedAt === undefined) {
    const [column, text] = startedAt === undefined ? [start[0], startText] : [end[0], endText];
    row.report("unreadable_value", column, `${JSON.stringify(text)} is not a time in the order ${order}: it is left out.`);
    return undefined;
  }
  const durationMs = durationOf(row.text(duration));
  if (durationMs === undefined) {
    if (endedAt >= startedAt) return { startedAt, endedAt };
    row.report("unreadable_value", end[0], "It ends before it starts: it is left out.");
    return undefined;
  }
  const shows = (written: Date, at: Date): boolean => {
    const [first, second] = [wallTimeAt(written, timeZone), wallTimeAt(at, timeZone)];
    return first.date === second.date && first.minutes === second.minutes;
  };
  const candidates: readonly Times[] = [
    { startedAt, endedAt },
    { startedAt, endedAt: new Date(startedAt.getTime() + durationMs) },
    { startedAt: new Date(endedAt.getTime() - durationMs), endedAt },
    { startedAt: new Date(startedAt.getTime() + 3_600_000), endedAt: new Date(endedAt.getTime() + 3_600_000) },
  ];
  // Durations without seconds are cut off.
  const fitting = candidates.find((times) => {
    const differenceMs = times.endedAt.getTime() - times.startedAt.getTime() - durationMs;
    return Math.abs(differenceMs) < 60_000 && shows(startedAt, times.startedAt) && shows(endedAt, times.endedAt);
  });
  if (fitting !== undefined) return fitting;
  row.report("unreadable_value", duration, "The duration is not the time from start to end: it is left out.");
  return undefined;
}

/** The milliseconds of `01:30:00` or `1:30`. */
function durationOf(text: string | undefined): number | undefined {
  const [, hours, minutes, seconds = "0"] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text ?? "") ?? [];
  return hours === undefined ? undefined : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
