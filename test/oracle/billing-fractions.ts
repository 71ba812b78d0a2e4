/** A number as a fraction of whole numbers, so that nothing is rounded early. */
export interface Fraction {
  readonly over: bigint;
  /** Above zero. */
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

/** A decimal text, such as `"-80.25"`. */
export function fractionOf(text: string): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** A fraction times a number of parts out of a whole: 90 of 60 minutes of a price by the hour. */
export function partsOf(fraction: Fraction, count: number | bigint, outOf: number | bigint): Fraction {
  return { over: fraction.over * BigInt(count), under: fraction.under * BigInt(outOf) };
}

export function percent(rate: string, fraction: Fraction): Fraction {
  const { over, under } = fractionOf(rate);
  return { over: fraction.over * over, under: fraction.under * under * 100n };
}

export function total(texts: readonly string[]): Fraction {
  return texts.map(fractionOf).reduce(plus, zero);
}

/** Compares two fractions: -1 for below, 0 for equal, 1 for above. */
export function compared(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [one, other] = [a.over * b.under, b.over * a.under];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** In whole units of the last decimal; ties round away from zero. */
export function roundedUnits({ over, under }: Fraction, digits: number): bigint {
  const scaled = (over < 0n ? -over : over) * 10n ** BigInt(digits);
  const units = (2n * scaled + under) / (2n * under);
  return over < 0n ? -units : units;
}

/** Text with a given number of decimals, rounded half away from zero; a zero has no sign. */
export function roundedText(fraction: Fraction, digits: number): string {
  return unitsText(roundedUnits(fraction, digits), digits);
}

/** A count of the smallest units as text with decimals: 4263 hundredths are `"42.63"`. */
export function unitsText(units: bigint, digits: number): string {
  const size = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const cut = size.length - digits;
  const text = digits === 0 ? size : `${size.slice(0, cut)}.${size.slice(cut)}`;
  return units < 0n ? `-${text}` : text;
}
