/** What the example asks of a database, whichever it is. */
export interface Database {
  /** Runs one or several statements. */
  readonly run: (sql: string) => Promise<void>;
  /** The rows that a query gives: numbers as numbers or bigints, timestamps as Dates. */
  readonly rowsOf: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;
