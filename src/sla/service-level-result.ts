import type { ServiceLevelSpec } from "./sla-policy.js";

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
export interface Decision {
  readonly atMs: number;
  readonly isMet: boolean;
}

/** The result of a service level over the promises that were decided in a period. */
export function serviceLevelResult(
  { name, attained, least, credits }: ServiceLevelSpec,
  decisions: readonly Decision[],
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
