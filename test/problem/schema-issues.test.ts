import { describe, expect, test } from "vitest";
import { problemsOfIssues } from "../../src/problem/internal.js";

describe("problemsOfIssues", () => {
  test.each([
    ["no message", { code: "custom", message: "Invalid input" }, { expected: "something else" }],
    ["a message", { code: "custom", message: "an address" }, { expected: "an address" }],
    ["no kinds to choose from", { code: "invalid_union", message: "", discriminator: "kind" }, { expected: "one of " }],
  ])("an issue with %s is a problem", (_, issue, facts) => {
    const path = ["field", "kind"];
    expect(problemsOfIssues([{ ...issue, path, input: { kind: "other" } }])).toMatchObject([
      { code: "wrong_type", path, ...facts },
    ]);
  });

  test.each([
    [[], "a list of 0 entries"],
    [[1], "a list of 1 entry"],
    [0, "0"],
  ])("an issue of a number or a list out of bounds, %j, shows %j", (input, value) => {
    const small = { code: "too_small", path: ["versions"], message: "", minimum: 1, origin: "array", input };
    expect(problemsOfIssues([small])).toEqual([{ code: "out_of_bounds", path: ["versions"], value, minimum: 1 }]);
    const big = { code: "too_big", path: ["versions"], message: "", maximum: -1, origin: "array", input };
    expect(problemsOfIssues([big])).toEqual([{ code: "out_of_bounds", path: ["versions"], value, maximum: -1 }]);
  });

  test("an issue of unknown fields without their names is a problem", () => {
    const problems = problemsOfIssues([{ code: "unrecognized_keys", path: ["field"], message: "", input: {} }]);
    expect(problems).toEqual([{ code: "wrong_type", expected: "valid data", value: "something else" }]);
  });

  test("an issue of an unknown kind without its input is a missing kind", () => {
    const problems = problemsOfIssues([{ code: "invalid_union", path: ["kind"], message: "", discriminator: "kind" } as never]);
    expect(problems).toEqual([{ code: "missing_field", path: ["kind"], field: "kind" }]);
  });
});
