import { errorOf, showValue, type Problem, type Result } from "../problem/internal.js";
import { numberPatternOf, yearDigits, type NumberingPolicy, type NumberPattern } from "./ticket-number-pattern.js";

/** What a ticket number says. */
export interface TicketNumberParts {
  /** From 0 to 9999; absent where the policy's pattern has no year. */
  readonly year?: number;
  /** Counted by the app; from 0 to the largest number that the pattern has digits for. */
  readonly sequence: number;
}

/**
 * The year and the sequence that a ticket number stands for.
 *
 * The text must be the number exactly as the policy's pattern writes it, with its leading zeros and nothing around it.
 *
 * @throws SupportError `invalid_ticket_number`, which {@link safeParseTicketNumber} returns instead, and `invalid_number_pattern`
 * @example
 * parseTicketNumber(acoPolicy, "2026-000123") // => { year: 2026, sequence: 123 }
 */
export function parseTicketNumber(policy: NumberingPolicy, text: string): TicketNumberParts {
  const reading = safeParseTicketNumber(policy, text);
  if (!reading.ok) throw errorOf(reading.problems);
  return reading.value;
}

/**
 * Reads a ticket number that a person may have typed: its parts, or the problem that it is none.
 *
 * @throws SupportError `wrong_type`, `invalid_number_pattern` for what is wrong with the policy
 * @example
 * const reading = safeParseTicketNumber(acoPolicy, "2026-123");
 * reading.ok ? [] : reading.problems // => [{ code: "invalid_ticket_number", value: '"2026-123"', pattern: "YYYY-NNNNNN" }]
 */
export function safeParseTicketNumber(policy: NumberingPolicy, text: unknown): Result<TicketNumberParts> {
  const pattern = numberPatternOf(policy);
  const parts = partsOf(pattern, text);
  if (parts !== undefined) return { ok: true, value: parts };
  const problem: Problem = { code: "invalid_ticket_number", value: showValue(text), pattern: pattern.text };
  return { ok: false, problems: [problem] };
}

function partsOf(pattern: NumberPattern, text: unknown): TicketNumberParts | undefined {
  if (typeof text !== "string" || text.length !== pattern.text.length) return undefined;
  for (let position = 0; position < text.length; position += 1) {
    const [mark, character] = [pattern.text.charAt(position), text.charAt(position)];
    if (mark === "Y" || mark === "N" ? !/[0-9]/.test(character) : mark !== character) return undefined;
  }
  const { yearStart, sequenceStart, sequenceDigits } = pattern;
  const sequence = Number(text.slice(sequenceStart, sequenceStart + sequenceDigits));
  return yearStart === undefined ? { sequence } : { year: Number(text.slice(yearStart, yearStart + yearDigits)), sequence };
}
