import fc from "fast-check";
import { describe, expect } from "vitest";
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
