import { expect, test } from "vitest";
import { headerPlace, separatorAt, type HeaderOptions } from "./header.js";

test.each([
  ["a,b;c,d\n", ","],
  ["a;b,c;d", ";"],
  ["a\tb\n1;2;3", "\t"],
  ["a|b|c\r\n", "|"],
  ['"a,b,c";d\n', ";"],
  ["a", ","],
  ["\n\na;b", ";"],
])("the separator of %j is the one that its header contains most of", (text, separator) => {
  expect(headerPlace(text).separator).toBe(separator);
  expect(separatorAt(text.trimStart())).toBe(separator);
});

/** The line at which the header begins, the separator and the number of lines before it. */
function place(text: string, options?: HeaderOptions): string {
  const { start, separator, linesBefore } = headerPlace(text, options);
  return `${text.slice(start).split(/[\r\n]/)[0] ?? ""} ${separator} ${linesBefore}`;
}

const report =
  "Tickets, closed or not\r\nCreated;2 March 2026\r\n;;;\r\n\r\nNr;Priority;Opened;Done\r\n1;High;2026-03-02 09:00;\r\n";

test("lines of a title above the header are left out", () => {
  expect(place(report)).toBe("Nr;Priority;Opened;Done ; 2");
  expect(place(report.replaceAll("\r\n", "\r"))).toBe("Nr;Priority;Opened;Done ; 2");
  expect(place("Tickets\n\nNr,Opened,Done\n1,2026-03-02 09:00,\n")).toBe("Nr,Opened,Done , 1");
});

test("the first line is the header if the lines after it have more fields but are rows", () => {
  expect(place("Nr;Opened\n1;2026-03-02 09:00;x\n")).toBe("Nr;Opened ; 0");
  expect(place("Nr;Opened\n1;2026-03-02 09:00\n")).toBe("Nr;Opened ; 0");
  expect(place("Opened\n2026-03-02 09:00\n")).toBe("Opened , 0");
});

test("the header is the first line with the known columns, regardless of the lines above it", () => {
  expect(place(report, { columns: ["Opened", "Nr"] })).toBe("Nr;Priority;Opened;Done ; 2");
  expect(place("from, to, and, more\nNr;Opened\n", { columns: ["Opened"] })).toBe("Nr;Opened ; 1");
  expect(place("a,b\nNr;Opened\n", { columns: ["Opened"], separator: "," })).toBe("a,b , 0");
});
