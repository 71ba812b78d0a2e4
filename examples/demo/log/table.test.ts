import { expect, test } from "vitest";
import { columnNames, isRepeatedHeader, openTable, type Table } from "./table.js";

async function tableOf(text: string, separator?: string): Promise<Table> {
  const reading = await openTable([text], { separator });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.table;
}

async function rowsOf(table: Table): Promise<readonly (readonly [number, readonly string[]])[]> {
  const rows: [number, readonly string[]][] = [];
  for await (const records of table.records) {
    for (const record of records) rows.push([record.row, record.kind === "row" ? record.fields : []]);
  }
  return rows;
}

test("a repeated column gets a number and an empty one its position", () => {
  expect(columnNames(["Variant", "", " Variant ", "Variant"])).toEqual(["Variant", "column 2", "Variant (2)", "Variant (3)"]);
  expect(columnNames(["A", "A", "A (2)", "A"])).toEqual(["A", "A (3)", "A (2)", "A (4)"]);
});

test("names of columns have one form of accents", () => {
  expect(columnNames(["Priorita\u0300"])).toEqual(["Priorit\u00e0"]);
});

test("rows are numbered from 1 with the header, also if their fields contain line breaks", async () => {
  const table = await tableOf('id;text\r\n1;"two\r\nlines"\r\n\r\n2;x\r\n');
  expect(table.columns).toEqual(["id", "text"]);
  expect(await rowsOf(table)).toEqual([
    [2, ["1", "two\r\nlines"]],
    [4, ["2", "x"]],
  ]);
});

test("a given separator replaces the one of the header", async () => {
  expect((await tableOf("a;b;c,d\n", ",")).columns).toEqual(["a;b;c", "d"]);
});

test("a byte order mark, a sep= line of a spreadsheet and empty lines before the header are left out", async () => {
  const table = await tableOf("\uFEFFsep=|\n\n  \nid|a;b;c\n1|2\n");
  expect([table.separator, table.columns]).toEqual(["|", ["id", "a;b;c"]]);
  expect(await rowsOf(table)).toEqual([[2, ["1", "2"]]]);
});

test("the sample has the first records, and the records have all", async () => {
  const text = ["id", ...Array.from({ length: 50 }, (_, position) => String(position))].join("\n");
  const reading = await openTable([...text], { sampleSize: 10 });
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(reading.table.sample).toHaveLength(10);
  expect((await rowsOf(reading.table)).map(([row]) => row)).toEqual(Array.from({ length: 50 }, (_, position) => position + 2));
});

test.each([
  ["", "the file is empty: it has no header", { code: "empty_file" }],
  ["\r\n\r\n", "the file is empty: it has no header", { code: "empty_file" }],
  ['"a,b', "the header has a quoted field that is not closed", { code: "invalid_header", fault: "unclosedQuote" }],
  ["a\0b\n", "it is not a text file in UTF-8, UTF-16 or windows-1252; save a spreadsheet as CSV", { code: "not_text" }],
])("%j is no table: %s", async (text, message, facts) => {
  expect(await openTable([text])).toEqual({ ok: false, problem: { ...facts, path: [], message } });
});

test("a row is a repeated header only if all its cells are the names of the columns", () => {
  const columns = ["ID", "Opened"];
  expect(isRepeatedHeader(columns, ["ID", " Opened "])).toBe(true);
  expect(isRepeatedHeader(columns, ["ID", "2026-03-02 09:00"])).toBe(false);
  expect(isRepeatedHeader(columns, ["ID"])).toBe(false);
  const repeated = ["ID", "Text", "", "Text"];
  expect(isRepeatedHeader(columnNames(repeated), repeated)).toBe(true);
});
