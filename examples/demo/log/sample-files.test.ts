import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import type { Attainment } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { fileText } from "./log-file.js";
import { guessMapping } from "./guess-mapping.js";
import { judgeTickets } from "./judge.js";
import type { LogMapping } from "./mapping.js";
import { parseMappingText } from "./parse-mapping.js";
import { readPolicy } from "./policy-text.js";
import { publishedMapping } from "./published-mapping.js";
import { readFile } from "./read-file.js";
import { openTable } from "./table.js";

const shared = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const maps = fileURLToPath(new URL("../maps/", import.meta.url));
const guide = readFileSync(fileURLToPath(new URL("../../../docs/guides/demo-log.md", import.meta.url)), "utf8");
const names = readdirSync(maps).map((file) => file.replace(".json", ""));
const pathOf = (name: string): string => [`${shared}${name}.csv`, `${shared}samples/${name}.csv`].find(existsSync) ?? "";
const isThere = names.every((name) => pathOf(name) !== "");
if (!isThere) console.warn(`The sample files are not all in ${shared}: their tests are left out.`);

function mapOf(name: string): LogMapping {
  const reading = parseMappingText(readFileSync(`${maps}${name}.json`, "utf8"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.mapping;
}

const budgetHours = {
  intervention: { blocking: 4, critical: 8, standard: 26, notUrgent: 85, low: 170 },
  resolution: { blocking: 16, critical: 24, standard: 40, notUrgent: 120, low: 240 },
} as const;
const policyReading = readPolicy(
  readFileSync(fileURLToPath(new URL("../office-hours.json", import.meta.url)), "utf8"),
  undefined,
);
if (!policyReading.ok) throw new Error(policyReading.faults.join("\n"));
const { policy } = policyReading;

interface Counts {
  met: number;
  breached: number;
  pending: number;
}

describe.runIf(isThere)("the sample files", () => {
  test.each(names)("%s has a mapping of at most 20 lines, and its figures equal an independent computation", async (name) => {
    const text = readFileSync(`${maps}${name}.json`, "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
    const { rows, tickets, attainment } = await judged(name);
    const rowsByHand = cellsByHand(readFileSync(pathOf(name), "utf8"));
    const byHand = judgedByHand(mapOf(name), rowsByHand);
    expect([rows, tickets]).toEqual([rowsByHand.length - 1, byHand.tickets]);
    expect(countsOf(attainment["intervention"])).toEqual(byHand.intervention);
    expect(countsOf(attainment["resolution"])).toEqual(byHand.resolution);
    const figures = ({ met, breached, pending }: Counts): string => `${met} / ${breached} / ${pending}`;
    const line = ["", `\`${name}\``, rows, tickets, figures(byHand.intervention), figures(byHand.resolution), ""]
      .join(" | ")
      .trim();
    expect(guide.split("\n")).toContain(line);
  });

  test("the mapping of the published log is the one in maps", () => {
    expect(mapOf("italian-helpdesk")).toEqual(publishedMapping);
  });

  test.each([
    ["itsm-rabobank-40", { receivedAt: "Open_Time", resolvedAt: "Resolved_Time", endedAt: "Close_Time", priority: "Priority" }],
    ["boston311-100", { receivedAt: "open_dt", resolvedAt: "closed_dt" }],
    ["jira-fivetran-issue", { receivedAt: "created", resolvedAt: "resolved", priority: "priority" }],
    ["servicenow-incidents-rest", { number: "number", receivedAt: "opened_at", resolvedAt: "resolved_at", endedAt: "closed_at" }],
    ["sn_task_sla_data", { receivedAt: "start_time" }],
    ["zd_ticket_data", { number: "id", receivedAt: "created_at", priority: "priority" }],
  ])("the mapping proposed for %s takes the right columns", async (name, columns) => {
    const opened = await openTable([readFileSync(pathOf(name), "utf8")]);
    expect(opened.ok && guessMapping(policy, opened.table)).toMatchObject({ columns });
  });
});

async function judged(
  name: string,
): Promise<{ readonly rows: number; readonly tickets: number; readonly attainment: Readonly<Record<string, Attainment>> }> {
  const opened = await openTable(fileText(pathOf(name), () => undefined));
  if (!opened.ok) throw new Error(opened.problem.message);
  const read = await readFile(policy, mapOf(name), opened.table);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { rowCount, reader, badRows } = read.reading;
  expect(badRows).toEqual([]);
  const options = { metrics: ["intervention", "resolution"], now: reader.span()?.lastMs ?? 0 };
  const whole = judgeTickets(policy, reader.tickets(), options);
  expect(whole.badRows).toEqual([]);
  expect(judgeTickets(policy, reader.tickets(), { ...options, maxAtOnce: 1 })).toEqual(whole);
  return { rows: rowCount, ...whole };
}

function countsOf(attainment: Attainment | undefined): Counts | undefined {
  return (
    attainment && { met: attainment.overall.met, breached: attainment.overall.breached, pending: attainment.overall.pending }
  );
}

/** Rows of cells by a pattern for one cell after the other. */
function cellsByHand(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

interface HandTicket {
  readonly priority: string;
  readonly received: number;
  readonly intervened: number | undefined;
  readonly ended: number | undefined;
  readonly pauses: readonly (readonly [number, number])[];
  /** From each conclusion to the next reopening. */
  readonly concluded: readonly (readonly [number, number])[];
}

function judgedByHand(
  mapping: LogMapping,
  [header = [], ...rows]: readonly (readonly string[])[],
): { readonly tickets: number; readonly intervention: Counts; readonly resolution: Counts } {
  const instants: number[] = [];
  const instantOf = (text: string): number => {
    const numbers = text.split(/\D+/).map(Number);
    const [first = 0, month = 0, third = 0, hour = 0, minute = 0, second = 0] = numbers;
    const [year, day] = mapping.dateOrder === "dmy" ? [third, first] : [first, third];
    const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    const instant = local.toZonedDateTime(mapping.timeZone ?? "").epochMilliseconds;
    instants.push(instant);
    return instant;
  };
  const cellOf = (row: readonly string[], column: string | null | undefined): string =>
    row[header.indexOf(column ?? "")]?.trim() ?? "";
  const priorityOf = (text: string): string => mapping.priorities?.[text] ?? mapping.priorities?.["*"] ?? "";
  const timeOf = (row: readonly string[], column: string | null | undefined): number | undefined => {
    const text = cellOf(row, column);
    return text === "" ? undefined : instantOf(text);
  };
  const { columns, events } = mapping;
  const tickets: HandTicket[] = [];
  if (columns) {
    for (const row of rows) {
      const resolved = timeOf(row, columns.resolvedAt);
      tickets.push({
        priority: priorityOf(cellOf(row, columns.priority)),
        received: timeOf(row, columns.receivedAt) ?? NaN,
        intervened: timeOf(row, columns.intervenedAt),
        ended: timeOf(row, columns.endedAt),
        pauses: [],
        concluded: resolved === undefined ? [] : [[resolved, Infinity]],
      });
    }
  } else if (events) {
    const cases = new Map<string, (readonly string[])[]>();
    for (const row of rows) {
      const id = cellOf(row, events.case);
      cases.set(id, [...(cases.get(id) ?? []), row]);
    }
    for (const own of cases.values()) {
      const steps = own.map((row) => ({ activity: cellOf(row, events.activity), at: instantOf(cellOf(row, events.at)) }));
      tickets.push(
        handTicket(
          events,
          priorityOf(cellOf(own[0] ?? [], events.priority)),
          steps.sort((a, b) => a.at - b.at),
        ),
      );
    }
  }
  const now = Math.max(...instants);
  const counts = (metric: keyof typeof budgetHours): Counts => {
    const found: Counts = { met: 0, breached: 0, pending: 0 };
    for (const ticket of tickets) found[outcomeByHand(ticket, metric, now)]++;
    return found;
  };
  return { tickets: tickets.length, intervention: counts("intervention"), resolution: counts("resolution") };
}

type Step = { readonly activity: string; readonly at: number };

function handTicket(events: NonNullable<LogMapping["events"]>, priority: string, steps: readonly Step[]): HandTicket {
  const isOf = (list: readonly string[] | null | undefined) => (step: Step) => list?.includes(step.activity) === true;
  const isWork = (step: Step): boolean => isOf(events.intervened)(step) || isOf(events.pauseFrom)(step);
  const after = (position: number, isFound: (step: Step) => boolean): number =>
    steps.slice(position + 1).find(isFound)?.at ?? Infinity;
  const pauses = steps.flatMap((step, position): (readonly [number, number])[] =>
    isOf(events.pauseFrom)(step) ? [[step.at, after(position, ({ activity }) => activity !== step.activity)]] : [],
  );
  const concluded = steps.flatMap((step, position): (readonly [number, number])[] =>
    isOf(events.resolved)(step) ? [[step.at, after(position, isWork)]] : [],
  );
  const lastWork = steps.map(isWork).lastIndexOf(true);
  return {
    priority,
    received: steps[0]?.at ?? NaN,
    intervened: steps.find(isOf(events.intervened))?.at,
    ended: steps.slice(lastWork + 1).find(isOf(events.ended))?.at,
    pauses,
    concluded,
  };
}

function outcomeByHand(ticket: HandTicket, metric: keyof typeof budgetHours, now: number): keyof Counts {
  const { priority, received, intervened, ended = Infinity, pauses, concluded } = ticket;
  const open = concluded.filter(([, to]) => to === Infinity).map(([from]) => from);
  const doneAt = metric === "intervention" ? (intervened ?? Infinity) : Math.min(Infinity, ...open);
  const until = Math.min(doneAt, ended, now);
  const left = metric === "intervention" ? pauses : [...pauses, ...concluded.filter(([, to]) => to !== Infinity)];
  const elapsed = openMsByHand(received, until) - leftOutMs(left, received, until);
  const hours: Readonly<Record<string, number>> = budgetHours[metric];
  if (elapsed > (hours[priority] ?? NaN) * 3_600_000) return "breached";
  return doneAt <= Math.min(ended, now) ? "met" : "pending";
}

/** The business time in the union of intervals. */
function leftOutMs(intervals: readonly (readonly [number, number])[], from: number, until: number): number {
  let [sum, covered] = [0, from];
  for (const [start, end] of [...intervals].sort(([a], [b]) => a - b)) {
    const [begin, stop] = [Math.max(start, covered), Math.min(end, until)];
    if (stop > begin) sum += openMsByHand(begin, stop);
    covered = Math.max(covered, stop);
  }
  return sum;
}

const knownDays = new Map<string, readonly [number, number]>();

/** Business time day by day: Monday to Friday from 9 to 17 in Rome. */
function openMsByHand(from: number, to: number): number {
  if (to <= from) return 0;
  const dateOf = (ms: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO("Europe/Rome").toPlainDate();
  const last = dateOf(to);
  let sum = 0;
  for (let date = dateOf(from); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (date.dayOfWeek > 5) continue;
    const key = date.toString();
    const day = knownDays.get(key) ?? [9, 17].map((hour) => instantAt(date, hour));
    const [start = 0, end = 0] = day;
    knownDays.set(key, [start, end]);
    sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return sum;
}

function instantAt(date: Temporal.PlainDate, hour: number): number {
  return date.toZonedDateTime({ timeZone: "Europe/Rome", plainTime: { hour } }).epochMilliseconds;
}
