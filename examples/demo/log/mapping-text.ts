import { columnRoles, eventKinds, type LogMapping } from "./mapping.js";
import type { Table } from "./table.js";

/** A mapping as JSON in at most 20 lines, to be kept in a file. */
export function mappingJson({ separator, timeZone, dateOrder, columns, events, priorities }: LogMapping): string {
  const line = (name: string, value: unknown): readonly string[] =>
    value === undefined || value === null ? [] : [`  ${JSON.stringify(name)}: ${inOneLine(value)}`];
  const lines = [
    ...line("separator", separator === "\t" ? "tab" : separator),
    ...line("timeZone", timeZone),
    ...line("dateOrder", dateOrder),
    ...line("columns", columns),
    ...(events ? [`  "events": {\n${eventLines(events)}\n  }`] : []),
    ...line("priorities", priorities),
  ];
  return `{\n${lines.join(",\n")}\n}\n`;
}

function eventLines(events: NonNullable<LogMapping["events"]>): string {
  const { case: of, activity, at, priority } = events;
  const columns = { case: of, activity, at, ...(priority && { priority }) };
  const kinds = eventKinds.flatMap((kind) => (events[kind]?.length ? [`    "${kind}": ${inOneLine(events[kind])}`] : []));
  return [`    ${inOneLine(columns).slice(2, -2)}`, ...kinds].join(",\n");
}

function inOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
}

/** What each column is taken for, with its first value, one line each. */
export function mappingLines(mapping: LogMapping, { columns, sample, separator }: Table): readonly string[] {
  const first = (name: string): string => {
    const position = columns.indexOf(name);
    for (const record of sample) {
      const value = record.kind === "row" ? (record.fields[position] ?? "").trim() : "";
      if (value !== "") return value.length <= 40 ? `, such as ${value}` : `, such as ${value.slice(0, 39)}…`;
    }
    return "";
  };
  const column = (role: string, name: string | null | undefined): readonly string[] =>
    name ? [`  ${role.padEnd(14)}  "${name}"${first(name)}`] : [];
  const { events } = mapping;
  return [
    `  ${"separator".padEnd(14)}  ${separator === "\t" ? "tab" : separator}`,
    `  ${"time zone".padEnd(14)}  ${mapping.timeZone ?? ""}, dates in the order ${mapping.dateOrder ?? "ymd"}`,
    ...columnRoles.flatMap((role) => column(role, mapping.columns?.[role])),
    ...(events ? (["case", "activity", "at", "priority"] as const).flatMap((role) => column(role, events[role])) : []),
    ...(events
      ? eventKinds.flatMap((kind) => (events[kind]?.length ? [`  ${kind.padEnd(14)}  ${events[kind].join(", ")}`] : []))
      : []),
    ...Object.entries(mapping.priorities ?? {}).map(([text, priority]) => `  ${"priority".padEnd(14)}  ${text} → ${priority}`),
  ];
}
