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

  test.each([
    ["a text that is empty", { code: "too_small", origin: "string", minimum: 1, input: "" }, "missing_field"],
    ["a union without a discriminator", { code: "invalid_union", input: 5 }, "wrong_type"],
    ["no input", { code: "invalid_type", expected: "string" }, "missing_field"],
    ["a lower bound without a number", { code: "too_small", origin: "date", input: 5 }, "missing_field"],
    ["an upper bound without a number", { code: "too_big", input: 5 }, "wrong_type"],
    ["a bound of another check", { code: "custom", minimum: 1, maximum: 2, input: 5 }, "wrong_type"],
  ])("an issue of %s is a problem with its position in a list", (_, issue, code) => {
    expect(problemsOfIssues([{ message: "Invalid input", ...issue, path: ["list", 0] }])).toMatchObject([
      { code, path: ["list", 0] },
    ]);
  });

  test.each([
    [{ expected: "string" }, "text"],
    [{ expected: "object", message: "Invalid input" }, "an object"],
    [{ values: ["a"], message: "Invalid input" }, '"a"'],
    [{ values: ["a", "b"], message: "Invalid option" }, "one of a, b"],
  ])("an issue with the facts %j expects %s", (facts, expected) => {
    expect(problemsOfIssues([{ code: "invalid_value", path: ["x"], input: 5, ...facts }])).toEqual([
      { code: "wrong_type", path: ["x"], expected, value: "5" },
    ]);
  });

  test("of very many issues, or unknown fields, the first 1,000 are problems", () => {
    const issue = { code: "custom", path: ["x"], message: "a text", input: 5 };
    expect(problemsOfIssues(Array.from({ length: 1_001 }, () => issue))).toHaveLength(1_000);
    const keys = Array.from({ length: 1_500 }, (_, position) => `field${position}`);
    const unknown = { code: "unrecognized_keys", path: [], message: "", input: {}, keys };
    expect(problemsOfIssues([issue, unknown])).toHaveLength(1_000);
    expect(problemsOfIssues([unknown, issue])).toHaveLength(1_000);
  });

  test("an issue of unknown fields without their names is a problem", () => {
    const problems = problemsOfIssues([{ code: "unrecognized_keys", path: ["field"], message: "", input: {} }]);
    expect(problems).toEqual([{ code: "wrong_type", expected: "valid data", value: "something else" }]);
  });

  test("an unknown field of an issue without its schema has no known names", () => {
    expect(problemsOfIssues([{ code: "unrecognized_keys", path: ["facts"], input: {}, ...{ keys: ["x"] } }])).toEqual([
      { code: "unknown_field", path: ["facts", "x"], field: "x", known: [] },
    ]);
  });

  test("an issue with an unknown kind shows the kind and those to choose from", () => {
    const union = { code: "invalid_union", message: "", discriminator: "kind", options: ["time", "item"] };
    expect(problemsOfIssues([{ ...union, path: ["kind"], input: { kind: "fax" } }])).toEqual([
      { code: "wrong_type", path: ["kind"], expected: "one of time, item", value: '"fax"' },
    ]);
  });

  test("an issue without a message or schema expects something else", () => {
    expect(problemsOfIssues([{ code: "custom", path: ["x"], input: 5 }])).toEqual([
      { code: "wrong_type", path: ["x"], expected: "something else", value: "5" },
    ]);
  });

  test("a symbol in the path of an issue becomes text", () => {
    expect(problemsOfIssues([{ code: "custom", path: [Symbol("x")], message: "a text", input: 5 }])).toMatchObject([
      { path: ["Symbol(x)"] },
    ]);
  });

  test("an issue of an unknown kind without its input is a missing kind", () => {
    const problems = problemsOfIssues([{ code: "invalid_union", path: ["kind"], message: "", discriminator: "kind" } as never]);
    expect(problems).toEqual([{ code: "missing_field", path: ["kind"], field: "kind" }]);
  });
});
