import type { SupportPolicy } from "trouble-ticket";
import { eitherOrderText } from "./either-order.js";
import { isNamed, levelOf } from "./guess-mapping.js";
import { inWords, otherTimes } from "./guess-words.js";
import { instantOf, isEmptyTime, isLocalText, type TimeStyle } from "./instants.js";
import type { LogMapping } from "./mapping.js";
import type { Table } from "./table.js";

/** What a proposed mapping had to guess without a sign in the file, a sentence each. */
export function guessDoubts(policy: SupportPolicy, mapping: LogMapping, table: Table): readonly string[] {
  const { columns, events, dateOrder } = mapping;
  const received = events?.at ?? columns?.receivedAt ?? "";
  const times = timesOf(table, received);
  const either = eitherOrderText(policy, times);
  const zone = mapping.timeZone ?? policy.calendar.timeZone;
  const isLocal = times.some(isLocalText);
  const other = dateOrder === "mdy" ? "dmy" : "mdy";
  const doubts: readonly (string | false)[] = [
    either !== undefined && `dates such as ${either} can be read as ${other} too`,
    isLocal && zone === policy.calendar.timeZone && `times without an offset are taken as ${zone}, the policy's zone`,
    columns?.receivedAt !== undefined &&
      !isNamed("receivedAt", received) &&
      `no column is named as a time of receipt: ${received} is the first with times`,
    typeof columns?.resolvedAt === "string" &&
      !isNamed("resolvedAt", columns.resolvedAt) &&
      `no column is named as a time of resolution: it is the end, ${columns.resolvedAt}`,
    ...priorityDoubts(policy, mapping),
    ...(events ? [] : leftOutColumns(policy, table, mapping)),
  ];
  return doubts.filter((doubt) => doubt !== false);
}

function priorityDoubts(policy: SupportPolicy, { columns, events, priorities }: LogMapping): readonly string[] {
  const other = priorities?.["*"] ?? "";
  if (!(events?.priority ?? columns?.priority)) return [`no column looks like a priority: every ticket is ${other}`];
  const known = new Set(
    Object.entries(policy.priorities).flatMap(([name, { label }]) =>
      [name, ...Object.values(typeof label === "string" ? [label] : (label ?? {}))].map(inWords),
    ),
  );
  const unknown = Object.keys(priorities ?? {}).filter(
    (text) => text !== "*" && levelOf(inWords(text)) === undefined && !known.has(inWords(text)),
  );
  return unknown.length === 0
    ? []
    : [`no priority is known for ${unknown.map((text) => JSON.stringify(text)).join(", ")}: it is ${other}`];
}

/** Columns named as times that no other column gives, whose values are not read as times, and why. */
export function leftOutColumns(policy: SupportPolicy, table: Table, { columns, dateOrder }: LogMapping = {}): readonly string[] {
  const roles = (["receivedAt", "intervenedAt", "resolvedAt", "endedAt"] as const).filter((role) => !columns?.[role]);
  const taken = new Set(Object.values(columns ?? {}));
  const style: TimeStyle = { timeZone: policy.calendar.timeZone, order: dateOrder ?? "dmy" };
  return table.columns.flatMap((name) => {
    if (taken.has(name) || otherTimes.test(inWords(name)) || !roles.some((role) => isNamed(role, name))) return [];
    for (const text of timesOf(table, name)) {
      const instant = /^\D*\d+[^\p{L}\d]\d/u.test(text) ? instantOf(policy, style, text) : undefined;
      if (typeof instant === "object") return [`${name} is left out: ${instant.message}`];
    }
    return [];
  });
}

/** The filled cells of a column in the first rows. */
function timesOf({ columns, sample }: Table, name: string): readonly string[] {
  const position = columns.indexOf(name);
  return sample.flatMap((record) => {
    const cell = record.kind === "row" ? (record.fields[position] ?? "").trim() : "";
    return isEmptyTime(cell) ? [] : [cell];
  });
}
