import fc, { type Arbitrary } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";
import { isSupportError, type Problem } from "../../src/index.js";
import { toEpochMs } from "../../src/time/internal.js";
import { law } from "../support/law.js";

const twoDigits = (max: number, min = 0): Arbitrary<string> => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));

const seconds: Arbitrary<string> = fc
  .record({ second: twoDigits(59), mark: fc.constantFrom(".", ","), fraction: fc.stringMatching(/^\d{0,9}$/) })
  .map(({ second, mark, fraction }) => (fraction === "" ? `:${second}` : `:${second}${mark}${fraction}`));

const offsets: Arbitrary<string> = fc.oneof(
  fc.constantFrom("Z", "z", "+00:00", "-00:00", "+01", "-0330"),
  fc
    .record({ sign: fc.constantFrom("+", "-"), hours: twoDigits(23), mark: fc.constantFrom(":", ""), minutes: twoDigits(59) })
    .map(({ sign, hours, mark, minutes }) => `${sign}${hours}${mark}${minutes}`),
);

const validTexts: Arbitrary<string> = fc
  .record({
    year: fc.oneof(
      twoDigits(99).map((year) => `20${year}`),
      fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, "0")),
    ),
    month: twoDigits(12, 1),
    day: twoDigits(28, 1),
    mark: fc.constantFrom("T", "t"),
    time: fc.record({ hour: twoDigits(23), minute: twoDigits(59), seconds: fc.option(seconds) }),
    offset: offsets,
  })
  .map(
    ({ year, month, day, mark, time, offset }) =>
      `${year}-${month}-${day}${mark}${time.hour}:${time.minute}${time.seconds ?? ""}${offset}`,
  );

/** A valid text with one of its characters replaced, removed or doubled, or one put in. */
const mutatedTexts: Arbitrary<string> = fc
  .record({
    text: validTexts,
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    removed: fc.nat(2),
    put: fc.oneof(
      fc.constantFrom("", "-", "+", ":", "T", "Z", " ", "0", "9", "6", ".", "[UTC]", "\n", "−"),
      fc.string({ maxLength: 3 }),
    ),
  })
  .map(({ text, at, removed, put }) => {
    const position = Math.floor(at * (text.length + 1));
    return text.slice(0, position) + put + text.slice(position + removed);
  });

function temporalMs(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Databases print more than nine digits of a second, and a blank before the offset: the library takes both, Temporal neither. */
function asTemporalWrites(text: string): string {
  return text.replace(/([.,]\d{9})\d+/, "$1").replace(/ (?=[+-]\d|Z)/i, "");
}

function libraryMs(text: string): number | Problem["code"] {
  try {
    return toEpochMs(text);
  } catch (error) {
    if (isSupportError(error)) return error.code;
    throw error;
  }
}

describe("instants as text, checked with Temporal", () => {
  law(
    "a date, a time and an offset name the instant that Temporal reads",
    600,
    fc.property(validTexts, (text) => {
      expect(libraryMs(text)).toBe(temporalMs(text));
    }),
  );

  law(
    "a text that Temporal refuses is refused, and an accepted one means what Temporal reads",
    1500,
    fc.property(mutatedTexts, (text) => {
      const read = libraryMs(text);
      if (typeof read === "number") expect(read).toBe(temporalMs(asTemporalWrites(text)));
      else expect(["invalid_instant", "instant_without_offset"]).toContain(read);
    }),
  );

  law(
    "a text without an offset is refused as such",
    100,
    fc.property(validTexts, (text) => {
      expect(libraryMs(text.replace(/(z|[+-]\d\d(:?\d\d)?)$/i, ""))).toBe("instant_without_offset");
    }),
  );
});
