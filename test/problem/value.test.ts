import { describe, expect, test } from "vitest";
import { safeParsePolicy } from "../../src/index.js";
import { entryNamed, isAbsent, isList, isRecord, showFields, showValue } from "../../src/problem/internal.js";
import { untyped } from "./refusal.js";

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const throwing = (): never => {
  throw new Error("from a trap");
};

test("a record is an object with named fields, and no list, Date, Map or other collection", () => {
  class Row {
    readonly number = "2026-000001";
  }
  expect([{}, Object.create(null), new Row(), new Proxy({}, {}), revoked({})].every(isRecord)).toBe(true);
  expect([null, undefined, "x", 5, () => 1, [], new Date(0), new Map(), new Set(), new Uint8Array(2)].some(isRecord)).toBe(false);
  expect([new Map(), new Set()].map(showValue)).toEqual(["a Map", "a Set"]);
});

describe("showValue and showFields", () => {
  test.each([
    ["100 million control characters", "\u0001".repeat(100_000_000)],
    ["a bigint of a million digits", 10n ** 1_000_000n],
    ["a revoked proxy", revoked({})],
    ["a revoked proxy of a list", revoked([])],
    ["a proxy whose traps throw", new Proxy({}, { ownKeys: throwing, getPrototypeOf: throwing, get: throwing })],
    ["an object with a field of a million letters", { ["x".repeat(1_000_000)]: 1 }],
    ["an object of 100,000 fields", Object.fromEntries(Array.from({ length: 100_000 }, (_, position) => [position, 1]))],
    ["a Date whose toISOString throws", Object.assign(new Date(0), { toISOString: throwing })],
  ])("%s is shown as text of at most 60 characters", (_, value) => {
    expect(showValue(value).length).toBeLessThanOrEqual(60);
    expect(showFields(value).length).toBeLessThanOrEqual(60);
  });
});

const shownName = (name: unknown): string => {
  const reading = safeParsePolicy({ name });
  const [problem] = reading.ok ? [] : reading.problems;
  return problem?.code === "wrong_type" ? problem.value : "";
};

test.each([
  [5, "5"],
  [NaN, "NaN"],
  [true, "true"],
  [10n, "10"],
  [Symbol("name"), "Symbol(name)"],
  [{}, "an object"],
  [[], "an array"],
  [() => 5, "a function"],
  [new Date(NaN), "an invalid Date"],
  [Object.create(null), "an object"],
])("the value of a problem is short text: case %#", (value, text) => {
  expect(shownName(value)).toBe(text);
});

test("the fields of an object are shown with their values, and getters that throw are not", () => {
  expect(showFields({ hours: "4", minutes: 1.5 })).toBe('{ hours: "4", minutes: 1.5 }');
  expect(showFields({})).toBe("{}");
  const guarded = Object.defineProperty({}, "hours", { enumerable: true, get: throwing });
  expect(showFields(guarded)).toBe("an object");
});

test("a revoked proxy is neither a record's list nor a list, and asking does not throw", () => {
  expect(isList(revoked([]))).toBe(false);
  expect(() => isRecord(revoked({}))).not.toThrow();
});

test("a value of 60 characters is shown whole, and a longer one is cut", () => {
  expect(showValue("x".repeat(58))).toBe(`"${"x".repeat(58)}"`);
  expect(showValue("x".repeat(59))).toBe(`"${"x".repeat(58)}…`);
  expect(showValue(null)).toBe("null");
});

test("a bigint is shown with its digits, and one of more than 60 digits as a bigint", () => {
  const first = 10n ** 60n;
  expect([first, -first].map(showValue)).toEqual(["a bigint", "a bigint"]);
  expect(showValue(first - 1n)).toBe("9".repeat(60));
  expect(showValue(1n - 10n ** 59n)).toBe(`-${"9".repeat(59)}`);
});

test("a record has an entry by its own names only, and only if the entry is an object", () => {
  const modes: Readonly<Record<string, object>> = { phone: { label: "Phone" }, fax: untyped("Fax"), visit: untyped(["Visit"]) };
  expect(entryNamed(modes, "phone")).toEqual({ label: "Phone" });
  for (const name of ["telex", "fax", "visit", "constructor", "__proto__", ["phone"], undefined, null, 5]) {
    expect(entryNamed(modes, name)).toBeUndefined();
  }
});

test("null and undefined are absent, and nothing else is", () => {
  expect([undefined, null, 0, "", false, NaN].map(isAbsent)).toEqual([true, true, false, false, false, false]);
});
