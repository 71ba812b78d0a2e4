/** The year's four digits, the sequence, or literal text. */
export type PatternPart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "year" }
  | { readonly kind: "sequence"; readonly digits: number; readonly grows: boolean };

/** A pattern of ticket numbers, parsed. */
export interface NumberPattern {
  readonly text: string;
  readonly parts: readonly PatternPart[];
  readonly hasYear: boolean;
  /** Matches the numbers of the pattern, each in one way; its groups are `year` and `sequence`. */
  readonly matcher: RegExp;
  readonly maxSequence: number;
}

/** The result of parsing a pattern: the pattern, or the reason why it is none. */
export type PatternReading =
  { readonly ok: true; readonly pattern: NumberPattern } | { readonly ok: false; readonly reason: string };

/** The number of digits that `YYYY` stands for. */
export const yearDigits = 4;

/** The most digits of a sequence; queue keys have room for as many. */
const maxSequenceDigits = 12;

const maxPatternLength = 40;
// Ticket numbers are part of subject lines, file names, spreadsheet cells and addresses of web pages.
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]+$/u;
const unsafe = /[\\"<>|*?:;,=@`]/;
const tokens = /'((?:[^']|'')*)'|(Y+)|(N+)([+]?)|([^'YN]+)|(')/gu;

/**
 * Parses a pattern: `YYYY` is the year, a run of 1 to 12 `N` the sequence, `N+` a sequence that may grow to 12 digits, text in
 * single quotes literal (`''` is a quote), and any other character itself.
 */
export function readNumberPattern(pattern: unknown): PatternReading {
  if (typeof pattern !== "string" || pattern.length > maxPatternLength || !visible.test(pattern)) {
    return { ok: false, reason: `write text of 1 to ${maxPatternLength} visible characters, such as "YYYY-NNNNNN"` };
  }
  const parts = Array.from(pattern.matchAll(tokens), partOf);
  const sound = parts.filter((part) => typeof part !== "string");
  const reason = parts.find((part) => typeof part === "string") ?? faultOf(sound);
  return reason === undefined ? { ok: true, pattern: patternOf(pattern, sound) } : { ok: false, reason };
}

/** The part that a token stands for, or what is wrong with it. */
function partOf([, quoted, year, sequence, plus, other]: RegExpExecArray): PatternPart | string {
  if (quoted !== undefined) return { kind: "literal", text: quoted === "" ? "'" : quoted.replaceAll("''", "'") };
  if (year?.length === yearDigits) return { kind: "year" };
  if (year !== undefined) return "the year is YYYY; put a literal Y in quotes: 'Y'";
  if (sequence !== undefined && sequence.length > maxSequenceDigits) return `a run of N has at most ${maxSequenceDigits}`;
  if (sequence !== undefined) return { kind: "sequence", digits: sequence.length, grows: plus === "+" };
  return other === undefined ? "a single quote is not closed; write two for a quote itself" : { kind: "literal", text: other };
}

function faultOf(parts: readonly PatternPart[]): string | undefined {
  const count = (kind: PatternPart["kind"]): number => parts.filter((part) => part.kind === kind).length;
  if (count("sequence") === 0) return "it has no run of N for the sequence";
  if (count("sequence") > 1) return "it has two runs of N; put a literal N in quotes, as in 'INC'NNNNNN";
  if (count("year") > 1) return "it has YYYY twice; put a literal Y in quotes: 'Y'";
  const sample = parts.map((part) => (part.kind === "literal" ? part.text : "0")).join("");
  if (unsafe.test(sample)) return 'its numbers are no safe file names or cells; leave out \\ " < > | * ? : ; , = @ `';
  const isSafe = sample.split("/").every((segment) => /^[\p{L}\p{N}#№([]/u.test(segment) && !/[. ]$/.test(segment));
  return isSafe
    ? undefined
    : "its numbers read as a formula or a path; begin them, and each part after /, with a letter or a digit";
}

function patternOf(text: string, parts: readonly PatternPart[]): NumberPattern {
  const sequence = parts.find((part) => part.kind === "sequence");
  const digits = sequence === undefined || sequence.grows ? maxSequenceDigits : sequence.digits;
  return {
    text,
    parts,
    hasYear: parts.some(({ kind }) => kind === "year"),
    matcher: new RegExp(`^${parts.map(sourceOf).join("")}$`, "u"),
    maxSequence: 10 ** digits - 1,
  };
}

/** Only a sequence that grows may have more digits than the pattern, and then it has no leading zeros. */
function sourceOf(part: PatternPart): string {
  if (part.kind === "literal") return part.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  if (part.kind === "year") return `(?<year>[0-9]{${yearDigits}})`;
  const { digits, grows } = part;
  const grown = grows && digits < maxSequenceDigits ? `|[1-9][0-9]{${digits},${maxSequenceDigits - 1}}` : "";
  return `(?<sequence>[0-9]{${digits}}${grown})`;
}
