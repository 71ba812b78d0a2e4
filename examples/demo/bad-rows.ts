import type { BadRows } from "./read-log.js";

/** What is wrong with a log's bad rows, a line each, with the row as an editor counts lines; nothing where all are good. */
export function badRowsText(path: string, { count, first }: BadRows): string {
  const lines = first.map(({ row, fault }) => `demo: ${path}: row ${row} is left out: ${fault}\n`);
  const others = count - first.length;
  if (others > 0) lines.push(`demo: ${path}: and ${others} more bad ${others === 1 ? "row" : "rows"}\n`);
  return lines.join("");
}
