import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, safeParsePolicy, supportPolicy } from "../../src/index.js";
import { slaFactsSchema } from "../../src/schemas/index.js";
import { safeParseWith } from "../../src/problem/schema.js";
import { untyped } from "./refusal.js";

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
