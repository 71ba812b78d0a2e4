import { expect, test } from "vitest";
import { clockChanges } from "./clock-changes.js";

const skipped = "in an hour that the clocks of Europe/Rome skip, read later by that hour (is the time zone right?)";
const repeated = "in an hour that the clocks of Europe/Rome show twice, read as the first";

test.each([
  ["2026-03-29 02:30", "2026-03-29T01:30:00Z", [`1 time ${skipped}`]],
  ["2026-10-25 02:30", "2026-10-25T00:30:00Z", [`1 time ${repeated}`]],
  ["2026-03-29 01:30", "2026-03-29T00:30:00Z", []],
  ["2026-03-29 03:00", "2026-03-29T01:00:00Z", []],
  ["2026-10-25 01:59", "2026-10-24T23:59:00Z", []],
  ["2026-10-25 03:00", "2026-10-25T02:00:00Z", []],
  ["2026-10-25 02:30:00+02:00", "2026-10-25T00:30:00Z", []],
  ["1793147400", "2026-10-27T20:30:00Z", []],
  ["1970-01-01 12:00", "1970-01-01T11:00:00Z", []],
  ["2199-12-31 12:00", "2199-12-31T11:00:00Z", []],
])("%j on the clocks of Rome gives the notes %j", (text, instant, notes) => {
  const changes = clockChanges({ timeZone: "Europe/Rome" });
  changes.enter(text, Date.parse(instant));
  expect(changes.notes()).toEqual(notes);
});
