import type { SlaFacts, SupportPolicy } from "trouble-ticket";
import { instantOf, isEmptyCell, type TimeStyle } from "./instants.js";
import type { EventMapping, LogMapping, LogProblem } from "./mapping.js";
import { copied, numberList, textTable } from "./number-list.js";
import { lengthProblem, positionsOf, priorityReader, type BadRow, type LogTicket, type ReaderResult } from "./rows.js";

/** An event of a case: what happened and when. */
export interface CaseEvent {
  readonly activity: string;
  readonly at: number;
}

interface OpenCase {
  readonly id: string;
  readonly row: number;
  /** The position of the priority; undefined while no row of the case had one. */
  priority: number | undefined;
  problem: LogProblem | undefined;
  lastEvent: number;
}

/** Reads a file with one row per event; rows of a case may be apart and in any order. */
export function eventRows(policy: SupportPolicy, mapping: LogMapping, columns: readonly string[]): ReaderResult {
  const events = mapping.events;
  if (!events) throw new Error("the mapping has no events");
  const named = { case: events.case, activity: events.activity, at: events.at, priority: events.priority ?? null };
  const { positions, problems } = positionsOf<keyof typeof named>(columns, "events", named);
  const priorities = priorityReader(policy, mapping);
  if (!("read" in priorities)) return { ok: false, problems: [...problems, ...priorities] };
  if (problems.length > 0) return { ok: false, problems };

  const style: TimeStyle = { timeZone: mapping.timeZone ?? policy.calendar.timeZone, order: mapping.dateOrder ?? "ymd" };
  const cases = new Map<string, OpenCase>();
  const activities = textTable();
  // A linked list of events for each case, newest first, in plain numbers.
  const [instants, activityNumbers, previous] = [numberList("times"), numberList("integers"), numberList("integers")];
  let [firstMs, lastMs] = [Infinity, -Infinity];

  const eventsOf = ({ lastEvent }: OpenCase): readonly CaseEvent[] => {
    const found: CaseEvent[] = [];
    for (let position = lastEvent; position >= 0; position = previous.at(position)) {
      found.push({ activity: activities.textOf(activityNumbers.at(position)), at: instants.at(position) });
    }
    return found.reverse().sort((a, b) => a.at - b.at);
  };

  return {
    ok: true,
    reader: {
      enter: (row, cells) => {
        const cellOf = (role: keyof typeof named): string => (cells[positions.get(role) ?? -1] ?? "").trim();
        const length = lengthProblem(columns.length, cells);
        if (length !== undefined) return { row, problems: [length] };
        const id = cellOf("case");
        const found: LogProblem[] = [];
        if (id === "") found.push({ code: "missing_field", path: ["case"], field: "case", message: "the case is empty" });
        const cell = cellOf("at");
        const at: number | LogProblem = isEmptyCell(cell)
          ? { code: "missing_field", path: ["at"], field: "at", message: "the time of the event is empty" }
          : instantOf(policy, style, cell);
        if (typeof at !== "number") found.push({ ...at, path: ["at"], column: events.at });
        if (found.length > 0 || typeof at !== "number") return { row, problems: found };

        const known = cases.get(id);
        const opened = known ?? { id: copied(id), row, priority: undefined, problem: undefined, lastEvent: -1 };
        if (known === undefined) cases.set(opened.id, opened);
        if (opened.priority === undefined && opened.problem === undefined) {
          const text = cellOf("priority");
          const priority = priorities.read(text);
          if (typeof priority === "number") opened.priority = priority;
          else if (text !== "") opened.problem = priority;
        }
        if (at < firstMs) firstMs = at;
        if (at > lastMs) lastMs = at;
        instants.push(at);
        activityNumbers.push(activities.numberOf(cellOf("activity")));
        previous.push(opened.lastEvent);
        opened.lastEvent = instants.length() - 1;
        return undefined;
      },
      tickets: function* () {
        for (const each of cases.values()) yield ticketOf(each, eventsOf(each), events, priorities.names);
      },
      span: () => (lastMs === -Infinity ? undefined : { firstMs, lastMs }),
    },
  };
}

function ticketOf(
  { id, row, priority, problem }: OpenCase,
  inOrder: readonly CaseEvent[],
  mapping: EventMapping,
  names: readonly string[],
): LogTicket | BadRow {
  if (priority === undefined) {
    const empty = { code: "missing_field", path: ["priority"], field: "priority", message: `case ${id} has no priority` };
    return { row, problems: [problem ?? empty] };
  }
  const facts = caseFacts(mapping, inOrder, names[priority] ?? "");
  if (facts !== undefined) return { row, number: id, facts };
  const message = `case ${id} has no event that receives it`;
  return { row, problems: [{ code: "missing_field", path: ["receivedAt"], field: "receivedAt", message }] };
}

/** The facts of a case from its events in order of time; undefined if no event receives it. */
export function caseFacts(mapping: EventMapping, inOrder: readonly CaseEvent[], priority: string): SlaFacts | undefined {
  const is = (kind: keyof EventMapping, activity: string): boolean => {
    const activities = mapping[kind];
    return Array.isArray(activities) && activities.includes(activity);
  };
  const hasReceived = (mapping.received?.length ?? 0) > 0;
  const start = hasReceived ? inOrder.findIndex(({ activity }) => is("received", activity)) : 0;
  const received = start < 0 ? undefined : inOrder[start];
  if (received === undefined) return undefined;

  const endsByPauseTo = (mapping.pauseTo?.length ?? 0) > 0;
  const pauses: { from: number; to?: number }[] = [];
  const conclusions: { from: number; to?: number }[] = [];
  const [updates, messages]: [number[], number[]] = [[], []];
  let [acknowledgedAt, intervenedAt, endedAt]: (number | undefined)[] = [];
  let pause: CaseEvent | undefined;
  for (const event of inOrder.slice(start)) {
    const { activity, at } = event;
    const endsPause = endsByPauseTo ? is("pauseTo", activity) : activity !== pause?.activity;
    if (pause !== undefined && endsPause) {
      pauses.push({ from: pause.at, to: at });
      pause = undefined;
    }
    const isWork = is("intervened", activity) || is("pauseFrom", activity);
    const conclusion = conclusions.at(-1);
    if (isWork && conclusion !== undefined && conclusion.to === undefined) conclusion.to = at;
    if (isWork) endedAt = undefined;
    if (is("acknowledged", activity)) acknowledgedAt ??= at;
    if (is("intervened", activity)) intervenedAt ??= at;
    if (is("pauseFrom", activity)) pause ??= event;
    if (is("updates", activity)) updates.push(at);
    if (is("messages", activity)) messages.push(at);
    if (is("resolved", activity) && (conclusion === undefined || conclusion.to !== undefined)) conclusions.push({ from: at });
    if (is("ended", activity)) endedAt ??= at;
  }
  if (pause !== undefined) pauses.push({ from: pause.at });
  return {
    receivedAt: received.at,
    priority,
    ...(pauses.length > 0 && { pauses }),
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(intervenedAt !== undefined && { intervenedAt }),
    ...(conclusions.length > 0 && { conclusions }),
    ...(endedAt !== undefined && { endedAt }),
    ...(updates.length > 0 && { updates }),
    ...(messages.length > 0 && { messages }),
  };
}
