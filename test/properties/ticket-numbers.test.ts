import fc, { type Arbitrary } from "fast-check";
import { describe, expect } from "vitest";
import {
  acoPolicySpec,
  compareTicketNumbers,
  formatTicketNumber,
  parseTicketNumber,
  safeParsePolicy,
  safeParseTicketNumber,
} from "../../src/index.js";
import { law } from "../support/law.js";

const beginnings = fc.constantFrom("", "TP-", "№ ", "#", "è0.", "'INC'", "'N''Y' ", "a/", "(");
const middles = fc.string({ unit: fc.constantFrom(..."- .#0179aZyn№è"), maxLength: 5 });
const endings = fc.string({ unit: fc.constantFrom(..."-#0179aZyn№è!"), maxLength: 5 });

/** Patterns and the number of digits that each gives the sequence. */
const patterns: Arbitrary<{ pattern: string; digits: number }> = fc
  .record({ texts: fc.tuple(beginnings, middles, endings), digits: fc.integer({ min: 1, max: 12 }), isYearFirst: fc.boolean() })
  .map(({ texts: [before, between, after], digits, isYearFirst }) => {
    const [first, second] = isYearFirst ? ["YYYY", "N".repeat(digits)] : ["N".repeat(digits), "YYYY"];
    return { pattern: `${before}${first}${between}${second}${after}`, digits };
  });

const years = fc.oneof(fc.nat(9999), fc.integer({ min: 2020, max: 2030 }));

const numberings = patterns.chain(({ pattern, digits }) => {
  const largest = 10 ** digits - 1;
  const sequences = fc.oneof(
    fc.maxSafeNat().map((number) => number % (largest + 1)),
    fc.nat(Math.min(20, largest)),
  );
  const parts = fc.record({ year: years, sequence: sequences }, { noNullPrototype: true });
  const policy = fc.constant({ ticketNumbers: { pattern } });
  return fc.record({ policy, one: parts, other: parts, largest: fc.constant(largest) });
});

describe("under any pattern", () => {
  law(
    "under any pattern a formatted number is parsed as its parts",
    300,
    fc.property(numberings, ({ policy, one }) => {
      const text = formatTicketNumber(policy, one);
      expect(text).toHaveLength(policy.ticketNumbers.pattern.replaceAll("'", "").length + (text.includes("'") ? 1 : 0));
      expect(parseTicketNumber(policy, text)).toEqual(one);
    }),
  );

  law(
    "under any pattern a text that is parsed is the one that would be formatted",
    300,
    fc.property(numberings, fc.nat(), fc.constantFrom("0", "9", "-", "x", ""), ({ policy, one }, pick, character) => {
      const text = formatTicketNumber(policy, one);
      const position = pick % text.length;
      const typed = `${text.slice(0, position)}${character}${text.slice(position + 1)}`;
      const reading = safeParseTicketNumber(policy, typed);
      if (reading.ok) expect(formatTicketNumber(policy, reading.value)).toBe(typed);
    }),
  );

  law(
    "under any pattern numbers are compared by year, then by sequence",
    300,
    fc.property(numberings, ({ policy, one, other }) => {
      const order = compareTicketNumbers(policy, formatTicketNumber(policy, one), formatTicketNumber(policy, other));
      const expected = one.year === other.year ? Math.sign(one.sequence - other.sequence) : Math.sign(one.year - other.year);
      expect(Math.sign(order)).toBe(expected);
    }),
  );

  law(
    "under any pattern a sequence above the largest that fits is refused",
    100,
    fc.property(numberings, ({ policy, one, largest }) => {
      expect(() => formatTicketNumber(policy, { ...one, sequence: largest + 1 })).toThrow(/out_of_bounds/);
    }),
  );

  law(
    "a policy may have any pattern",
    100,
    fc.property(numberings, ({ policy }) => {
      expect(safeParsePolicy({ ...acoPolicySpec, ...policy }).ok).toBe(true);
    }),
  );
});

describe("under a pattern that grows", () => {
  const growing = fc.record({
    policy: fc
      .tuple(beginnings, fc.integer({ min: 1, max: 12 }), endings)
      .map(([before, digits, after]) => ({ ticketNumbers: { pattern: `${before}${"N".repeat(digits)}+${after}` } })),
    sequence: fc.oneof(
      fc.nat(100),
      fc.maxSafeNat().map((number) => number % 10 ** 12),
    ),
    other: fc.nat(10 ** 9),
  });

  law(
    "under a pattern that grows every sequence of at most 12 digits is formatted and parsed",
    300,
    fc.property(growing, ({ policy, sequence, other }) => {
      const text = formatTicketNumber(policy, { sequence });
      expect(parseTicketNumber(policy, text)).toEqual({ sequence });
      const order = compareTicketNumbers(policy, text, formatTicketNumber(policy, { sequence: other }));
      expect(Math.sign(order)).toBe(Math.sign(sequence - other));
    }),
  );

  law(
    "under a pattern that grows a text that is parsed is the one that would be formatted",
    300,
    fc.property(growing, fc.nat(), fc.constantFrom("0", "9", "00", "x", ""), ({ policy, sequence }, pick, character) => {
      const text = formatTicketNumber(policy, { sequence });
      const position = pick % text.length;
      const typed = `${text.slice(0, position)}${character}${text.slice(position + 1)}`;
      const reading = safeParseTicketNumber(policy, typed);
      if (reading.ok) expect(formatTicketNumber(policy, reading.value)).toBe(typed);
    }),
  );
});

describe("where the year comes first", () => {
  law(
    "numbers with the year first sort as text in their order",
    200,
    fc.property(years, years, fc.nat(999_999), fc.nat(999_999), (year, otherYear, sequence, otherSequence) => {
      const one = formatTicketNumber(acoPolicySpec, { year, sequence });
      const other = formatTicketNumber(acoPolicySpec, { year: otherYear, sequence: otherSequence });
      expect(Math.sign(compareTicketNumbers(acoPolicySpec, one, other))).toBe(one < other ? -1 : one > other ? 1 : 0);
    }),
  );
});
