import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, safeParsePolicy, supportPolicy } from "../../src/index.js";
import { slaFactsSchema } from "../../src/schemas/index.js";
import { problemsOfIssues } from "../../src/problem/internal.js";
import { safeParseWith } from "../../src/problem/schema.js";
import { untyped } from "./refusal.js";

describe("an incomplete issue of a schema is a problem", () => {
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

  test("an issue of unknown fields without their names is a problem", () => {
    const problems = problemsOfIssues([{ code: "unrecognized_keys", path: ["field"], message: "", input: {} }]);
    expect(problems).toEqual([{ code: "wrong_type", expected: "valid data", value: "something else" }]);
  });

  test("an issue of an unknown kind without its input is a missing kind", () => {
    const problems = problemsOfIssues([{ code: "invalid_union", path: ["kind"], message: "", discriminator: "kind" } as never]);
    expect(problems).toEqual([{ code: "missing_field", path: ["kind"], field: "kind" }]);
  });
});

describe("an error that the caller's data throws stays unchanged", () => {
  const thrown = new Error("the database is gone");
  const failing = (field: string): never =>
    untyped({
      get [field]() {
        throw thrown;
      },
    });

  test("an error thrown by facts stays unchanged", () => {
    expect(() => attainment(acoPolicy, [failing("receivedAt")], "2026-03-02T10:00+01:00")).toThrow(thrown);
  });

  test("an error thrown by an instant stays unchanged in a schema", () => {
    const facts = { priority: "blocking", receivedAt: failing("epochMilliseconds") };
    expect(() => slaFactsSchema.safeParse(facts)).toThrow(thrown);
  });

  test("an error thrown by data stays unchanged in a safe parser", () => {
    expect(() => safeParseWith(slaFactsSchema, failing("priority"))).toThrow(thrown);
  });
});

test("the entries of a record are listed as often for many faults as for few", () => {
  const listed = (faults: number): number => {
    let count = 0;
    const modes = Object.fromEntries(Array.from({ length: faults }, (_, position) => [`mode${position}`, 80]));
    const ownKeys = (target: object): ArrayLike<string | symbol> => {
      count += 1;
      return Reflect.ownKeys(target);
    };
    const reading = safeParsePolicy({ ...acoPolicySpec, modes: new Proxy(modes, { ownKeys }) });
    expect(reading.ok ? [] : reading.problems).toHaveLength(faults);
    return count;
  };
  expect(listed(200)).toBe(listed(2));
  expect(supportPolicy(acoPolicySpec).modes).toEqual(acoPolicySpec.modes);
});
