import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestRow, readCsv, type CsvFault, type CsvRecord } from "./csv.js";

async function recordsOf(...texts: readonly string[]): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const some of readCsv(texts)) records.push(...some);
  return records;
}

const row = (line: number, ...fields: readonly string[]): CsvRecord => ({ kind: "row", line, fields });
const fault = (line: number, what: CsvFault): CsvRecord => ({ kind: "fault", line, fault: what });

describe("a CSV text", () => {
  test("is rows of fields, with or without a line end after the last", async () => {
    expect(await recordsOf("a,b\n1,2\n")).toEqual([row(1, "a", "b"), row(2, "1", "2")]);
    expect(await recordsOf("a,b\n1,2")).toEqual([row(1, "a", "b"), row(2, "1", "2")]);
    expect(await recordsOf("a,\n,\n,b")).toEqual([row(1, "a", ""), row(2, "", ""), row(3, "", "b")]);
    expect(await recordsOf("")).toEqual([]);
  });

  test("ends its lines with LF, CRLF or CR", async () => {
    expect(await recordsOf("a\r\nb\rc\nd")).toEqual([row(1, "a"), row(2, "b"), row(3, "c"), row(4, "d")]);
  });

  test("keeps commas, doubled quotes and line breaks of quoted fields", async () => {
    expect(await recordsOf('"a,b","say ""yes""",""\n')).toEqual([row(1, "a,b", 'say "yes"', "")]);
    expect(await recordsOf('"two\r\nlines",x\ny,z')).toEqual([row(1, "two\r\nlines", "x"), row(3, "y", "z")]);
  });

  test("takes a quote within an unquoted field as it stands", async () => {
    expect(await recordsOf('a 3" pipe,b\n')).toEqual([row(1, 'a 3" pipe', "b")]);
  });

  test("counts empty lines but makes no rows of them", async () => {
    expect(await recordsOf("a\n\n\r\nb\n\n")).toEqual([row(1, "a"), row(4, "b")]);
  });

  test("goes on at the next line after text behind a closing quote", async () => {
    expect(await recordsOf('a,b\n"x"y,z\nc,d')).toEqual([row(1, "a", "b"), fault(2, "textAfterQuote"), row(3, "c", "d")]);
  });

  test("goes on at the next line after a quote that is never closed", async () => {
    expect(await recordsOf('a,b\n1,"x\nc,d\n')).toEqual([row(1, "a", "b"), fault(2, "unclosedQuote"), row(3, "c", "d")]);
  });

  test("gives a row up that is longer than a row may be, wherever the pieces part it", async () => {
    const open = `1,"${"x".repeat(longestRow)}`;
    const long = "y".repeat(longestRow + 1);
    const expected = [row(1, "a"), fault(2, "tooLong"), fault(3, "tooLong"), row(4, "b")];
    const text = `a\n${open}\n${long}\r\nb`;
    expect(await recordsOf(text)).toEqual(expected);
    expect(await recordsOf(...(text.match(/[^]{1,1000}/g) ?? []))).toEqual(expected);
    expect(await recordsOf(text.slice(0, -2), text.slice(-2))).toEqual(expected);
  });

  test("is told to have such a row before all of it has come, so that memory stays small", async () => {
    const reading = readCsv(['a,"', "x".repeat(longestRow), "and much more"]);
    expect([(await reading.next()).value, (await reading.next()).value]).toEqual([[], [fault(1, "tooLong")]]);
  });

  test("is the same whatever pieces it comes in", async () => {
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

  test("gives back the fields that were written, on the lines they were written", async () => {
    const field = fc.string({ unit: fc.constantFrom("a", "è", "\u{1F600}", ",", '"', "\n", "\r\n", " "), maxLength: 5 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    const written = (text: string): string => `"${text.split('"').join('""')}"`;
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map((fields) => fields.map(written).join(","));
        const lineOf = (index: number): number => lines.slice(0, index).join("\n").split("\n").length + (index === 0 ? 0 : 1);
        expect(await recordsOf(lines.join("\n"))).toEqual(rows.map((fields, index) => row(lineOf(index), ...fields)));
      }),
    );
  });
});
