import { detached, stepBook, type StepBook } from "./case-steps.js";
import { unknownSeriousness, type BadRow, type LogEvent } from "./log-row.js";

/** A ticket of the log: what its due date and its outcome follow from. */
export interface LogCase {
  readonly caseId: string;
  readonly priority: string;
  readonly receivedMs: number;
  /** The first time that it was taken in charge, where it ever was. */
  readonly takenMs?: number;
}

/** A ticket about which the log cannot be believed: the row that opens it is bad. */
export interface LeftOutCase {
  readonly caseId: string;
  readonly row: number;
}

/** The cases of a log, as far as it was read. */
export interface CaseBook {
  readonly cases: Map<string, LogCase>;
  /** What happened in each of the cases. */
  readonly steps: StepBook;
  readonly leftOut: Map<string, LeftOutCase>;
  /** Cases of which only bad rows were seen so far, with the first of these. */
  readonly suspected: Map<string, number>;
}

const priorities: ReadonlyMap<string, string> = new Map([
  ["Value 1", "standard"],
  ["Value 2", "critical"],
  ["Value 3", "blocking"],
  ["Value 4", "notUrgent"],
]);

const startOfIntervention = "Take in charge ticket";

export function caseBook(): CaseBook {
  return { cases: new Map(), steps: stepBook(), leftOut: new Map(), suspected: new Map() };
}

/** Enters an event into the book; returns what makes its row bad after all, where it opens a case without a known priority. */
export function enterEvent(book: CaseBook, event: LogEvent): BadRow | undefined {
  const known = book.cases.get(event.caseId);
  const takenMs = event.activity === startOfIntervention ? event.atMs : undefined;
  if (known !== undefined) {
    book.steps.enter(known.caseId, event);
    if (event.atMs < known.receivedMs || isEarlier(takenMs, known.takenMs)) {
      book.cases.set(known.caseId, withEvent(known, event.atMs, takenMs));
    }
    return undefined;
  }
  if (book.leftOut.has(event.caseId)) return undefined;
  const caseId = detached(event.caseId);
  const badRow = book.suspected.get(caseId);
  if (badRow !== undefined) {
    book.suspected.delete(caseId);
    book.leftOut.set(caseId, { caseId, row: badRow });
    return undefined;
  }
  const priority = priorities.get(event.seriousness);
  if (priority === undefined) {
    book.leftOut.set(caseId, { caseId, row: event.row });
    return unknownSeriousness(event);
  }
  book.steps.enter(caseId, event);
  book.cases.set(caseId, { caseId, priority, receivedMs: event.atMs, ...(takenMs !== undefined && { takenMs }) });
  return undefined;
}

/** Notes that a row of a case was lost: where it is the first, neither receipt nor priority is known. */
export function enterBadRow({ cases, leftOut, suspected }: CaseBook, { row, caseId }: BadRow): void {
  if (caseId === undefined || cases.has(caseId) || leftOut.has(caseId) || suspected.has(caseId)) return;
  suspected.set(detached(caseId), row);
}

function withEvent(known: LogCase, atMs: number, takenMs: number | undefined): LogCase {
  const firstTakenMs = isEarlier(takenMs, known.takenMs) ? takenMs : known.takenMs;
  return {
    ...known,
    receivedMs: Math.min(known.receivedMs, atMs),
    ...(firstTakenMs !== undefined && { takenMs: firstTakenMs }),
  };
}

function isEarlier(ms: number | undefined, than: number | undefined): boolean {
  return ms !== undefined && (than === undefined || ms < than);
}
