import { describe, expect, test } from "vitest";
import { eachEntry, onProblemOf, repeatedKeys, SupportError, type OnProblem } from "../../src/problem/internal.js";
import { problemsOf } from "./refusal.js";

test("refused entries are thrown by default, and other answers than throw and collect are refused", () => {
  for (const options of [undefined, null, {}, { onProblem: null }, { onProblem: "throw" }])
    expect(onProblemOf(options)).toBe("throw");
  expect(onProblemOf({ onProblem: "collect" })).toBe("collect");
  expect(problemsOf(() => onProblemOf({ onProblem: "skip" }))).toEqual([
    { code: "wrong_type", path: ["options", "onProblem"], expected: '"throw" or "collect"', value: '"skip"' },
  ]);
});

describe("eachEntry", () => {
  const doubled = (amounts: readonly number[], onProblem: OnProblem) =>
    eachEntry(
      amounts,
      (amount) => {
        if (amount < 0) throw new SupportError({ code: "out_of_bounds", path: ["amount"], value: String(amount), minimum: 0 });
        return 2 * amount;
      },
      { path: ["amounts"], argument: "amount", onProblem },
    );

  test("the answers of a list are in its order", () => {
    expect(doubled([1, 2, 3], "throw")).toEqual({ answers: [2, 4, 6], refused: [] });
  });

  test("all refused entries of a list are thrown in one error with their positions", () => {
    expect(problemsOf(() => doubled([1, -2, 3, -4], "throw"))).toEqual([
      { code: "out_of_bounds", path: ["amounts", 1], value: "-2", minimum: 0 },
      { code: "out_of_bounds", path: ["amounts", 3], value: "-4", minimum: 0 },
    ]);
  });

  test("refused entries are left out and returned with onProblem collect", () => {
    expect(doubled([1, -2, 3], "collect")).toEqual({
      answers: [2, 6],
      refused: [{ index: 1, problems: [{ code: "out_of_bounds", path: ["amounts", 1], value: "-2", minimum: 0 }] }],
    });
  });

  test("a list of refused entries only is thrown with its first 1,000 problems, and collected whole", () => {
    const amounts = Array.from({ length: 1_500 }, () => -1);
    expect(problemsOf(() => doubled(amounts, "throw"))).toHaveLength(1_000);
    expect(doubled(amounts, "collect").refused).toHaveLength(1_500);
  });

  test("of a list that is thrown, no entry is asked about once there are 1,000 problems", () => {
    let asked = 0;
    const refuse = (): never => {
      asked += 1;
      throw new SupportError({ code: "never_open" });
    };
    const entries = Array.from({ length: 1_500 }, (_, position) => position);
    expect(() => eachEntry(entries, refuse, { path: [], argument: "entry", onProblem: "throw" })).toThrow(SupportError);
    expect(asked).toBe(1_000);
  });

  test("an error that is not the library's is thrown unchanged", () => {
    const thrown = new Error("the database is gone");
    const ask = (): never => {
      throw thrown;
    };
    for (const onProblem of ["throw", "collect"] as const) {
      expect(() => eachEntry([1], ask, { path: ["amounts"], argument: "amount", onProblem })).toThrow(thrown);
    }
  });
});

test("the repeated keys of a list are those that an earlier entry has, with their positions", () => {
  const entries = ["a", "b", "a", "c", "a"].map((id) => ({ id }));
  expect(repeatedKeys(entries, ({ id }) => id)).toEqual([
    { key: "a", position: 2 },
    { key: "a", position: 4 },
  ]);
});
