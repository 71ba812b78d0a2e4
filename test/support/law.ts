import fc, { type IProperty } from "fast-check";
import { test } from "vitest";

/** How many times the usual number of runs: `PROPERTY_RUNS=10 npx vitest run test/properties` looks for longer. */
const multiplier = Number(process.env["PROPERTY_RUNS"] ?? 1) || 1;

/** A law as a test over `numRuns` generated cases; on failure, fast-check prints the seed and the smallest case. */
export function law<Case>(sentence: string, numRuns: number, property: IProperty<Case>): void {
  test(sentence, { timeout: 60_000 * Math.max(1, multiplier) }, () => {
    fc.assert(property, { numRuns: Math.ceil(numRuns * multiplier) });
  });
}
