import type { SlaFacts, SupportPolicy } from "trouble-ticket";
import { activityKinds, type ActivityKinds } from "./activity-kinds.js";
import { clockChanges } from "./clock-changes.js";
import { instantOf, isEmptyCell, isEmptyTime, type TimeStyle } from "./instants.js";
import type { LogMapping, LogProblem } from "./mapping.js";
import { copied, numberList, textTable } from "./number-list.js";
import {
  encodingProblems,
  lengthProblem,
  positionsOf,
  priorityReader,
  type BadRow,
  type LogTicket,
  type ReaderResult,
} from "./rows.js";

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

  const style: TimeStyle = { timeZone: mapping.timeZone ?? policy.calendar.timeZone, order: mapping.dateOrder };
  const kinds = activityKinds(events);
  const changes = clockChanges(style);
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
        const length = lengthProblem(columns, cells);
        if (length !== undefined) return { row, problems: [length] };
        const undecoded = encodingProblems(positions, cells);
        if (undecoded.length > 0) return { row, problems: undecoded };
        const [id, activity] = [cellOf("case"), cellOf("activity")];
        const found: LogProblem[] = [];
        if (isEmptyCell(id)) found.push(missing("case", "the case is empty"));
        if (isEmptyCell(activity)) found.push(missing("activity", "the activity is empty"));
        const cell = cellOf("at");
        const at: number | LogProblem = isEmptyTime(cell)
          ? missing("at", "the time of the event is empty")
          : instantOf(policy, style, cell);
        if (typeof at !== "number") found.push({ ...at, path: ["at"], column: events.at });
        if (found.length > 0 || typeof at !== "number") return { row, problems: found };

        const known = cases.get(id);
        const opened = known ?? { id: copied(id), row, priority: undefined, problem: undefined, lastEvent: -1 };
        if (known === undefined) cases.set(opened.id, opened);
        const text = cellOf("priority");
        if (opened.priority === undefined && opened.problem === undefined && !priorities.isEmpty(text)) {
          const priority = priorities.read(text);
          if (typeof priority === "number") opened.priority = priority;
          else opened.problem = priority;
        }
        changes.enter(cell, at);
        if (at < firstMs) firstMs = at;
        if (at > lastMs) lastMs = at;
        instants.push(at);
        activityNumbers.push(activities.numberOf(activity));
        previous.push(opened.lastEvent);
        opened.lastEvent = instants.length() - 1;
        return undefined;
      },
      tickets: function* () {
        const other = priorities.read("");
        for (const each of cases.values()) {
          const position = each.priority ?? each.problem ?? other;
          yield ticketOf(
            each,
            eventsOf(each),
            kinds,
            typeof position === "number" ? (priorities.names[position] ?? "") : position,
          );
        }
      },
      span: () => (lastMs === -Infinity ? undefined : { firstMs, lastMs }),
      notes: () => [...kinds.notes(activities), ...priorities.notes(), ...changes.notes()],
    },
  };
}

function missing(field: string, message: string): LogProblem {
  return { code: "missing_field", path: [field], field, message };
}

function ticketOf(
  { id, row }: OpenCase,
  inOrder: readonly CaseEvent[],
  kinds: ActivityKinds,
  priority: string | LogProblem,
): LogTicket | BadRow {
  if (typeof priority !== "string") {
    const isMissing = priority.code === "missing_field";
    return { row, problems: [isMissing ? missing("priority", `case ${id} has no priority`) : priority] };
  }
  const facts = caseFacts(kinds, inOrder, priority);
  if (facts !== undefined) return { row, number: id, facts };
  return { row, problems: [missing("receivedAt", `case ${id} has no event that receives it`)] };
}

/** The facts of a case from its events in order of time; undefined if no event receives it. */
export function caseFacts({ is, has }: ActivityKinds, inOrder: readonly CaseEvent[], priority: string): SlaFacts | undefined {
  const start = has("received") ? inOrder.findIndex(({ activity }) => is("received", activity)) : 0;
  const received = start < 0 ? undefined : inOrder[start];
  if (received === undefined) return undefined;

  const endsByPauseTo = has("pauseTo");
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
