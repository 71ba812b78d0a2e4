import { expect, test } from "vitest";
import { compareTexts, groupedBy, sortedBy } from "../../src/billing/lists.js";

test("groups are in the order in which each key came first, and their entries in input order", () => {
  const groups = groupedBy(["banana", "apple", "blueberry", "avocado"], ([letter]) => letter);
  expect([...groups]).toEqual([
    ["b", ["banana", "blueberry"]],
    ["a", ["apple", "avocado"]],
  ]);
});

test("entries are sorted by code units, and ties keep input order", () => {
  const entries = ["b2", "a", "B", "b1", "à"];
  expect(sortedBy(entries, ([letter = ""]) => letter)).toEqual(["B", "a", "b2", "b1", "à"]);
  expect([compareTexts("a", "b"), compareTexts("b", "a"), compareTexts("a", "a")]).toEqual([-1, 1, 0]);
  expect(entries).toEqual(["b2", "a", "B", "b1", "à"]);
});
