/**
 * A row of a CSV text, or the fault in its place. Rows and lines count from 1, empty ones included; a row whose quoted fields
 * contain line breaks spans several lines.
 */
export type CsvRecord =
  | { readonly kind: "row"; readonly row: number; readonly line: number; readonly fields: readonly string[] }
  | { readonly kind: "fault"; readonly row: number; readonly line: number; readonly fault: CsvFault };

export type CsvFault = "unclosedQuote" | "textAfterQuote" | "tooLong";

/** A text in pieces, split anywhere. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** The maximum length of a row in characters: an unclosed quote must not read the rest of a large file as one field. */
export const longestRow = 1_048_576;

/**
 * Reads CSV (RFC 4180: fields in double quotes, quotes doubled) piece by piece, split anywhere; yields for each
 * piece the rows that it completes. Lines end in LF, CRLF or CR; empty lines are counted and left out. After a fault, reading
 * continues at the next line, so that one bad row costs no good one.
 */
export async function* readCsv(pieces: Pieces, separator = ","): AsyncGenerator<readonly CsvRecord[]> {
  const separatorCode = separator.charCodeAt(0);
  let state: ReadState = { rest: "", row: 1, line: 1, isSkipping: false };
  for await (const piece of pieces) {
    const records: CsvRecord[] = [];
    state = readRecords({ ...state, rest: state.rest + piece }, "more", separatorCode, records);
    yield records;
  }
  const last: CsvRecord[] = [];
  readRecords(state, "end", separatorCode, last);
  yield last;
}

/** The fields of the row that begins at a position of a text; undefined if it cannot be read. */
export function fieldsAt(text: string, start: number, separator: string): readonly string[] | undefined {
  const scan = scanRow(text, start, "end", separator.charCodeAt(0));
  return scan.kind === "row" ? scan.fields : undefined;
}

interface ReadState {
  /** The text read so far that is no complete row yet. */
  readonly rest: string;
  /** The row and the line on which the rest begins. */
  readonly row: number;
  readonly line: number;
  /** Whether the rest is part of a line that is skipped. */
  readonly isSkipping: boolean;
}

type Following = "more" | "end";

function readRecords(state: ReadState, following: Following, separator: number, records: CsvRecord[]): ReadState {
  const { rest: text, isSkipping } = state;
  let { row, line } = state;
  let at = 0;
  const skipLine = (): boolean => {
    const next = nextLineStart(text, at, following);
    if (next === -1) return false;
    at = next;
    line++;
    return true;
  };
  // A CR at the end of a piece is kept, because an LF may follow.
  const skippingState = (): ReadState => ({ rest: text.endsWith("\r") ? "\r" : "", row, line, isSkipping: true });

  if (isSkipping && !skipLine()) return skippingState();
  while (at < text.length) {
    const scan = scanRow(text, at, following, separator);
    const length = (scan.kind === "row" ? scan.until : text.length) - at;
    if (scan.kind === "incomplete" && following === "more" && length <= longestRow) break;
    if (scan.kind === "row" && length <= longestRow) {
      if (scan.fields.length > 1 || scan.fields[0] !== "") records.push({ kind: "row", row, line, fields: scan.fields });
      row++;
      line += scan.lines;
      at = scan.until;
      continue;
    }
    records.push({ kind: "fault", row, line, fault: faultOf(scan, length) });
    row++;
    if (!skipLine()) return skippingState();
  }
  return { rest: text.slice(at), row, line, isSkipping: false };
}

function faultOf(scan: Scan, length: number): CsvFault {
  if (scan.kind === "textAfterQuote") return "textAfterQuote";
  return length > longestRow ? "tooLong" : "unclosedQuote";
}

type Scan =
  | { readonly kind: "row"; readonly fields: readonly string[]; readonly until: number; readonly lines: number }
  | { readonly kind: "incomplete" }
  | { readonly kind: "textAfterQuote" };

function scanRow(text: string, start: number, following: Following, separator: number): Scan {
  const fields: string[] = [];
  let lines = 1;
  for (let at = start; ; at++) {
    if (text[at] === " ") at = quoteAfterBlanks(text, at, separator);
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closingQuote(text, at + 1) : fieldEnd(text, at, separator);
    if (end === -1) return { kind: "incomplete" };
    const field = text.slice(isQuoted ? at + 1 : at, end);
    fields.push(isQuoted ? field.replaceAll('""', '"') : field);
    if (isQuoted) lines += lineBreaks(field);
    at = isQuoted ? end + 1 : end;
    if (text.charCodeAt(at) === separator) continue;
    if (at < text.length && text[at] !== "\n" && text[at] !== "\r") return { kind: "textAfterQuote" };
    // A row does not end with a piece: its last quote may be the first half of a doubled one.
    const until = at === text.length && following === "end" ? at : nextLineStart(text, at, following);
    return until === -1 ? { kind: "incomplete" } : { kind: "row", fields, until, lines };
  }
}

/** Some systems write `1, "two", "three"`: the quote after blanks if its field ends with it, otherwise the start of the field. */
function quoteAfterBlanks(text: string, start: number, separator: number): number {
  let at = start;
  while (text[at] === " ") at++;
  const end = text[at] === '"' && separator !== blank ? closingQuote(text, at + 1) : -1;
  const following = text.charCodeAt(end + 1);
  const isField = end !== -1 && (end + 1 === text.length || [separator, lineFeed, carriageReturn].includes(following));
  return isField && lineBreaks(text.slice(at, end)) === 0 ? at : start;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const [lineFeed, carriageReturn, blank] = [0x0a, 0x0d, 0x20];

function fieldEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/** The start of the line after the one at `from`; -1 if it is not known yet. */
function nextLineStart(text: string, from: number, following: Following): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\n") return at + 1;
    if (text[at] !== "\r") continue;
    if (at + 1 === text.length) return following === "end" ? at + 1 : -1;
    return text[at + 1] === "\n" ? at + 2 : at + 1;
  }
  return -1;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
