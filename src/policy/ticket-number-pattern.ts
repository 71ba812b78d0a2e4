import { requireRecord, showValue, SupportError } from "../problem/internal.js";
import type { SupportPolicySpec } from "./support-policy-spec.js";

/** As much of a support policy as ticket numbers need; every `SupportPolicy` is one. */
export type NumberingPolicy = Pick<SupportPolicySpec, "ticketNumbers">;

/** Where a ticket number's parts lie: numbers of one pattern all have the same length. */
export interface NumberPattern {
  readonly text: string;
  /** The position of the four digits of the year, where the pattern has them. */
  readonly yearStart?: number;
  readonly sequenceStart: number;
  readonly sequenceDigits: number;
}

/** How many digits `YYYY` stands for. */
export const yearDigits = 4;

const longestSequence = 12;
const longestPattern = 40;

/** Letters, digits, marks that are seen, and the plain space; ticket numbers stand in subject lines and file names. */
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]+$/u;

/** A pattern with its parts found, or undefined where it is none. */
export function readNumberPattern(pattern: unknown): NumberPattern | undefined {
  if (typeof pattern !== "string" || pattern.length > longestPattern || !visible.test(pattern)) return undefined;
  const [years, sequences] = [[...pattern.matchAll(/Y+/g)], [...pattern.matchAll(/N+/g)]];
  const [year, sequence] = [years[0], sequences[0]];
  if (sequence === undefined || sequences.length > 1 || sequence[0].length > longestSequence) return undefined;
  if (years.length > 1 || (year !== undefined && year[0].length !== yearDigits)) return undefined;
  return {
    text: pattern,
    ...(year === undefined ? {} : { yearStart: year.index }),
    sequenceStart: sequence.index,
    sequenceDigits: sequence[0].length,
  };
}

/** The pattern of a policy's ticket numbers; throws `invalid_number_pattern` and `wrong_type` for a policy no schema has seen. */
export function numberPatternOf(policy: NumberingPolicy): NumberPattern {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.ticketNumbers, ["policy", "ticketNumbers"]);
  const value = policy.ticketNumbers.pattern;
  const pattern = readNumberPattern(value);
  if (pattern !== undefined) return pattern;
  throw new SupportError({
    code: "invalid_number_pattern",
    path: ["policy", "ticketNumbers", "pattern"],
    value: showValue(value),
  });
}
