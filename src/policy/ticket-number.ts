import {
  errorOf,
  requireRecord,
  showValue,
  SupportError,
  throwAll,
  wholeNumberProblem,
  type Problem,
  type ProblemPath,
  type Result,
} from "../problem/internal.js";
import { requireSections } from "./policy-of.js";
import type { SupportPolicySpec } from "./support-policy.js";
import { yearDigits, type NumberPattern } from "./ticket-number-pattern.js";

/** The part of a policy that ticket numbers use; every `SupportPolicy` has it. */
export type NumberingPolicy = Pick<SupportPolicySpec, "ticketNumbers">;

/** The parts of a ticket number. */
export interface TicketNumberParts {
  /** From 0 to 9999; absent if the policy's pattern has no year. */
  readonly year?: number;
  /** Counted by the app, from 0 to the largest number that the pattern has digits for. */
  readonly sequence: number;
}

/**
 * Formats the ticket number of a year and a sequence by the policy's pattern.
 *
 * The app counts the sequence. A sequence with more digits than the pattern is refused, unless the pattern may grow (`N+`). A
 * pattern without `YYYY` leaves the year out.
 *
 * @throws SupportError `missing_field` for a year that the pattern needs; `not_whole`, `out_of_bounds`, `wrong_type`,
 * `missing_section`, `invalid_number_pattern`
 * @example
 * formatTicketNumber(acoPolicy, { year: 2026, sequence: 123 }) // => "2026-000123"
 * formatTicketNumber({ ticketNumbers: { pattern: "'INC'NNNNNNN" } }, { sequence: 45 }) // => "INC0000045"
 * formatTicketNumber({ ticketNumbers: { pattern: "TP-N+" } }, { sequence: 1595 }) // => "TP-1595"
 */
export function formatTicketNumber(policy: NumberingPolicy, parts: TicketNumberParts): string {
  const { parts: pattern, hasYear, maxSequence } = patternOf(policy);
  requireRecord(parts, ["parts"]);
  const { year, sequence } = parts;
  const problems = [
    hasYear ? wholeNumberProblem(year, ["parts", "year"], { minimum: 0, maximum: 10 ** yearDigits - 1 }) : undefined,
    wholeNumberProblem(sequence, ["parts", "sequence"], { minimum: 0, maximum: maxSequence }),
  ];
  throwAll(problems.filter((problem) => problem !== undefined));
  const written = pattern.map((part) => {
    if (part.kind === "literal") return part.text;
    return part.kind === "year" ? String(year).padStart(yearDigits, "0") : String(sequence).padStart(part.digits, "0");
  });
  return written.join("");
}

/**
 * Parses a ticket number that is written exactly as the policy's pattern writes it, with its leading zeros.
 *
 * @throws SupportError `invalid_ticket_number`, which {@link safeParseTicketNumber} returns instead; `missing_section`,
 * `invalid_number_pattern`
 * @example
 * parseTicketNumber(acoPolicy, "2026-000123") // => { year: 2026, sequence: 123 }
 */
export function parseTicketNumber(policy: NumberingPolicy, text: string): TicketNumberParts {
  const reading = safeParseTicketNumber(policy, text);
  if (!reading.ok) throw errorOf(reading.problems);
  return reading.value;
}

/**
 * Parses a ticket number that a person may have typed. Returns its parts or the problem.
 *
 * @throws SupportError `missing_section`, `wrong_type`, `invalid_number_pattern` for the policy
 * @example
 * const reading = safeParseTicketNumber(acoPolicy, "2026-123");
 * reading.ok ? [] : reading.problems // => [{ code: "invalid_ticket_number", value: '"2026-123"', pattern: "YYYY-NNNNNN" }]
 */
export function safeParseTicketNumber(policy: NumberingPolicy, text: unknown): Result<TicketNumberParts> {
  const pattern = patternOf(policy);
  const parts = typeof text === "string" ? partsOf(pattern, text) : undefined;
  if (parts !== undefined) return { ok: true, value: parts };
  const problem: Problem = { code: "invalid_ticket_number", value: showValue(text), pattern: pattern.text };
  return { ok: false, problems: [problem] };
}

/**
 * Compares two ticket numbers by year, then by sequence: negative if the first is earlier, positive if the second is, zero if
 * they are equal. Numbers of a pattern that grows do not sort as text.
 *
 * @throws SupportError `invalid_ticket_number` with the path `first` or `second`; `missing_section`, `invalid_number_pattern`
 * @example
 * const numbers = ["2026-000001", "2025-000900", "2026-000012"];
 * [...numbers].sort((a, b) => compareTicketNumbers(acoPolicy, a, b)) // => ["2025-000900", "2026-000001", "2026-000012"]
 */
export function compareTicketNumbers(policy: NumberingPolicy, first: string, second: string): number {
  const one = partsAt(policy, first, ["first"]);
  const other = partsAt(policy, second, ["second"]);
  return (one.year ?? 0) - (other.year ?? 0) || one.sequence - other.sequence;
}

function patternOf(policy: NumberingPolicy): NumberPattern {
  const { numberPattern } = requireSections(policy, "ticketNumbers");
  if (numberPattern !== undefined) return numberPattern;
  throw new SupportError({ code: "wrong_type", path: ["policy", "ticketNumbers"], expected: "an object", value: "nothing" });
}

function partsOf({ matcher }: NumberPattern, text: string): TicketNumberParts | undefined {
  const groups = matcher.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { year, sequence } = groups;
  return { ...(year !== undefined && { year: Number(year) }), sequence: Number(sequence) };
}

function partsAt(policy: NumberingPolicy, text: string, path: ProblemPath): TicketNumberParts {
  const reading = safeParseTicketNumber(policy, text);
  if (reading.ok) return reading.value;
  const [problem] = reading.problems;
  throw new SupportError({ ...problem, path });
}
