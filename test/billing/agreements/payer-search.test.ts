import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrepaidPack } from "../../../src/index.js";
import { payerSets, payerTree } from "../../../src/billing/agreements/payer-search.js";
import { toDayNumber } from "../../../src/time/internal.js";
import { law } from "../../support/law.js";

const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, "0")}`);

const packs: fc.Arbitrary<readonly PrepaidPack[]> = fc
  .array(
    fc.record({
      from: dates,
      to: fc.option(dates),
      modes: fc.constantFrom(["online"], ["onSite"], undefined),
    }),
    { maxLength: 20 },
  )
  .map((given) =>
    given.map(
      ({ from, to, modes }, position) =>
        ({
          ...{ kind: "prepaidPack", id: `P${position}`, customer: "C1", minutes: 60, modes },
          from,
          to: to === null || to >= from ? to : from,
        }) as const,
    ),
  );

const packFrom = (from: string, to?: string, modes?: readonly string[]): PrepaidPack => {
  const dates = { from, ...(to !== undefined && { to }) };
  return { kind: "prepaidPack", id: from, customer: "C1", minutes: 60, ...dates, ...(modes !== undefined && { modes }) };
};

describe("the first of five agreements that can pay", () => {
  const agreements = [
    packFrom("2026-01-01", "2026-03-31"),
    undefined,
    packFrom("2026-02-01"),
    packFrom("2026-04-01", "2026-12-31"),
    packFrom("2026-01-01"),
  ];
  const treeWith = (left: readonly number[]): ((date: string, minutes: number, start?: number) => number) => {
    const tree = payerTree(agreements, left);
    return (date, minutes, start = 0) => tree.next(start, toDayNumber(date), minutes);
  };

  test("an agreement pays from its first date to its last, and one without an end for good", () => {
    const next = treeWith([60, 60, 30, 60, 0]);
    expect([next("2025-12-31", 0), next("2026-01-01", 60), next("2026-03-31", 60)]).toEqual([-1, 0, 0]);
    expect([next("2026-04-01", 60), next("2026-12-31", 60), next("2027-01-01", 60)]).toEqual([3, 3, -1]);
    expect([next("2026-01-31", 0, 1), next("2026-02-01", 0, 1), next("2199-12-31", 1)]).toEqual([4, 2, 2]);
  });

  test("an agreement pays if it has at least the minutes asked for", () => {
    const next = treeWith([60, 60, 30, 60, 0]);
    expect([next("2026-05-01", 30), next("2026-05-01", 31), next("2026-05-01", 61)]).toEqual([2, 3, -1]);
  });

  test("agreements before the position from which the search starts are passed over", () => {
    const next = treeWith([60, 60, 60, 60, 60]);
    expect([0, 1, 2, 3, 4, 5].map((start) => next("2026-05-01", 60, start))).toEqual([2, 2, 2, 3, 4, -1]);
    expect([0, 1, 2, 3, 4, 5].map((start) => next("2026-03-01", 60, start))).toEqual([0, 2, 2, 4, 4, -1]);
  });

  test("the minutes left of an agreement can change, and an agreement that was left out stays so", () => {
    const tree = payerTree(agreements, [0, 0, 0, 0, 0]);
    const firstIn = (date: string): number => tree.next(0, toDayNumber(date), 30);
    const found = [4, 3, 1, 2, 0].map((position) => {
      tree.setLeft(position, 30);
      return [firstIn("2026-01-15"), firstIn("2026-05-01")];
    });
    expect(found).toEqual([
      [4, 4],
      [4, 3],
      [4, 3],
      [4, 2],
      [0, 2],
    ]);
    tree.setLeft(0, 29);
    expect(firstIn("2026-01-15")).toBe(4);
  });

  test("among no agreements none can pay", () => {
    expect(payerTree([], []).next(0, toDayNumber("2026-05-01"), 0)).toBe(-1);
  });
});

test("dates on which the same agreements pay have one number, and other dates have others", () => {
  const agreements = [
    packFrom("2026-06-01", "2026-06-30"),
    packFrom("2026-01-01", "2026-03-31"),
    packFrom("2026-02-01"),
    packFrom("2026-02-10", "2026-02-10"),
    packFrom("2026-01-01", "2026-12-31", ["onSite"]),
  ];
  const setOf = payerSets(agreements);
  const numbersOf = (mode: string): readonly number[] =>
    ["2025-12-31", "2026-01-01", "2026-02-09", "2026-02-10", "2026-02-11", "2026-04-01", "2026-06-30", "2026-07-01"].map((date) =>
      setOf("technicalAdvice", mode, date),
    );
  const [none, first, both, three, bothAgain, second, withJune, secondAgain] = numbersOf("online");
  expect(new Set([none, first, both, three, second, withJune]).size).toBe(6);
  expect([bothAgain, secondAgain]).toEqual([both, second]);
  const onSite = numbersOf("onSite");
  expect(onSite[0]).toBe(none);
  expect(new Set([...onSite, ...numbersOf("online")]).size).toBe(11);
});

describe("the search among a customer's agreements", () => {
  law(
    "the tree finds the agreement that a search of the whole list finds",
    100,
    fc.property(packs, fc.array(fc.nat(90), { minLength: 20, maxLength: 20 }), dates, fc.nat(20), fc.nat(90), (...drawn) => {
      const [agreements, left, date, start, minutes] = drawn;
      const tree = payerTree(
        agreements,
        agreements.map(() => 0),
      );
      for (const position of agreements.keys()) tree.setLeft(position, left[position] ?? 0);
      const expected = agreements.findIndex(
        ({ from, to }, position) => position >= start && from <= date && (to ?? date) >= date && (left[position] ?? 0) >= minutes,
      );
      expect(tree.next(start, toDayNumber(date), minutes)).toBe(expected);
    }),
  );

  law(
    "two dates have the same number exactly if the same agreements pay on both",
    100,
    fc.property(packs, dates, dates, fc.constantFrom("online", "onSite"), (agreements, one, other, mode) => {
      const paying = (date: string): string =>
        agreements
          .flatMap(({ id, from, to, modes }) =>
            from <= date && (to ?? date) >= date && modes?.includes(mode) !== false ? [id] : [],
          )
          .join();
      const setOf = payerSets(agreements);
      const areEqual = setOf("technicalAdvice", mode, one) === setOf("technicalAdvice", mode, other);
      expect(areEqual).toBe(paying(one) === paying(other));
    }),
  );
});
