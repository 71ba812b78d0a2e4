import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  compareTicketNumbers,
  formatTicketNumber,
  parseTicketNumber,
  safeParseTicketNumber,
  type NumberingPolicy,
} from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";

const numbered = (pattern: string): NumberingPolicy => ({ ticketNumbers: { pattern } });

describe("a ticket number of the published policy", () => {
  test.each([
    [2026, 123, "2026-000123"],
    [2026, 0, "2026-000000"],
    [2026, 999_999, "2026-999999"],
    [987, 1, "0987-000001"],
  ])("the ticket number of the year %i and the sequence %i is %s", (year, sequence, text) => {
    expect(formatTicketNumber(acoPolicy, { year, sequence })).toBe(text);
    expect(parseTicketNumber(acoPolicy, text)).toEqual({ year, sequence });
    expect(safeParseTicketNumber(acoPolicy, text)).toEqual({ ok: true, value: { year, sequence } });
  });

  test("a sequence with more digits than the pattern is refused", () => {
    expect(problemsOf(() => formatTicketNumber(acoPolicy, { year: 2026, sequence: 1_000_000 }))).toEqual([
      { code: "out_of_bounds", path: ["parts", "sequence"], value: "1000000", maximum: 999_999 },
    ]);
  });

  test.each<[unknown, readonly string[]]>([
    [{ year: 10_000, sequence: 1 }, ["out_of_bounds"]],
    [{ year: -1, sequence: -1 }, ["out_of_bounds", "out_of_bounds"]],
    [{ year: 2026.5, sequence: 1.5 }, ["not_whole", "not_whole"]],
    [{ year: NaN, sequence: Infinity }, ["not_whole", "out_of_bounds"]],
    [{ year: "2026", sequence: "123" }, ["wrong_type", "wrong_type"]],
    [{ sequence: 1 }, ["missing_field"]],
    [{ year: 2026 }, ["missing_field"]],
    [null, ["wrong_type"]],
  ])("formatTicketNumber refuses %j", (parts, codes) => {
    expect(codesOf(() => formatTicketNumber(acoPolicy, untyped(parts)))).toEqual(codes);
  });

  test("a pattern that writes the year needs one", () => {
    expect(codesOf(() => formatTicketNumber(numbered("'INC'-YYYY-NNNN"), { sequence: 1 }))).toEqual(["missing_field"]);
    expect(formatTicketNumber(numbered("'INC'-YYYY-NNNN"), { year: 2026, sequence: 1 })).toBe("INC-2026-0001");
  });

  test("a missing year, and parts that are no object, are refused with their path", () => {
    expect(problemsOf(() => formatTicketNumber(acoPolicy, { sequence: 1 }))).toEqual([
      { code: "missing_field", path: ["parts", "year"], field: "year" },
    ]);
    expect(problemsOf(() => formatTicketNumber(acoPolicy, untyped(null)))).toMatchObject([{ path: ["parts"] }]);
  });

  test.each([
    ...["2026-123", "2026-0000123", "2026-00012", "2026000123", "2026_000123", "26-000123", " 2026-000123", "2026-000123\n"],
    ...["2026-00012x", "2026-+00123", "2026- 00123", "2026-1e0003", "２０２６-000123", "YYYY-NNNNNN", "", 2_026],
    ...[null, undefined],
  ])("%j is not a ticket number of the pattern YYYY-NNNNNN", (text) => {
    expect(safeParseTicketNumber(acoPolicy, text).ok).toBe(false);
    expect(codesOf(() => parseTicketNumber(acoPolicy, untyped(text)))).toEqual(["invalid_ticket_number"]);
  });

  test("an invalid ticket number is refused with the pattern", () => {
    expect(safeParseTicketNumber(acoPolicy, "TT-1")).toEqual({
      ok: false,
      problems: [{ code: "invalid_ticket_number", value: '"TT-1"', pattern: "YYYY-NNNNNN" }],
    });
  });
});

test("numbers without a year are in the order of their sequences", () => {
  const policy = numbered("TT-NNNN");
  expect(compareTicketNumbers(policy, "TT-0009", "TT-0010")).toBeLessThan(0);
  expect(compareTicketNumbers(policy, "TT-0010", "TT-0009")).toBeGreaterThan(0);
  expect(compareTicketNumbers(policy, "TT-0009", "TT-0009")).toBe(0);
});

describe("compareTicketNumbers", () => {
  test("the ticket number of the earlier year comes first, at any place in the pattern", () => {
    expect(compareTicketNumbers(acoPolicy, "2025-999999", "2026-000001")).toBeLessThan(0);
    expect(compareTicketNumbers(numbered("NNN/YYYY"), "999/2025", "001/2026")).toBeLessThan(0);
  });

  test("the ticket number of the smaller sequence comes first within a year", () => {
    expect(compareTicketNumbers(acoPolicy, "2026-000010", "2026-000009")).toBeGreaterThan(0);
    expect(compareTicketNumbers(acoPolicy, "2026-000010", "2026-000010")).toBe(0);
  });

  test("compareTicketNumbers refuses a text that is not a ticket number", () => {
    const path = (first: string, second: string): unknown =>
      problemsOf(() => compareTicketNumbers(acoPolicy, first, second)).map((problem) => [problem.code, problem.path]);
    expect(path("x", "2026-000001")).toEqual([["invalid_ticket_number", ["first"]]]);
    expect(path("2026-000001", "2026-1")).toEqual([["invalid_ticket_number", ["second"]]]);
  });
});
