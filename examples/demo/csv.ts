/**
 * A row of a CSV text, or what stands where one should: with the line it begins on, counted from 1 as an editor does. A row
 * whose quoted fields hold line breaks spans several lines.
 */
export type CsvRecord =
  | { readonly kind: "row"; readonly line: number; readonly fields: readonly string[] }
  | { readonly kind: "fault"; readonly line: number; readonly fault: CsvFault };

export type CsvFault = "unclosedQuote" | "textAfterQuote" | "tooLong";

/** A text in pieces, parted anywhere. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** A row is never longer in characters: a quote that nobody closed must not take the rest of a large file for its field. */
export const longestRow = 65_536;

/**
 * Reads CSV (RFC 4180: commas, fields in double quotes, quotes doubled) piece by piece, whatever the pieces' borders; for each
 * piece, the rows that it completes. Lines end in LF, CRLF or CR; empty lines are no rows. After a fault, reading goes on at the
 * next line, so that one bad row costs no good one.
 */
export async function* readCsv(pieces: Pieces): AsyncGenerator<readonly CsvRecord[]> {
  let state: ReadState = { rest: "", line: 1, isSkipping: false };
  for await (const piece of pieces) {
    const records: CsvRecord[] = [];
    state = readRecords({ ...state, rest: state.rest + piece }, "more", records);
    yield records;
  }
  const last: CsvRecord[] = [];
  readRecords(state, "end", last);
  yield last;
}

interface ReadState {
  /** What was read but is not yet a whole row. */
  readonly rest: string;
  /** The line that the rest begins on. */
  readonly line: number;
  /** Whether the rest lies within a line that was given up. */
  readonly isSkipping: boolean;
}

type Following = "more" | "end";

function readRecords(state: ReadState, following: Following, records: CsvRecord[]): ReadState {
  const { rest: text, isSkipping } = state;
  let { line } = state;
  let at = 0;
  const skipLine = (): boolean => {
    const next = nextLineStart(text, at, following);
    if (next === -1) return false;
    at = next;
    line++;
    return true;
  };
  // A CR that ends the piece is kept, because an LF may follow it.
  const skippingState = (): ReadState => ({ rest: text.endsWith("\r") ? "\r" : "", line, isSkipping: true });

  if (isSkipping && !skipLine()) return skippingState();
  while (at < text.length) {
    const scan = scanRow(text, at, following);
    const length = (scan.kind === "row" ? scan.until : text.length) - at;
    if (scan.kind === "incomplete" && following === "more" && length <= longestRow) break;
    if (scan.kind === "row" && length <= longestRow) {
      if (scan.fields.length > 1 || scan.fields[0] !== "") records.push({ kind: "row", line, fields: scan.fields });
      line += scan.lines;
      at = scan.until;
      continue;
    }
    records.push({ kind: "fault", line, fault: faultOf(scan, length) });
    if (!skipLine()) return skippingState();
  }
  return { rest: text.slice(at), line, isSkipping: false };
}

function faultOf(scan: Scan, length: number): CsvFault {
  if (scan.kind === "textAfterQuote") return "textAfterQuote";
  return length > longestRow ? "tooLong" : "unclosedQuote";
}

type Scan =
  | { readonly kind: "row"; readonly fields: readonly string[]; readonly until: number; readonly lines: number }
  | { readonly kind: "incomplete" }
  | { readonly kind: "textAfterQuote" };

function scanRow(text: string, start: number, following: Following): Scan {
  const fields: string[] = [];
  let lines = 1;
  for (let at = start; ; at++) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closingQuote(text, at + 1) : fieldEnd(text, at);
    if (end === -1) return { kind: "incomplete" };
    const field = text.slice(isQuoted ? at + 1 : at, end);
    fields.push(isQuoted ? field.replaceAll('""', '"') : field);
    if (isQuoted) lines += lineBreaks(field);
    at = isQuoted ? end + 1 : end;
    if (text[at] === ",") continue;
    if (at < text.length && text[at] !== "\n" && text[at] !== "\r") return { kind: "textAfterQuote" };
    // Where a piece ends, so does no row: what looks like a closing quote may be the first half of a doubled one.
    const until = at === text.length && following === "end" ? at : nextLineStart(text, at, following);
    return until === -1 ? { kind: "incomplete" } : { kind: "row", fields, until, lines };
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const [comma, lineFeed, carriageReturn] = [0x2c, 0x0a, 0x0d];

function fieldEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/** Where the line after the one at `from` begins, or -1 where that is not yet known. */
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
