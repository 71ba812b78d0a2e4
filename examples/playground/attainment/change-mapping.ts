import type { SupportPolicy } from "trouble-ticket";
import { eventKinds, type ColumnRole, type EventKind, type EventMapping, type LogMapping } from "../../demo/log/mapping.js";

/** The columns of an event log. */
export type EventColumn = "case" | "activity" | "at" | "priority";

export const eventColumns: readonly EventColumn[] = ["case", "activity", "at", "priority"];

/** The mapping with another column for a fact; an empty name takes the column away. */
export function withColumn(mapping: LogMapping, role: ColumnRole, name: string): LogMapping {
  const others = Object.fromEntries(Object.entries(mapping.columns ?? {}).filter(([known]) => known !== role));
  return { ...mapping, columns: name === "" ? others : { ...others, [role]: name } };
}

/** The mapping with another column of an event log. */
export function withEventColumn(mapping: LogMapping, column: EventColumn, name: string): LogMapping {
  const events = mapping.events ?? { case: "", activity: "", at: "" };
  return { ...mapping, events: { ...events, [column]: column === "priority" && name === "" ? undefined : name } };
}

/** The mapping of a file with one row per ticket or one per event; columns that have the same meaning stay. */
export function withForm(mapping: LogMapping, form: "columns" | "events"): LogMapping {
  const { columns, events, ...shared } = mapping;
  if (form === "events") {
    if (events) return mapping;
    const { number = "", receivedAt = "", priority } = columns ?? {};
    return { ...shared, events: { case: number ?? "", activity: "", at: receivedAt ?? "", ...(priority && { priority }) } };
  }
  if (!events) return mapping;
  const { case: number, at: receivedAt, priority } = events;
  return { ...shared, columns: { ...(number && { number }), ...(priority && { priority }), ...(receivedAt && { receivedAt }) } };
}

/** The kind of event that an activity is; undefined if it does not matter. */
export function kindOf(events: EventMapping, activity: string): EventKind | undefined {
  return eventKinds.find((kind) => events[kind]?.includes(activity));
}

/** The mapping with another kind for an activity; an empty kind lets the activity be of no matter. */
export function withKind(mapping: LogMapping, activity: string, kind: EventKind | undefined): LogMapping {
  if (!mapping.events) return mapping;
  const lists = eventKinds.map((each) => {
    const others = (mapping.events?.[each] ?? []).filter((known) => known !== activity);
    return [each, each === kind ? [...others, activity] : others] as const;
  });
  const { case: of, activity: column, at, priority } = mapping.events;
  const columns = { case: of, activity: column, at, ...(priority && { priority }) };
  return { ...mapping, events: { ...columns, ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)) } };
}

/** The mapping with another priority for a text; without one, the text has none. */
export function withPriority(mapping: LogMapping, text: string, priority: string): LogMapping {
  const others = Object.fromEntries(Object.entries(mapping.priorities ?? {}).filter(([known]) => known !== text));
  return { ...mapping, priorities: priority === "" ? others : { ...others, [text]: priority } };
}

/** The mapping for another policy: priorities that this policy lacks are those of a new proposal. */
export function adaptedTo(policy: SupportPolicy, mapping: LogMapping, proposal: LogMapping): LogMapping {
  const other = proposal.priorities?.["*"] ?? Object.keys(policy.priorities)[0] ?? "";
  const priorities = Object.entries(mapping.priorities ?? {}).map(([text, priority]) => {
    return [text, Object.hasOwn(policy.priorities, priority) ? priority : (proposal.priorities?.[text] ?? other)];
  });
  return { ...mapping, priorities: Object.fromEntries(priorities) as Readonly<Record<string, string>> };
}

/** A choice that a mapping lacks. */
export type MappingGap = Extract<ColumnRole, "receivedAt" | "priority"> | Exclude<EventColumn, "priority">;

/** The choices without which a file cannot be read. */
export function mappingGaps({ columns, events, priorities }: LogMapping): readonly MappingGap[] {
  const needed: readonly (readonly [MappingGap, string | null | undefined])[] = events
    ? [
        ["case", events.case],
        ["activity", events.activity],
        ["at", events.at],
        ["priority", events.priority ?? priorities?.["*"]],
      ]
    : [
        ["priority", columns?.priority ?? priorities?.["*"]],
        ["receivedAt", columns?.receivedAt],
      ];
  return needed.flatMap(([gap, name]) => (name ? [] : [gap]));
}
