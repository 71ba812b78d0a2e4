import { describe, expect, test } from "vitest";
import { repeatedEntries, requireList, requireRecord, requireWhole } from "../../src/problem/internal.js";
import { problemsOf } from "./refusal.js";

describe("a whole number within bounds", () => {
  test("is returned", () => {
    expect(requireWhole(5, ["count"], { minimum: 1, maximum: 5 })).toBe(5);
    expect(requireWhole(-3, ["count"])).toBe(-3);
  });

  test.each([
    [undefined, { code: "missing_field", field: "count" }],
    [null, { code: "missing_field", field: "count" }],
    ["5", { code: "wrong_type", expected: "a whole number", value: '"5"' }],
    [0, { code: "out_of_bounds", value: "0", minimum: 1 }],
    [6, { code: "out_of_bounds", value: "6", maximum: 5 }],
    [1.5, { code: "not_whole", value: "1.5" }],
    [NaN, { code: "not_whole", value: "NaN" }],
  ])("is not %o", (value, problem) => {
    expect(problemsOf(() => requireWhole(value, ["count"], { minimum: 1, maximum: 5 }))).toEqual([
      { ...problem, path: ["count"] },
    ]);
  });
});

test("repeated entries are those whose key an earlier entry has, with both positions", () => {
  const entries = [{ id: "a" }, { id: "b" }, {}, { id: "a" }, {}, { id: "a" }];
  expect(repeatedEntries(entries, ({ id }) => id)).toEqual([
    { entry: { id: "a" }, key: "a", position: 3, firstPosition: 0 },
    { entry: { id: "a" }, key: "a", position: 5, firstPosition: 0 },
  ]);
});

test("records and lists are required with the path of the argument", () => {
  expect(
    problemsOf(() => {
      requireRecord([], ["policy"]);
    }),
  ).toEqual([{ code: "wrong_type", path: ["policy"], expected: "an object", value: "an array" }]);
  expect(
    problemsOf(() => {
      requireList({}, ["tickets"]);
    }),
  ).toEqual([{ code: "wrong_type", path: ["tickets"], expected: "a list", value: "an object" }]);
});
