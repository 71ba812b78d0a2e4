import { expect, test } from "vitest";
import { mappingJson } from "./mapping-text.js";
import { pathText } from "./mapping.js";
import { parseMappingText, safeParseMapping } from "./parse-mapping.js";

const columns = { receivedAt: "Opened", priority: "Priority" };
const events = { case: "Case ID", activity: "Activity", at: "Time", priority: "Severity" };

function faults(value: unknown): readonly string[] {
  const reading = safeParseMapping(value);
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${code} ${pathText(path)}`);
}

test("a mapping of tickets and one of events are accepted, with comments", () => {
  expect(faults({ columns })).toEqual([]);
  expect(faults({ events: { ...events, pauseFrom: ["Wait"], pauseTo: [] } })).toEqual([]);
  const text =
    '\uFEFF{ "separator": ";", // a comment\n "columns": { "receivedAt": "http://x", "priority": null }, /* two\nlines */ "priorities": { "*": "low" } }';
  expect(parseMappingText(text)).toEqual({
    ok: true,
    mapping: { separator: ";", columns: { receivedAt: "http://x", priority: null }, priorities: { "*": "low" } },
  });
});

test("null and absent mean the same in a mapping", () => {
  const nothing = { separator: null, timeZone: null, dateOrder: null, events: null };
  expect(faults({ ...nothing, columns: { ...columns, number: null }, priorities: null })).toEqual([]);
});

test("tab can be written as a word", () => {
  expect(safeParseMapping({ columns, separator: "tab" })).toMatchObject({ ok: true, mapping: { separator: "\t" } });
});

test.each([
  [[], ["wrong_type "]],
  [{}, ["missing_field columns"]],
  [{ columns, events }, ["conflicting_fields events"]],
  [{ columns: {} }, ["missing_field columns.receivedAt", "missing_field columns.priority"]],
  [{ events: { case: "a", activity: "b", at: "c" } }, ["missing_field events.priority"]],
  [{ events: { case: "a", activity: "b", priority: "c" } }, ["missing_field events.at"]],
  [{ columns, dateOrder: "ydm" }, ["wrong_type dateOrder"]],
  [{ columns, timeZone: "Rome" }, ["wrong_type timeZone"]],
  [{ columns, separator: ";;" }, ["wrong_type separator"]],
  [{ columns, separator: '"' }, ["wrong_type separator"]],
  [{ columns: { ...columns, resolved: "x" } }, ["unknown_field columns.resolved"]],
  [{ events: { ...events, received: "x", ended: [1] } }, ["wrong_type events.received", "wrong_type events.ended[0]"]],
  [{ events: { ...events, pauseFrom: ["Wait"], pauseTo: ["Go", "wait "] } }, ["conflicting_fields events.pauseTo[1]"]],
  [{ columns, priorities: { "1 - Critical": 1 } }, ['wrong_type priorities["1 - Critical"]']],
  [{ columns, map: 1, timezone: "x" }, ["unknown_field map", "unknown_field timezone"]],
])("the mapping %j is refused with %j", (value, expected) => {
  expect(faults(value)).toEqual(expected);
});

test("text that is no JSON is refused", () => {
  expect(parseMappingText("{,}")).toMatchObject({ ok: false, problems: [{ code: "invalid_json", path: [] }] });
});

test("a field that is there twice is refused, as the first one would be ignored", () => {
  const text = '{ "columns": { "receivedAt": "A", "priority": "P" }, "priorities": { "1": "high", "2": "low", "1": "low" } }';
  expect(parseMappingText(text)).toEqual({
    ok: false,
    problems: [{ code: "repeated_field", path: ["priorities", "1"], message: "it is there twice" }],
  });
});

test("a mapping written as JSON is read back", () => {
  const mapping = {
    ...{ separator: "\t", timeZone: "Europe/Rome", dateOrder: "dmy" as const },
    events: { ...events, received: ["Assign seriousness"], intervened: ["Take in charge"], pauseFrom: ["Wait", "Hold"] },
    priorities: { "1 - Critical": "blocking", "*": "standard" },
  };
  expect(parseMappingText(mappingJson(mapping))).toEqual({ ok: true, mapping });
  expect(mappingJson(mapping).split("\n").length).toBeLessThanOrEqual(20);
});
