import type { SupportPolicy } from "trouble-ticket";
import { eitherOrderText } from "../../demo/log/either-order.js";
import { instantOf, isEmptyTime } from "../../demo/log/instants.js";
import type { DateOrder, LogMapping } from "../../demo/log/mapping.js";
import { hasSource } from "../../demo/log/metric-source.js";
import type { TableHead } from "./open-file.js";

/** What is likely to be wrong with a mapping although the file can be read by it. */
export type MappingWarning =
  /** Nothing in the file keeps the promise, so that every ticket counts as open. */
  | { readonly kind: "noMetric"; readonly metric: string }
  /** Every ticket has the same priority. */
  | { readonly kind: "noPriority"; readonly priority: string }
  /** Lines above the header are left out. */
  | { readonly kind: "linesBefore"; readonly count: number }
  /** The first row has times where the names of columns are expected. */
  | { readonly kind: "noHeader"; readonly name: string }
  /** All dates can be read with the day first and with the month first. */
  | { readonly kind: "eitherOrder"; readonly text: string; readonly order: DateOrder };

const orders: readonly DateOrder[] = ["ymd", "dmy", "mdy"];

/** Warnings about a mapping, from the header and the first rows. */
export function mappingWarnings(
  policy: SupportPolicy,
  mapping: LogMapping,
  { head, metric }: { readonly head: TableHead; readonly metric: string },
): readonly MappingWarning[] {
  const { columns, events, priorities } = mapping;
  const priority = priorities?.["*"];
  const isRead = (text: string, order: DateOrder): boolean =>
    typeof instantOf(policy, { timeZone: policy.calendar.timeZone, order }, text) === "number";
  const data = head.columns.find((name) => orders.some((order) => isRead(name, order)));
  const either = eitherOrderText(policy, timesOf(mapping, head));
  return [
    ...(head.linesBefore === 0 ? [] : [{ kind: "linesBefore", count: head.linesBefore } as const]),
    ...(data === undefined ? [] : [{ kind: "noHeader", name: data } as const]),
    ...(either === undefined ? [] : [{ kind: "eitherOrder", text: either, order: mapping.dateOrder ?? "ymd" } as const]),
    ...((events?.priority ?? columns?.priority) || priority === undefined ? [] : [{ kind: "noPriority", priority } as const]),
    ...(hasSource(mapping, metric) ? [] : [{ kind: "noMetric", metric } as const]),
  ];
}

/** How the first time of receipt in a file is read. */
export interface FirstTime {
  readonly text: string;
  readonly epochMs: number;
  readonly timeZone: string;
}

/** The first time of receipt, or of an event, as the mapping reads it; undefined if there is none that can be read. */
export function firstTime(policy: SupportPolicy, mapping: LogMapping, head: TableHead): FirstTime | undefined {
  const [text] = timesOf(mapping, head);
  if (text === undefined) return undefined;
  const timeZone = mapping.timeZone ?? policy.calendar.timeZone;
  const epochMs = instantOf(policy, { timeZone, order: mapping.dateOrder ?? "ymd" }, text);
  return typeof epochMs === "number" ? { text, epochMs, timeZone } : undefined;
}

/** The texts of the column of receipt, or of the events' times, in the first rows. */
function timesOf({ columns, events }: LogMapping, head: TableHead): readonly string[] {
  const position = head.columns.indexOf(events ? events.at : (columns?.receivedAt ?? ""));
  if (position < 0) return [];
  return head.rows.map((cells) => (cells[position] ?? "").trim()).filter((cell) => !isEmptyTime(cell));
}
