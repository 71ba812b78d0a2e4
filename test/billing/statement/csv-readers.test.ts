import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statementCsv, type Locale } from "../../../src/index.js";
import { law } from "../../support/law.js";
import { invoiced, only, worked } from "../sample-month.js";

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

function formulasIn(csv: string): readonly string[] {
  const cells = readers.flatMap((read) => separators.flatMap((separator) => read(csv, separator)));
  return cells.filter((cell) => formula.test(cell) && !number.test(cell));
}

const csvWith = (done: string, locale: Locale): string =>
  statementCsv(only(invoiced([worked("2026-05-12T10:00+02:00", 31, { done, expert: done })])), { locale });

describe("no reader of a CSV statement finds a cell that begins with a formula", () => {
  test.each([
    "x\n=2+3;y",
    "\0=1+1",
    "x;\0=1+1",
    'x";"=1',
    'a,"=2"',
    "a|@SUM(A1)",
    "\t\t=1",
    'x\r"\n-1',
    "a;\u200b=1",
    "x\u2028=1",
    '"=1"',
  ])("a text of %j is harmless to every reader, in both languages", (done) => {
    for (const locale of ["en", "it"] as const) expect(formulasIn(csvWith(done, locale))).toEqual([]);
  });

  const pieces = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "＝",
    "x",
    "1",
    '"',
    "'",
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r",
    "\0",
    " ",
    "\u200b",
    "\ufeff",
    "\u0085",
  );
  law(
    "texts of separators, quotes, line breaks, invisible characters and signs are harmless to every reader",
    200,
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.constantFrom<Locale>("en", "it"), (parts, locale) => {
      expect(formulasIn(csvWith(parts.join(""), locale))).toEqual([]);
    }),
  );
});
