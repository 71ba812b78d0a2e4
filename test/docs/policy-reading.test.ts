import { describe, expect, test } from "vitest";
import { readingsOf, testedIds } from "./policy-ids.js";
import { readText } from "./project.js";

const english = "docs/policy-reading.md";
const italian = "docs/it/lettura-delle-condizioni.md";
const readings = readingsOf(english);

describe(english, () => {
  test("gives each reading an id of its own, and the ids count up", () => {
    const numbers = readings.map(({ id }) => id.replace("policy-", "").split(".").map(Number));
    const sorted = [...numbers].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(readings.length).toBeGreaterThan(40);
    expect(new Set(readings.map(({ id }) => id)).size).toBe(readings.length);
    expect(numbers).toEqual(sorted);
  });

  test("has every id that the title of a test names", () => {
    const known = new Set(readings.map(({ id }) => id));
    expect([...testedIds().keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test("names no test by its title, so that a test can be renamed in one file", () => {
    expect(readText(english)).not.toContain("`test/");
  });
});

test("the Italian reading has the same ids and quotes the same words of the policy", () => {
  expect(readingsOf(italian)).toEqual(readings);
});
