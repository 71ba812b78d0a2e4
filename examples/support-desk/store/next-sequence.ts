import type { Statements } from "./store.js";

const next = `
  INSERT INTO ticket_sequences (year, last) VALUES ($1, 1)
  ON CONFLICT (year) DO UPDATE SET last = ticket_sequences.last + 1
  RETURNING last`;

/**
 * The next number of a year. It is given for good when the transaction is committed; until then nobody else gets one, and where
 * the transaction fails it is given to the next. A sequence of PostgreSQL's own would leave a gap there.
 */
export async function nextSequence(statements: Statements, year: number): Promise<number> {
  const { rows } = await statements.query<{ last: number }>(next, [year]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no number for ${year}`);
  return row.last;
}
