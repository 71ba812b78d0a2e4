import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import type { LogMapping } from "./mapping.js";
import { isBadRow, type TicketReader } from "./rows.js";
import { ticketRows } from "./ticket-rows.js";

const mapping: LogMapping = {
  columns: { number: "ID", priority: "Priority", receivedAt: "Opened", resolvedAt: "Done" },
  priorities: { "1 - Critical": "blocking", "Priorit\u00e0 alta": "critical", "*": "standard" },
};

function readerOf(given: LogMapping = mapping, header: readonly string[] = ["ID", "Priority", "Opened", "Done"]): TicketReader {
  const result = ticketRows(acoPolicy, given, header);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.reader;
}

function priorityOf(text: string): string | undefined {
  const reader = readerOf();
  reader.enter(2, ["1", text, "2026-03-02 09:00", ""]);
  const [ticket] = reader.tickets();
  return ticket === undefined || isBadRow(ticket) ? undefined : ticket.facts.priority;
}

test.each([
  ["1 - Critical", "blocking"],
  [" 1 -  CRITICAL", "blocking"],
  ["Priorita\u0300 alta", "critical"],
  ["2 - High", "standard"],
])("the priority text %j is %s, compared in any case of letters, blanks and accents", (text, expected) => {
  expect(priorityOf(text)).toBe(expected);
});

test("a last instant far after all receipts is noted, as the file is judged as of then", () => {
  const reader = readerOf({ ...mapping, priorities: { "*": "standard" } });
  reader.enter(2, ["1", "x", "2026-03-02 09:00", "2027-03-01 09:00"]);
  expect(reader.notes()).toEqual([]);
  reader.enter(3, ["2", "x", "2026-03-02 09:00", "2099-12-31 00:00"]);
  expect(reader.notes()).toEqual([expect.stringContaining("the last instant, 2099-12-30T23:00:00.000Z, is more than a year")]);
});

test("a text of the mapping that no row has is noted if its * takes others", () => {
  const notesOf = (...texts: readonly string[]): readonly string[] => {
    const reader = readerOf({ ...mapping, priorities: { "1 - Critcal": "blocking", P2: "critical", "*": "standard" } });
    for (const [index, text] of texts.entries()) reader.enter(index + 2, [`${index}`, text, "2026-03-02 09:00", ""]);
    return reader.notes();
  };
  expect(notesOf("p2", "1 - Critical", "1 - Critical", "")).toEqual([
    'no row has these priorities of the mapping: "1 - Critcal"; its "*" takes "1 - Critical"',
  ]);
  expect(notesOf("P2", "")).toEqual([]);
  expect(notesOf("P2", "1 - critcal", "3")).toEqual([]);
});

function problems(...cells: readonly string[]): readonly string[] {
  return (readerOf().enter(2, cells)?.problems ?? []).map(({ code, path }) => `${code} ${path.join(".")}`);
}

test("zero dates are empty, and other placeholders are refused with their column", () => {
  expect(problems("1", "x", "2026-03-02 09:00", "0000-00-00 00:00:00")).toEqual([]);
  expect(problems("1", "x", "1772438400", "0")).toEqual([]);
  expect(problems("1", "x", "2026-03-02 09:00", "1900-01-01 00:00")).toEqual(["instant_out_of_range resolvedAt"]);
  expect(problems("1", "x", "2026-03-02 09:00", "2001-01-01 00:00")).toEqual(["reversed_interval resolvedAt"]);
  expect(problems("1", "x", "", "03/02/2026 09:00")).toEqual(["invalid_local_time resolvedAt", "missing_field receivedAt"]);
});

test("a date with a year of two digits is refused without dateOrder", () => {
  expect(problems("1", "x", "02/03/26 09:00", "")).toEqual(["invalid_local_time receivedAt"]);
  expect(readerOf({ ...mapping, dateOrder: "dmy" }).enter(2, ["1", "x", "02/03/26 09:00", ""])).toBeUndefined();
});

test("a letter that cannot be decoded makes a row bad in a mapped column only", () => {
  expect(problems("1", "Priorit\uFFFD", "2026-03-02 09:00", "")).toEqual(["invalid_encoding priority"]);
  const reader = readerOf(mapping, ["ID", "Priority", "Opened", "Done", "Text"]);
  expect(reader.enter(2, ["1", "x", "2026-03-02 09:00", "", "\uFFFD"])).toBeUndefined();
});

test("columns at the end without a name may be missing in a row", () => {
  const reader = readerOf(mapping, ["ID", "Priority", "Opened", "Done", "column 5", "column 6"]);
  const row = ["1", "x", "2026-03-02 09:00", ""];
  expect(reader.enter(2, row)).toBeUndefined();
  expect(reader.enter(3, row.slice(0, 3))?.problems.map(({ code }) => code)).toEqual(["wrong_length"]);
});
