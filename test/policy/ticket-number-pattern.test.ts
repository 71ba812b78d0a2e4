import { describe, expect, test } from "vitest";
import {
  acoPolicySpec,
  compareTicketNumbers,
  formatTicketNumber,
  parseTicketNumber,
  safeParseTicketNumber,
  supportPolicy,
  type NumberingPolicy,
} from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";

const numbered = (pattern: string): NumberingPolicy => ({ ticketNumbers: { pattern } });

describe("a pattern of ticket numbers", () => {
  test.each<[string, string]>([
    ["YYYY-NNNNNN", "2026-000123"],
    ["YYYYNNNN", "20260123"],
    ["NNNN/YYYY", "0123/2026"],
    ["TT NNNNN.YYYY!", "TT 00123.2026!"],
    ["№ 7-YYYY-NNN", "№ 7-2026-123"],
    ["NNNNNNNNNNNN", "000000000123"],
  ])("the pattern %s writes %s, and reads it", (pattern, text) => {
    const policy = numbered(pattern);
    expect(formatTicketNumber(policy, { year: 2026, sequence: 123 })).toBe(text);
    expect(parseTicketNumber(policy, text)).toEqual(pattern.includes("Y") ? { year: 2026, sequence: 123 } : { sequence: 123 });
  });

  test("a pattern reads its other characters as themselves, upper and lower case apart", () => {
    const policy = numbered("tt.YYYY-NNN");
    for (const text of ["TT.2026-123", "ttx2026-123", "tt.2026_123"]) {
      expect(safeParseTicketNumber(policy, text).ok, text).toBe(false);
    }
  });

  test("a pattern without YYYY needs no year and leaves it out", () => {
    expect(formatTicketNumber(numbered("T-NNNN"), { sequence: 7 })).toBe("T-0007");
    expect(formatTicketNumber(numbered("T-NNNN"), { year: 2026, sequence: 7 })).toBe("T-0007");
    expect(parseTicketNumber(numbered("T-NNNN"), "T-0007")).toStrictEqual({ sequence: 7 });
  });

  test.each([
    ...["", "YYYY", "YYYY-", "YY-NNNN", "YYYYY-NNNN", "YYYY-YYYY-NNN", "YYYY-NN-NN", "NNNNNNNNNNNNN", "INC-NNN"],
    ...["NNN\r\n", "NNN\t", "\u202eNNN", "\ud800NNN", "\u200bNNN", `NNN${"x".repeat(38)}`, 5, null, undefined, {}],
  ])("%j is not a pattern of ticket numbers", (pattern) => {
    const policy = numbered(untyped(pattern));
    const found = codesOf(() => formatTicketNumber(policy, { year: 2026, sequence: 1 }));
    expect(found).toEqual(["invalid_number_pattern"]);
    expect(codesOf(() => safeParseTicketNumber(policy, "2026-000001"))).toEqual(["invalid_number_pattern"]);
  });

  test.each([{}, { ticketNumbers: null }])("a policy without ticket numbers is refused with the section to add: %j", (policy) => {
    expect(codesOf(() => parseTicketNumber(policy, "2026-000123"))).toEqual(["missing_section"]);
  });

  test("null in place of a policy is refused", () => {
    expect(codesOf(() => parseTicketNumber(untyped(null), "2026-000123"))).toEqual(["wrong_type"]);
  });

  test.each<[string, number, string]>([
    ["'INC'NNNNNNN", 45, "INC0000045"],
    ["'N'N+", 8, "N8"],
    ["TP-N+", 8, "TP-8"],
    ["TP-N+", 1595, "TP-1595"],
    ["N+", 999_999_999_999, "999999999999"],
    ["NNN+/YYYY", 12, "012/2026"],
    ["NNN+/YYYY", 123_456, "123456/2026"],
    ["YYYYN+", 7, "20267"],
    ["'Y''s 'NN", 7, "Y's 07"],
    ["A''NN", 7, "A'07"],
  ])("the pattern %s writes the sequence %i as %s, and reads it", (pattern, sequence, text) => {
    const policy = numbered(pattern);
    expect(formatTicketNumber(policy, { year: 2026, sequence })).toBe(text);
    expect(parseTicketNumber(policy, text)).toEqual(pattern.includes("YYYY") ? { year: 2026, sequence } : { sequence });
  });

  test("a number of a pattern that grows has no more leading zeros than the pattern writes", () => {
    for (const text of ["TP-08", "TP-", "TP-1234567890123", "TP-1x"]) {
      expect(safeParseTicketNumber(numbered("TP-N+"), text).ok, text).toBe(false);
    }
    expect(safeParseTicketNumber(numbered("NNN+"), "0123").ok).toBe(false);
    expect(safeParseTicketNumber(numbered("NNN+"), "012").ok).toBe(true);
    expect(codesOf(() => formatTicketNumber(numbered("N+"), { sequence: 1_000_000_000_000 }))).toEqual(["out_of_bounds"]);
  });

  test("a pattern has at most 40 characters, and a sequence of 12 digits grows no more", () => {
    expect(formatTicketNumber(numbered(`${"x".repeat(37)}NNN`), { sequence: 7 })).toBe(`${"x".repeat(37)}007`);
    const longest = numbered("NNNNNNNNNNNN+");
    expect(formatTicketNumber(longest, { sequence: 7 })).toBe("000000000007");
    expect(parseTicketNumber(longest, "999999999999")).toEqual({ sequence: 999_999_999_999 });
    expect(safeParseTicketNumber(longest, "1000000000000").ok).toBe(false);
  });

  test("a sequence without a plus does not grow", () => {
    expect(safeParseTicketNumber(numbered("TT-NNN"), "TT-1234").ok).toBe(false);
    expect(codesOf(() => formatTicketNumber(numbered("TT-NNN"), { sequence: 1_000 }))).toEqual(["out_of_bounds"]);
  });

  test("numbers of a pattern that grows are compared by their sequences", () => {
    expect(compareTicketNumbers(numbered("TP-N+"), "TP-8", "TP-1595")).toBeLessThan(0);
    expect(compareTicketNumbers(numbered("N+/YYYY"), "1595/2025", "8/2026")).toBeLessThan(0);
  });

  test.each([
    ...["../N", "/N", "N/../x", "./N", "a/.N", "N/", "N//x", "a\\N", "C:N", "N.", "N ", " N"],
    ...["=N", "+N", "-N", "@N", "x/=N", "N;=1", "N,2", "|N", "＝N", "－N", '"N', "<N>", "N?", "`N`"],
  ])("the pattern %j is refused, because its numbers would read as a path or a formula", (pattern) => {
    const policy = numbered(pattern);
    expect(codesOf(() => formatTicketNumber(policy, { year: 2026, sequence: 1 }))).toEqual(["invalid_number_pattern"]);
    expect(codesOf(() => supportPolicy({ ...acoPolicySpec, ...policy }))).toEqual(["invalid_number_pattern"]);
  });

  test.each([
    ["INC-NNN", "it has two runs of N; put a literal N in quotes, as in 'INC'NNNNNN"],
    ["YY-NN", "the year is YYYY; put a literal Y in quotes: 'Y'"],
    ["TP-", "it has no run of N for the sequence"],
    ["NNNNNNNNNNNNN", "a run of N has at most 12"],
    ["YYYY-YYYY-NNN", "it has YYYY twice; put a literal Y in quotes: 'Y'"],
    ["N?", 'its numbers are no safe file names or cells; leave out \\ " < > | * ? : ; , = @ `'],
    ["-N", "its numbers read as a formula or a path; begin them, and each part after /, with a letter or a digit"],
    ["", 'write text of 1 to 40 visible characters, such as "YYYY-NNNNNN"'],
    ["'INC-NNN", "a single quote is not closed; write two for a quote itself"],
  ])("the reason why %j is no pattern says what to write", (pattern, reason) => {
    expect(problemsOf(() => formatTicketNumber(numbered(pattern), { year: 2026, sequence: 1 }))).toMatchObject([
      { code: "invalid_number_pattern", reason },
    ]);
  });
});
