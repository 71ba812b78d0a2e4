import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { acoPolicy, acoPolicySpec, attainment, safeParsePolicy, supportPolicy } from "../../src/index.js";
import { slaFactsSchema } from "../../src/schemas/index.js";
import {
  checkedBy,
  fields,
  optional,
  parseWith,
  safeParseWith,
  text,
  transformed,
  uniqueIds,
  wholeNumber,
  withJsonSchemaOf,
} from "../../src/problem/schema.js";
import { validatorOf } from "../support/json-schema.js";
import { problemsOf, someText, untyped } from "./refusal.js";

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
    const whole = checkedBy(() => [problem]);
    expect(safeParseWith(whole, undefined)).toMatchObject({ ok: false, problems: [{ code: "missing_field", field: "" }] });
    expect(whole.safeParse(undefined).error?.issues).toMatchObject([{ code: "custom", path: [], message: "missing" }]);
  });

  test("later checks of a missing or refused value are skipped", () => {
    const seen: unknown[] = [];
    const later = checkedBy((value) => (value === 5 ? [problem] : [])).check(
      z.check(({ value }) => {
        seen.push(value);
      }),
    );
    for (const value of [undefined, 5, 6]) safeParseWith(later, value);
    expect(seen).toEqual([6]);
  });

  test("a value with very many problems has 1,000 issues", () => {
    const many = checkedBy(() => Array.from({ length: 1_500 }, () => problem));
    expect(many.safeParse(5).error?.issues).toHaveLength(1_000);
  });

  test("the JSON Schema of a checked value accepts anything by default", () => {
    const accepts = validatorOf(
      checkedBy(() => [problem]),
      "input",
    );
    expect([5, "x", null, {}].filter(accepts)).toHaveLength(4);
  });
});

describe("the JSON Schema of a schema with its own reading", () => {
  test.each(["input", "output"] as const)(
    "the JSON Schema of the %s of a transformed schema is that of the data it accepts",
    (io) => {
      const list = transformed(z.array(text), (names) => names.length);
      expect(list.parse(["a", "b"])).toBe(2);
      expect([["a"], [], 2, [5]].filter(validatorOf(list, io))).toEqual([["a"], []]);
    },
  );

  test("a schema may have the JSON Schema of another one", () => {
    const names = withJsonSchemaOf(
      checkedBy<readonly string[]>(() => []),
      z.array(text),
    );
    expect([["a"], [], 2, [5]].filter(validatorOf(names, "output"))).toEqual([["a"], []]);
  });
});

test("entries of a list with the id of an earlier entry are refused at their ids", () => {
  const schema = fields({ list: z.array(fields({ id: text })).check(uniqueIds) });
  const list = ["a", "b", "a"].map((id) => ({ id }));
  expect(safeParseWith(schema, { list })).toEqual({
    ok: false,
    problems: [{ code: "duplicate_id", path: ["list", 2, "id"], id: "a" }],
  });
  expect(safeParseWith(schema, { list: list.slice(0, 2) }).ok).toBe(true);
});

test("an object with a length is no text, and no empty one either", () => {
  expect(safeParseWith(text, { length: 0 })).toEqual({
    ok: false,
    problems: [{ code: "wrong_type", path: [], expected: "text", value: someText }],
  });
});

test("a schema's own message says what it expects, also if it depends on the data", () => {
  const schema = z.custom(() => false, { error: ({ input }) => `a colour, not ${String(input)}` });
  expect(safeParseWith(schema, 5)).toMatchObject({ problems: [{ code: "wrong_type", expected: "a colour, not 5" }] });
  const silent = z.custom(() => false, { error: () => undefined });
  expect(safeParseWith(silent, 5)).toMatchObject({ problems: [{ code: "wrong_type", expected: "something else" }] });
  const without = z.custom(() => false);
  expect(safeParseWith(without, 5)).toMatchObject({ problems: [{ code: "wrong_type", expected: "something else" }] });
});

describe("parseWith", () => {
  test("parsed data is returned", () => {
    expect(parseWith(wholeNumber(0), 5, ["count"])).toBe(5);
  });

  test("a number above the maximum is refused with it", () => {
    expect(parseWith(wholeNumber(1, 5), 5, ["count"])).toBe(5);
    expect(problemsOf(() => parseWith(wholeNumber(1, 5), 6, ["count"]))).toEqual([
      { code: "out_of_bounds", path: ["count"], value: "6", maximum: 5 },
    ]);
  });

  test("missing data has the path and the name that the caller uses", () => {
    expect(problemsOf(() => parseWith(text, undefined, ["options", "customer", "name"]))).toEqual([
      { code: "missing_field", path: ["options", "customer", "name"], field: "name" },
    ]);
  });

  test("every problem of the data is thrown with the path of the data put before its own", () => {
    expect(problemsOf(() => parseWith(fields({ name: text, count: wholeNumber(1) }), { count: 0 }, ["customer"]))).toEqual([
      { code: "missing_field", path: ["customer", "name"], field: "name" },
      { code: "out_of_bounds", path: ["customer", "count"], value: "0", minimum: 1 },
    ]);
  });
});

describe("data on which the schema library fails", () => {
  test("data that is revoked is one problem", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(safeParseWith(slaFactsSchema, proxy)).toEqual({
      ok: false,
      problems: [{ code: "wrong_type", path: [], expected: someText, value: someText }],
    });
  });

  test("data with which the stack overflows is one problem", () => {
    const overflowing = checkedBy(() => {
      throw new RangeError("Maximum call stack size exceeded");
    });
    expect(safeParseWith(overflowing, 5)).toEqual({
      ok: false,
      problems: [{ code: "wrong_type", path: [], expected: someText, value: "5" }],
    });
  });

  test("a TypeError of the caller's own getter is thrown unchanged", () => {
    const thrown = new TypeError("the row has no such column");
    const row = {
      get priority() {
        throw thrown;
      },
    };
    expect(() => safeParseWith(slaFactsSchema, row)).toThrow(thrown);
  });
});
