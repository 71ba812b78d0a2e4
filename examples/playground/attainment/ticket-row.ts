import type { SlaFacts } from "trouble-ticket";

/** A ticket of a file: what its clock depends on, and the row that opens it, as an editor counts lines. */
export interface FileTicket {
  readonly row: number;
  readonly facts: SlaFacts;
}

/** A row that cannot be counted, and why. */
export interface RowFault {
  readonly row: number;
  readonly fault: string;
}

/** What reads the rows of a form of file, one after the other; at the end it has the tickets. */
export interface RowReader {
  /** The fault of the row, where it has one. */
  readonly read: (row: number, fields: readonly string[]) => string | undefined;
  readonly tickets: () => readonly FileTicket[];
}
