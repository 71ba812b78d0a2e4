import {
  emptyListProblem,
  prefixPath,
  requireFields,
  requireList,
  requireWhole,
  SupportError,
  throwAll,
  wrongType,
  type Problem,
  type ProblemPath,
} from "../problem/internal.js";
import type { LocalizedText } from "../time/internal.js";
import type { Metric } from "./target.js";

/** The part of an amount that a customer is credited where a service level was missed. */
export interface ServiceCredit {
  /** The credit is due where the attained share is below this, such as `"0.95"`. */
  readonly below: string;
  /** The percentage credited, such as `"10"`. */
  readonly percent: string;
}

/** A share of promises that a provider guarantees to keep within a month, a quarter or a year. */
export interface ServiceLevelSpec {
  /** The name that reports use. */
  readonly name: string;
  /** The level's name for people. */
  readonly label: LocalizedText;
  /** Which promise is counted. */
  readonly metric: Metric;
  /** Only tickets of these priorities. Defaults to all. */
  readonly priorities?: readonly string[] | null | undefined;
  /** How long a period of the report is. */
  readonly every: "month" | "quarter" | "year";
  /** The share to keep, such as `"0.95"`. */
  readonly attained: string;
  /** A period with fewer decided promises is not judged. Defaults to 1. */
  readonly least?: number | null | undefined;
  /** What is credited where the share is missed; the lowest band that the share is below counts. */
  readonly credits?: readonly ServiceCredit[] | null | undefined;
}

const levelFields = ["name", "label", "metric", "priorities", "every", "attained", "least", "credits"];
const decimalPattern = /^\d{1,15}(?:\.\d{1,15})?$/;

/** The service levels of a policy, hand-written ones included. Throws their problems, each with its path. */
export function readServiceLevels(serviceLevels: readonly ServiceLevelSpec[] | null | undefined): readonly ServiceLevelSpec[] {
  if (serviceLevels === undefined || serviceLevels === null) return [];
  const path = ["policy", "serviceLevels"];
  requireList(serviceLevels, path);
  // Array.from visits the holes of a sparse list too.
  return Array.from(serviceLevels, (level, position) => {
    requireLevel(level, [...path, position]);
    return level;
  });
}

function requireLevel(level: ServiceLevelSpec, path: ProblemPath): void {
  requireFields(level, levelFields, path);
  const { name, metric, every, attained, priorities, least, credits } = level;
  requireText(name, [...path, "name"]);
  requireText(metric, [...path, "metric"]);
  if (!["month", "quarter", "year"].includes(every)) throw wrongType([...path, "every"], "one of month, quarter, year", every);
  requireDecimal(attained, [...path, "attained"]);
  if (priorities !== undefined && priorities !== null) {
    requireList(priorities, [...path, "priorities"]);
    if (priorities.length === 0) throw new SupportError(emptyListProblem([...path, "priorities"]));
  }
  if (least !== undefined && least !== null) requireWhole(least, [...path, "least"], { minimum: 1 });
  if (credits === undefined || credits === null) return;
  requireList(credits, [...path, "credits"]);
  for (const [position, credit] of credits.entries()) {
    requireFields(credit, ["below", "percent"], [...path, "credits", position]);
    requireDecimal(credit.below, [...path, "credits", position, "below"]);
    requireDecimal(credit.percent, [...path, "credits", position, "percent"]);
  }
  throwAll(creditProblems(credits).map((problem) => prefixPath([...path, "credits"], problem)));
}

/** Refuses two credits below the same share, of which neither is the one that is due. */
export function creditProblems(credits: readonly ServiceCredit[]): readonly Problem[] {
  return credits.flatMap(({ below: limit }, position) => {
    const isRepeated = credits.slice(0, position).some((other) => !below(limit, other.below) && !below(other.below, limit));
    return isRepeated ? [{ code: "duplicate_credit", path: [position, "below"], below: limit }] : [];
  });
}

function requireText(value: unknown, path: ProblemPath): void {
  if (typeof value !== "string") throw wrongType(path, "text", value);
}

function requireDecimal(value: unknown, path: ProblemPath): void {
  if (typeof value !== "string" || !decimalPattern.test(value)) throw wrongType(path, `an amount such as "0.95"`, value);
}

/** How a service level was kept in a period. */
export interface ServiceLevelResult {
  readonly name: string;
  readonly met: number;
  /** How many promises were kept or fell due in the period. */
  readonly decided: number;
  /** Met among the decided, to six decimals; absent if none was decided. */
  readonly share?: string;
  /** Whether the share was attained; absent if fewer promises than the level's `least` were decided. */
  readonly kept?: boolean;
  /** The percentage of the lowest band of credits that the share is below. */
  readonly credit?: string;
}

/** A promise that was kept or broken, and when. */
export interface DecidedPromise {
  readonly atMs: number;
  readonly isMet: boolean;
}

/** The result of a service level over the promises that were decided in a period. */
export function serviceLevelResult(
  { name, attained, least, credits }: ServiceLevelSpec,
  decisions: readonly DecidedPromise[],
): ServiceLevelResult {
  const decided = decisions.length;
  const met = decisions.filter(({ isMet }) => isMet).length;
  if (decided === 0) return { name, met, decided };
  const share = shareText(met, decided);
  if (decided < (least ?? 1)) return { name, met, decided, share };
  const bands = (credits ?? []).filter((credit) => !atLeast(met, decided, credit.below));
  const [first, ...others] = bands;
  const lowest = others.reduce((band, other) => (band !== undefined && below(other.below, band.below) ? other : band), first);
  const kept = atLeast(met, decided, attained);
  return { name, met, decided, share, kept, ...(lowest !== undefined && { credit: lowest.percent }) };
}

/** A decimal number as a fraction of integers. */
interface Decimal {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Whether a share is at least a decimal number, compared in integers. */
function atLeast(part: number, whole: number, text: string): boolean {
  const { numerator, denominator } = decimalOf(text);
  return BigInt(part) * denominator >= numerator * BigInt(whole);
}

/** Whether a decimal number is below another. */
function below(text: string, other: string): boolean {
  const [one, two] = [decimalOf(text), decimalOf(other)];
  return one.numerator * two.denominator < two.numerator * one.denominator;
}

/** A share to six decimals, half up: `0.950000`. */
function shareText(part: number, whole: number): string {
  const millionths = (BigInt(part) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function decimalOf(text: string): Decimal {
  const [, decimals = ""] = text.split(".");
  return { numerator: BigInt(text.replace(".", "")), denominator: 10n ** BigInt(decimals.length) };
}
