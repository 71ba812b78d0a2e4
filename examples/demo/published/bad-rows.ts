import { pathText } from "../log/mapping.js";
import type { BadRow } from "../log/rows.js";

/** How many rows are bad, and what is wrong with the first of them. */
interface RowFaults {
  readonly count: number;
  readonly first: readonly { readonly row: number; readonly fault: string }[];
}

/** What is wrong with a log's bad rows, a line each, with the row as an editor counts lines; nothing where all are good. */
export function badRowsText(path: string, { count, first }: RowFaults): string {
  const lines = first.map(({ row, fault }) => `demo: ${path}: row ${row} is left out: ${fault}\n`);
  const others = count - first.length;
  if (others > 0) lines.push(`demo: ${path}: and ${others} more bad ${others === 1 ? "row" : "rows"}\n`);
  return lines.join("");
}

const maxShown = 10;

/** Bad rows with all their problems, a line each; rows beyond the tenth are counted. */
export function badRowLines(path: string, badRows: readonly BadRow[], count: number): string {
  const first = badRows.slice(0, maxShown).map(({ row, problems }) => {
    const texts = problems.map(({ path: at, message }) => (at.length === 0 ? message : `${pathText(at)}: ${message}`));
    return { row, fault: texts.join("; ") };
  });
  return badRowsText(path, { count, first });
}
