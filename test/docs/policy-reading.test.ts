import { describe, expect, test } from "vitest";
import { readingsOf, testedIds } from "./policy-ids.js";
import { readText } from "./project.js";

const english = "docs/policy-reading.md";
const italian = "docs/it/lettura-delle-condizioni.md";
const readings = readingsOf(english);

describe(english, () => {
  test("docs/policy-reading.md gives each reading a unique id, in ascending order", () => {
    const numbers = readings.map(({ id }) => id.replace("policy-", "").split(".").map(Number));
    const sorted = [...numbers].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(readings.length).toBeGreaterThan(40);
    expect(new Set(readings.map(({ id }) => id)).size).toBe(readings.length);
    expect(numbers).toEqual(sorted);
  });

  test("every id in the title of a test is that of a reading", () => {
    const known = new Set(readings.map(({ id }) => id));
    expect([...testedIds().keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test("every reading has its id in the title of a test", () => {
    const tested = testedIds();
    expect(readings.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  test("docs/policy-reading.md names no test by file and title", () => {
    expect(readText(english)).not.toContain("`test/");
  });
});

test("the Italian reading has the same ids and quotes the same words of the policy", () => {
  expect(readingsOf(italian)).toEqual(readings);
});
