import { wrongType } from "../problem/internal.js";

/** A decimal number as a fraction of integers. */
interface Decimal {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const decimalPattern = /^\d{1,15}(?:\.(\d{1,15}))?$/;

/** Whether a share is at least a decimal number, compared in integers. */
export function atLeast(part: number, whole: number, text: string): boolean {
  const { numerator, denominator } = decimalOf(text);
  return BigInt(part) * denominator >= numerator * BigInt(whole);
}

/** Whether a decimal number is below another. */
export function below(text: string, other: string): boolean {
  const [one, two] = [decimalOf(text), decimalOf(other)];
  return one.numerator * two.denominator < two.numerator * one.denominator;
}

/** A share to six decimals, half up: `0.950000`. */
export function shareText(part: number, whole: number): string {
  const millionths = (BigInt(part) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function decimalOf(text: string): Decimal {
  const match = typeof text === "string" ? decimalPattern.exec(text) : null;
  if (match === null) throw wrongType(["policy", "serviceLevels"], `an amount such as "0.95"`, text);
  const decimals = (match[1] ?? "").length;
  return { numerator: BigInt(text.replace(".", "")), denominator: 10n ** BigInt(decimals) };
}
