/** The columns of the published log that are read, by their role. */
const columnNames = { caseId: "Case ID", activity: "Activity", at: "Complete Timestamp", seriousness: "seriousness_2" } as const;

/** A column that a log may lack: who did it. */
const resourceName = "Resource";

type ColumnKey = keyof typeof columnNames;

/** Where a log has the columns needed, and how many it has in all. */
export interface Columns {
  readonly positions: Readonly<Record<ColumnKey, number>> & { readonly resource: number };
  readonly count: number;
}

/** One row of the log: something that happened in a case. */
export interface LogEvent {
  readonly kind: "event";
  readonly row: number;
  readonly caseId: string;
  readonly activity: string;
  /** Empty if the log has no name. */
  readonly resource: string;
  readonly atMs: number;
  readonly seriousness: string;
}

/** A row that could not be read, and the case it seems to be of. */
export interface BadRow {
  readonly kind: "badRow";
  readonly row: number;
  readonly fault: string;
  /** Undefined if the row has no case. */
  readonly caseId: string | undefined;
}

/** Finds the columns in a log's first row, or says in one line why that is no header. */
export function readHeader(fields: readonly string[]): Columns | string {
  if (fields.some((field) => /[\0\uFFFD]/.test(field))) return "it is not a text file in UTF-8";
  const names = fields.map((field) => field.trim());
  const missing = Object.values(columnNames).filter((name) => !names.includes(name));
  if (missing.length > 0) return notAHeader(`it lacks ${missing.map(quoted).join(", ")}`);
  const doubled = Object.values(columnNames).filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (doubled.length > 0) return notAHeader(`it names a column twice: ${doubled.map(quoted).join(", ")}`);
  const position = (key: ColumnKey): number => names.indexOf(columnNames[key]);
  return {
    positions: {
      caseId: position("caseId"),
      activity: position("activity"),
      at: position("at"),
      seriousness: position("seriousness"),
      resource: names.indexOf(resourceName),
    },
    count: fields.length,
  };
}

/** Whether a text begins with the header of the published log's form. */
export function hasPublishedHeader(text: string): boolean {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/[\r\n]/, 1);
  const names = first.split(",").map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return Object.values(columnNames).every((name) => names.includes(name));
}

/** Why the first row is no header, in one line. */
export function notAHeader(why: string): string {
  return `the first row is not the header of a log: ${why}`;
}

/** Reads one row below the header. */
export function readRow(columns: Columns, row: number, fields: readonly string[]): LogEvent | BadRow {
  const field = (key: ColumnKey | "resource"): string => fields[columns.positions[key]] ?? "";
  const caseId = field("caseId") === "" ? undefined : field("caseId");
  const bad = (fault: string): BadRow => ({ kind: "badRow", row, fault, caseId });
  if (fields.length !== columns.count) {
    return bad(`it has ${fields.length} ${fields.length === 1 ? "field" : "fields"} where the header has ${columns.count}`);
  }
  if (caseId === undefined) return bad(`its ${quoted(columnNames.caseId)} is empty`);
  const timestamp = field("at");
  const atMs = utcMs(timestamp);
  if (atMs === undefined) return bad(`its ${quoted(columnNames.at)} is not a time: ${quoted(timestamp)}`);
  if (!isInDueRange(atMs)) return bad(`its ${quoted(columnNames.at)} is not in the years 1970 to 2198: ${quoted(timestamp)}`);
  const [activity, resource, seriousness] = [field("activity"), field("resource"), field("seriousness")];
  return { kind: "event", row, caseId, activity, resource, atMs, seriousness };
}

/** A row that opens a case, but not with a priority of the scale. */
export function unknownSeriousness({ row, caseId, seriousness }: LogEvent): BadRow {
  const fault = `it opens ${quoted(caseId)} with an unknown ${quoted(columnNames.seriousness)}: ${quoted(seriousness)}`;
  return { kind: "badRow", row, fault, caseId };
}

/** Calendars answer for 1970 to 2199, and a ticket of a year must fall due within them. */
function isInDueRange(atMs: number): boolean {
  return atMs >= Date.UTC(1970, 0, 1) && atMs < Date.UTC(2199, 0, 1);
}

const timestampPattern = /^(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?$/;

/** The instant of a timestamp such as `2012/10/09 14:50:17.000`, in UTC; undefined where it is none. */
function utcMs(timestamp: string): number | undefined {
  const match = timestampPattern.exec(timestamp);
  if (match === null) return undefined;
  const iso = `${match[1]}-${match[2]}-${match[3]}T${match[4]}.${(match[5] ?? "").padEnd(3, "0")}Z`;
  const ms = Date.parse(iso);
  // A date such as 31 June may be read as 1 July: only what reads back as it was written exists.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === iso ? ms : undefined;
}

const longestQuoted = 40;

function quoted(text: string): string {
  return JSON.stringify(text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted - 1)}…`);
}
