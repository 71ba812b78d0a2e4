import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/index.js";
import {
  emptyListProblem,
  nearestName,
  requireFields,
  requireList,
  requireNoMisspelling,
  requireOptions,
  requireRecord,
  requireWhole,
  unknownFieldProblems,
  unknownName,
} from "../../src/problem/internal.js";
import { problemsOf } from "./refusal.js";

describe("requireWhole", () => {
  test("a whole number within bounds is returned", () => {
    expect(requireWhole(5, ["count"], { minimum: 1, maximum: 5 })).toBe(5);
    expect(requireWhole(-3, ["count"])).toBe(-3);
    expect(requireWhole(1, ["count"], { minimum: 1, maximum: 5 })).toBe(1);
  });

  test.each([
    [undefined, { code: "missing_field", field: "count" }],
    [null, { code: "missing_field", field: "count" }],
    ["5", { code: "wrong_type", expected: "a whole number", value: '"5"' }],
    [0, { code: "out_of_bounds", value: "0", minimum: 1 }],
    [6, { code: "out_of_bounds", value: "6", maximum: 5 }],
    [1.5, { code: "not_whole", value: "1.5" }],
    [NaN, { code: "not_whole", value: "NaN" }],
  ])("the value %o is not a whole number from 1 to 5", (value, problem) => {
    expect(problemsOf(() => requireWhole(value, ["count"], { minimum: 1, maximum: 5 }))).toEqual([
      { ...problem, path: ["count"] },
    ]);
  });
});

test("a missing number without a path has no name", () => {
  expect(problemsOf(() => requireWhole(undefined, []))).toEqual([{ code: "missing_field", path: [], field: "" }]);
});

test("an empty list has fewer entries than the one it needs", () => {
  const problem = { code: "out_of_bounds", path: ["days"], value: "a list of 0 entries", minimum: 1 };
  expect(emptyListProblem(["days"])).toEqual(problem);
});

describe("requireOptions", () => {
  const refused = (options: unknown, ...path: readonly string[]): unknown =>
    problemsOf(() => requireOptions(options, ["month", "now"], ...(path.length === 0 ? [] : [path])));

  test("options that are absent, or a plain object of known fields, are accepted", () => {
    for (const options of [undefined, null, {}, Object.create(null), { month: "2026-03" }, { now: null }]) {
      expect(() => requireOptions(options, ["month", "now"])).not.toThrow();
    }
  });

  test.each([5, "2026-03", [], new Date(0), new Map(), { valueOf: () => 0 }, Promise.resolve()])(
    "%o is no options",
    (options) => {
      const problem = { code: "wrong_type", expected: "an object of options (month, now)" };
      expect(refused(options)).toMatchObject([{ ...problem, path: ["options"] }]);
      expect(refused(options, "period")).toMatchObject([{ ...problem, path: ["period"] }]);
    },
  );

  test("an unknown option is refused with the nearest known one", () => {
    expect(refused({ mnth: "2026-03" })).toMatchObject([{ code: "unknown_field", path: ["options", "mnth"], nearest: "month" }]);
  });
});

describe("requireNoMisspelling", () => {
  const refused = (record: object): unknown => problemsOf(() => requireNoMisspelling(record, "waiting", ["row"]));

  test.each(["wating", "waitting", "waitimg", "Waiting", "WAITING", "wait_ing"])(
    "%s is refused as a misspelt waiting",
    (field) => {
      expect(refused({ [field]: true })).toEqual([
        { code: "unknown_field", path: ["row", field], field, known: ["waiting"], nearest: "waiting" },
      ]);
    },
  );

  test("other names pass, also those two letters off", () => {
    const record = { waiting: null, rating: 5, wait: true, is_waiting: true };
    expect(() => requireNoMisspelling(record, "waiting", ["row"])).not.toThrow();
  });
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

const factNames = ["priority", "receivedAt", "pauses", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt", "from", "to"];

describe("nearestName", () => {
  test.each([
    ["intervened_at", "intervenedAt"],
    ["received", "receivedAt"],
    ["recievedAt", "receivedAt"],
    ["PRIORITY", "priority"],
    ["start", "from"],
    ["ended_at", "endedAt"],
    ["created_at", "receivedAt"],
    ["first_response_at", "intervenedAt"],
    ["closedAt", "resolvedAt"],
    ["solved_at", "resolvedAt"],
    ["pause", "pauses"],
    ["colour", undefined],
    ["x", undefined],
    ["", undefined],
    ["constructor", undefined],
    ["__proto__", undefined],
    ["p".repeat(1_000_000), undefined],
  ])("the nearest known name to %j is %j", (name, nearest) => {
    expect(nearestName(name, factNames)).toBe(nearest);
  });
});

test.each<[string, readonly string[], string]>([
  ["received_at", ["received", "receivedAt"], "receivedAt"],
  ["pri", ["priority"], "priority"],
  ["Monday", ["tue", "mon"], "mon"],
  ["lun", ["tue", "mon"], "mon"],
  ["startTime", ["to", "from"], "from"],
  ["start_date", ["to", "from"], "from"],
  ["mot", ["tue", "mon"], "mon"],
  ["tartget", ["barget", "target"], "target"],
])("the nearest to %j of the names %j is %j", (name, known, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});

test("an unknown field is refused with the known names, the nearest one and its path", () => {
  const [problem] = problemsOf(() => {
    requireFields({ from: 1, end: 2 }, ["from", "to"], ["pauses", 0]);
  });
  expect(problem).toEqual({
    code: "unknown_field",
    path: ["pauses", 0, "end"],
    field: "end",
    known: ["from", "to"],
    nearest: "to",
  });
  expect(describeProblem(problem)).toBe('pauses[0].end: "end" is not a known field; did you mean "to"? Use one of from, to');
});

test("an object of known fields is accepted, also if it lacks some, and one of unknown fields only is refused", () => {
  expect(() => {
    requireFields({ to: 2 }, ["from", "to"], []);
  }).not.toThrow();
  expect(
    problemsOf(() => {
      requireFields({ lunch: 1, dinner: 2 }, ["from", "to"], []);
    }).map(({ path }) => path),
  ).toEqual([["lunch"], ["dinner"]]);
});

test("an unknown field without a near name lists the known names", () => {
  const [problem] = unknownFieldProblems({ lunch: 1 }, ["mon", "tue"], []);
  expect(problem && describeProblem(problem)).toBe('lunch: "lunch" is not a known field; use one of mon, tue');
});

test("an object of very many unknown fields has the first 1,000 problems", () => {
  const record = Object.fromEntries(Array.from({ length: 5_000 }, (_, position) => [`field${position}`, 1]));
  expect(unknownFieldProblems(record, factNames, [])).toHaveLength(1_000);
});

test.each(["priority", "tier", "calendar", "metric", "mode", "cause", "band", "channel", "kind"] as const)(
  "the problem of an unknown %s has the code and the field of that kind, and the known names",
  (kind) => {
    const problem = unknownName(kind, "telex", new Map([["phone", 1]]).keys(), ["place"]);
    expect(problem).toEqual({ code: `unknown_${kind}`, path: ["place"], [kind]: '"telex"', known: ["phone"] });
    expect(describeProblem(problem)).toMatch(/^place: .*"telex".*phone/);
  },
);
