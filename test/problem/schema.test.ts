import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, safeParsePolicy, supportPolicy } from "../../src/index.js";
import { slaFactsSchema } from "../../src/schemas/index.js";
import { checkedBy, fields, optional, safeParseWith, text } from "../../src/problem/schema.js";
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

describe("fields", () => {
  const schema = fields({ name: text, note: optional(text) });

  test("an optional field that is null or undefined is left out of the result", () => {
    for (const note of [null, undefined]) {
      expect(safeParseWith(schema, { name: "Anna", note })).toStrictEqual({ ok: true, value: { name: "Anna" } });
    }
    const whole = { name: "Anna", note: "x" };
    expect(safeParseWith(schema, whole)).toStrictEqual({ ok: true, value: whole });
  });

  test("an empty text is a missing field", () => {
    expect(safeParseWith(schema, { name: "" })).toEqual({
      ok: false,
      problems: [{ code: "missing_field", path: ["name"], field: "name" }],
    });
  });
});

describe("checkedBy", () => {
  const problem = { code: "not_whole", path: ["weeks"], value: "1.5" } as const;
  const checked = fields({ target: checkedBy(() => [problem]) });

  test("a problem is an issue of zod with its path and its sentence", () => {
    expect(checked.safeParse({ target: 5 }).error?.issues).toMatchObject([
      { code: "custom", path: ["target", "weeks"], message: "weeks: 1.5 is not a whole number" },
    ]);
    const own = fields({ target: checkedBy(() => [{ code: "never_open" }]) });
    expect(own.safeParse({ target: 5 }).error?.issues).toMatchObject([{ code: "custom", path: ["target"] }]);
  });

  test("a missing value is not checked", () => {
    expect(safeParseWith(checked, {})).toMatchObject({ problems: [{ code: "missing_field", path: ["target"] }] });
  });
});

test("data that is revoked is one problem", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(safeParseWith(slaFactsSchema, proxy)).toMatchObject({ problems: [{ code: "wrong_type", path: [] }] });
});
