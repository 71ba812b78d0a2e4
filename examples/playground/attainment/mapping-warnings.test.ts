import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import type { LogMapping } from "../../demo/log/mapping.js";
import { firstTime, mappingWarnings } from "./mapping-warnings.js";

const head = {
  separator: ",",
  linesBefore: 0,
  columns: ["id", "level", "in", "out"],
  rows: [["1", "P1", "02/03/2026 09:00", ""]],
};
const columns = { number: "id", priority: "level", receivedAt: "in", intervenedAt: "out" };
const sound: LogMapping = { dateOrder: "dmy", columns, priorities: { P1: "blocking", "*": "low" } };

function kindsOf(mapping: LogMapping, given: Partial<typeof head> = {}, metric = "intervention"): readonly string[] {
  return mappingWarnings(acoPolicy, mapping, { head: { ...head, ...given }, metric }).map(({ kind }) => kind);
}

test("a mapping without the time that keeps the promise is warned about, for tickets and for events", () => {
  const certain = { rows: [["1", "P1", "22/03/2026 09:00", ""]] };
  expect(kindsOf(sound, certain)).toEqual([]);
  expect(kindsOf(sound, certain, "resolution")).toEqual(["noMetric"]);
  expect(kindsOf({ ...sound, columns: { ...columns, intervenedAt: undefined } }, certain)).toEqual(["noMetric"]);
  const events = { case: "id", activity: "level", at: "in", priority: "level" };
  expect(kindsOf({ dateOrder: "dmy", events, priorities: {} }, certain)).toEqual(["noMetric"]);
  expect(kindsOf({ dateOrder: "dmy", events: { ...events, intervened: ["P1"] }, priorities: {} }, certain)).toEqual([]);
});

test("a file without priorities, without a header, or with dates in either order is warned about", () => {
  const certain = { rows: [["1", "P1", "2026-03-02 09:00", ""]] };
  expect(kindsOf({ ...sound, columns: { ...columns, priority: undefined } }, certain)).toEqual(["noPriority"]);
  expect(kindsOf(sound)).toEqual(["eitherOrder"]);
  expect(kindsOf(sound, { rows: [["1", "P1", "02/02/2026 09:00", ""]] })).toEqual([]);
  const bare = { columns: ["1", "P1", "2026-03-02 09:00", ""], rows: [] };
  expect(kindsOf({ ...sound, columns: { receivedAt: "2026-03-02 09:00", intervenedAt: "1" } }, bare)).toEqual([
    "noHeader",
    "noPriority",
  ]);
});

test("lines above the header are warned about", () => {
  expect(kindsOf(sound, { linesBefore: 2, rows: [["1", "P1", "22/03/2026 09:00", ""]] })).toEqual(["linesBefore"]);
});

test("the first time of receipt is read by the mapping's order and zone", () => {
  const march = { text: "02/03/2026 09:00", epochMs: Date.parse("2026-03-02T09:00Z"), timeZone: "UTC" };
  expect(firstTime(acoPolicy, { ...sound, timeZone: "UTC" }, head)).toEqual(march);
  const february = firstTime(acoPolicy, { ...sound, dateOrder: "mdy" }, head);
  expect(february).toEqual({ ...march, epochMs: Date.parse("2026-02-03T09:00+01:00"), timeZone: "Europe/Rome" });
  expect(firstTime(acoPolicy, { ...sound, dateOrder: "ymd" }, head)).toBeUndefined();
  expect(firstTime(acoPolicy, sound, { ...head, rows: [] })).toBeUndefined();
});
