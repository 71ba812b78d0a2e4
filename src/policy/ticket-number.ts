import { requireRecord, showValue, SupportError, throwAll, type Problem, type ProblemPath } from "../problem/internal.js";
import { safeParseTicketNumber, type TicketNumberParts } from "./ticket-number-parsing.js";
import { numberPatternOf, yearDigits, type NumberingPolicy } from "./ticket-number-pattern.js";

/**
 * The ticket number of a year and a sequence, by the policy's pattern.
 *
 * The app counts the sequence. One too large for the pattern is refused, because a number that grew longer would neither be
 * read again nor sort as text. A pattern without `YYYY` leaves the year out.
 *
 * @throws SupportError `missing_field` for a year that the pattern needs, `not_whole`, `out_of_bounds`, `wrong_type`,
 * `invalid_number_pattern`
 * @example
 * formatTicketNumber(acoPolicy, { year: 2026, sequence: 123 }) // => "2026-000123"
 */
export function formatTicketNumber(policy: NumberingPolicy, parts: TicketNumberParts): string {
  const { text, yearStart, sequenceStart, sequenceDigits } = numberPatternOf(policy);
  requireRecord(parts, ["parts"]);
  throwAll([
    ...(yearStart === undefined ? [] : numberProblems("year", parts.year, yearDigits)),
    ...numberProblems("sequence", parts.sequence, sequenceDigits),
  ]);
  const numbered = withDigits(text, sequenceStart, sequenceDigits, parts.sequence);
  return yearStart === undefined || parts.year === undefined ? numbered : withDigits(numbered, yearStart, yearDigits, parts.year);
}

/**
 * Which of two ticket numbers is the earlier: negative for the first, positive for the second, zero where they are one.
 *
 * By year, then by sequence, wherever the pattern writes them.
 *
 * @throws SupportError `invalid_ticket_number` with the path `first` or `second`, `invalid_number_pattern`
 * @example
 * const numbers = ["2026-000001", "2025-000900", "2026-000012"];
 * [...numbers].sort((a, b) => compareTicketNumbers(acoPolicy, a, b)) // => ["2025-000900", "2026-000001", "2026-000012"]
 */
export function compareTicketNumbers(policy: NumberingPolicy, first: string, second: string): number {
  const one = partsAt(policy, first, ["first"]);
  const other = partsAt(policy, second, ["second"]);
  return (one.year ?? 0) - (other.year ?? 0) || one.sequence - other.sequence;
}

function partsAt(policy: NumberingPolicy, text: string, path: ProblemPath): TicketNumberParts {
  const reading = safeParseTicketNumber(policy, text);
  if (reading.ok) return reading.value;
  const [problem] = reading.problems;
  throw new SupportError({ ...problem, path });
}

function numberProblems(field: "year" | "sequence", value: unknown, digits: number): readonly Problem[] {
  const path = ["parts", field];
  const maximum = 10 ** digits - 1;
  if (value === undefined) return [{ code: "missing_field", path, field }];
  if (typeof value !== "number") return [{ code: "wrong_type", path, expected: "a whole number", value: showValue(value) }];
  if (value < 0) return [{ code: "out_of_bounds", path, value: showValue(value), minimum: 0 }];
  if (value > maximum) return [{ code: "out_of_bounds", path, value: showValue(value), maximum }];
  return Number.isInteger(value) ? [] : [{ code: "not_whole", path, value: showValue(value) }];
}

function withDigits(text: string, start: number, digits: number, value: number): string {
  return `${text.slice(0, start)}${String(value).padStart(digits, "0")}${text.slice(start + digits)}`;
}
