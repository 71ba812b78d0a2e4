const separators = [",", ";", "\t", "|"];
const lineEnds = /\r\n|\r|\n|\u2028|\u2029|\v|\f|\u0085/;

/** Cells of a reader that knows no quotes. */
function naiveCells(csv: string, separator: string): readonly string[] {
  return csv.split(lineEnds).flatMap((line) => line.split(separator));
}

/** Cells of a reader that reads a quoted cell where a quote begins it, as spreadsheets do, and takes other quotes as text. */
function quotedCells(csv: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = "";
    if (csv[at] === '"') {
      at += 1;
      for (; at < csv.length; at += 1) {
        if (csv[at] === '"' && csv[at + 1] === '"') at += 1;
        else if (csv[at] === '"') break;
        cell += csv[at] ?? "";
      }
      at += 1;
    }
    for (; at < csv.length && csv[at] !== separator && !/[\r\n]/.test(csv[at] ?? ""); at += 1) cell += csv[at] ?? "";
    cells.push(cell);
    at += 1;
  }
  return cells;
}

/** Cells of a reader that drops all quotes. */
function strippedCells(csv: string, separator: string): readonly string[] {
  return naiveCells(csv, separator).map((cell) => cell.replaceAll('"', ""));
}

const readers = [naiveCells, quotedCells, strippedCells];
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B＝＋－＠]/u;
const number = /^-?\d+([.,]\d+)?$/;

/** The cells that some reader of a CSV file finds and a spreadsheet would run. */
export function formulasIn(csv: string): readonly string[] {
  const cells = readers.flatMap((read) => separators.flatMap((separator) => read(csv, separator)));
  return cells.filter((cell) => formula.test(cell) && !number.test(cell));
}
