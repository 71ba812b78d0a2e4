/** The facts of a ticket that a column can give. */
export type ColumnRole =
  "number" | "priority" | "receivedAt" | "acknowledgedAt" | "intervenedAt" | "resolvedAt" | "endedAt" | "tier" | "calendar";

export const columnRoles: readonly ColumnRole[] = [
  "number",
  "priority",
  "receivedAt",
  "acknowledgedAt",
  "intervenedAt",
  "resolvedAt",
  "endedAt",
  "tier",
  "calendar",
];

export type TimeRole = Extract<ColumnRole, `${string}At`>;

export const timeRoles: readonly TimeRole[] = ["receivedAt", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt"];

/** The kinds of events that activities can be. */
export type EventKind =
  "received" | "acknowledged" | "intervened" | "pauseFrom" | "pauseTo" | "updates" | "messages" | "resolved" | "ended";

export const eventKinds: readonly EventKind[] = [
  "received",
  "acknowledged",
  "intervened",
  "pauseFrom",
  "pauseTo",
  "updates",
  "messages",
  "resolved",
  "ended",
];

export type DateOrder = "ymd" | "dmy" | "mdy";

/** A file with one row per event instead of one per ticket: its columns, and the activities that matter. */
export type EventMapping = { readonly case: string; readonly activity: string; readonly at: string } & {
  readonly priority?: string | null | undefined;
} & { readonly [Kind in EventKind]?: readonly string[] | null | undefined };

/** How the columns of a file become the facts of tickets; docs/guides/demo-log.md describes it. */
export interface LogMapping {
  /** Defaults to the one of `,` `;` tab and `|` that the header contains most of. */
  readonly separator?: string | null | undefined;
  /** The time zone of times without an offset. Defaults to the policy's. */
  readonly timeZone?: string | null | undefined;
  /** Defaults to `"ymd"`. */
  readonly dateOrder?: DateOrder | null | undefined;
  /** One row per ticket: the column of each fact. */
  readonly columns?: { readonly [Role in ColumnRole]?: string | null | undefined } | null | undefined;
  /** One row per event. */
  readonly events?: EventMapping | null | undefined;
  /** The policy's priority for a text in the priority column; `"*"` is for all other texts. */
  readonly priorities?: Readonly<Record<string, string>> | null | undefined;
}

/** A fault of a mapping or a row, with the path of the field and a sentence. */
export interface LogProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly [fact: string]: unknown;
}

export type MappingReading =
  { readonly ok: true; readonly mapping: LogMapping } | { readonly ok: false; readonly problems: readonly LogProblem[] };

/** A path as text: `columns.receivedAt`, `events.received[0]`, `priorities["1 - Critical"]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part, position) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `[${JSON.stringify(part)}]`;
      return position === 0 ? part : `.${part}`;
    })
    .join("");
}
