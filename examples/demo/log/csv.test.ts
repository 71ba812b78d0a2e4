import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestRow, readCsv, type CsvFault, type CsvRecord } from "./csv.js";

async function recordsOf(...texts: readonly string[]): Promise<readonly CsvRecord[]> {
  return recordsBy(",", texts);
}

async function recordsBy(separator: string, texts: readonly string[]): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const some of readCsv(texts, separator)) records.push(...some);
  return records;
}

/** A row of a text without line breaks in fields, where rows and lines have the same number. */
const row = (line: number, ...fields: readonly string[]): CsvRecord => rowOn(line, line, ...fields);
const rowOn = (number: number, line: number, ...fields: readonly string[]): CsvRecord => ({
  ...{ kind: "row", row: number, line, fields },
});
const fault = (line: number, what: CsvFault): CsvRecord => ({ kind: "fault", row: line, line, fault: what });

describe("CSV", () => {
  test("the last row may or may not end with a line break", async () => {
    expect(await recordsOf("a,b\n1,2\n")).toEqual([row(1, "a", "b"), row(2, "1", "2")]);
    expect(await recordsOf("a,b\n1,2")).toEqual([row(1, "a", "b"), row(2, "1", "2")]);
    expect(await recordsOf("a,\n,\n,b")).toEqual([row(1, "a", ""), row(2, "", ""), row(3, "", "b")]);
    expect(await recordsOf("")).toEqual([]);
  });

  test("lines end in LF, CRLF or CR", async () => {
    expect(await recordsOf("a\r\nb\rc\nd")).toEqual([row(1, "a"), row(2, "b"), row(3, "c"), row(4, "d")]);
  });

  test("quoted fields keep commas, doubled quotes and line breaks", async () => {
    expect(await recordsOf('"a,b","say ""yes""",""\n')).toEqual([row(1, "a,b", 'say "yes"', "")]);
    expect(await recordsOf('"two\r\nlines",x\ny,z')).toEqual([row(1, "two\r\nlines", "x"), rowOn(2, 3, "y", "z")]);
  });

  test("a quote inside an unquoted field is text", async () => {
    expect(await recordsOf('a 3" pipe,b\n')).toEqual([row(1, 'a 3" pipe', "b")]);
  });

  test("blanks before a quoted field are left out", async () => {
    expect(await recordsOf('1, "a, b",  "c ""d""", "e"\n')).toEqual([row(1, "1", "a, b", 'c "d"', "e")]);
    expect(await recordsOf('1, "a" is, x "b"\n 2, "3\n4, 5"\n')).toEqual([
      row(1, "1", ' "a" is', ' x "b"'),
      row(2, " 2", ' "3'),
      row(3, "4", ' 5"'),
    ]);
  });

  test.each([";", "\t", "|"])("fields are separated by %j if asked", async (separator) => {
    const text = ["a,1", `"x${separator}y"`, ""].join(separator);
    expect(await recordsBy(separator, [text])).toEqual([row(1, "a,1", `x${separator}y`, "")]);
  });

  test("empty lines are counted and left out", async () => {
    expect(await recordsOf("a\n\n\r\nb\n\n")).toEqual([row(1, "a"), row(4, "b")]);
  });

  test("reading continues at the next line after text behind a closing quote", async () => {
    expect(await recordsOf('a,b\n"x"y,z\nc,d')).toEqual([row(1, "a", "b"), fault(2, "textAfterQuote"), row(3, "c", "d")]);
  });

  test("reading continues at the next line after an unclosed quote", async () => {
    expect(await recordsOf('a,b\n1,"x\nc,d\n')).toEqual([row(1, "a", "b"), fault(2, "unclosedQuote"), row(3, "c", "d")]);
  });

  test("a row beyond the maximum length is a fault, at any split of the text", async () => {
    const open = `1,"${"x".repeat(longestRow)}`;
    const long = "y".repeat(longestRow + 1);
    const expected = [row(1, "a"), fault(2, "tooLong"), fault(3, "tooLong"), row(4, "b")];
    const text = `a\n${open}\n${long}\r\nb`;
    expect(await recordsOf(text)).toEqual(expected);
    expect(await recordsOf(...(text.match(/[^]{1,60000}/g) ?? []))).toEqual(expected);
    expect(await recordsOf(text.slice(0, -2), text.slice(-2))).toEqual(expected);
  });

  test("a row that is too long is reported before all of it is read, so that memory stays small", async () => {
    const reading = readCsv(['a,"', "x".repeat(longestRow), "and much more"]);
    expect([(await reading.next()).value, (await reading.next()).value]).toEqual([[], [fault(1, "tooLong")]]);
  });

  test("the rows do not depend on where the text is split", async () => {
    const part = fc.constantFrom("a", "b", ",", '"', '""', "\n", "\r", "\r\n");
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, async (whole) => {
        const expected = await recordsOf(whole);
        expect(await recordsOf(...whole)).toEqual(expected);
        for (let at = 0; at <= whole.length; at++) expect(await recordsOf(whole.slice(0, at), whole.slice(at))).toEqual(expected);
      }),
    );
  });

  test("the fields that were written are read back, with their rows and lines", async () => {
    const field = fc.string({ unit: fc.constantFrom("a", "è", "\u{1F600}", ",", '"', "\n", "\r\n", " "), maxLength: 5 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    const written = (text: string): string => `"${text.split('"').join('""')}"`;
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map((fields) => fields.map(written).join(","));
        const lineOf = (index: number): number => lines.slice(0, index).join("\n").split("\n").length + (index === 0 ? 0 : 1);
        expect(await recordsOf(lines.join("\n"))).toEqual(
          rows.map((fields, index) => rowOn(index + 1, lineOf(index), ...fields)),
        );
      }),
    );
  });
});
