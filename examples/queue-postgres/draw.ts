/** Numbers that look drawn by chance and are the same in each run. */
export interface Draw {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error("nothing to draw from");
    return value;
  };
  return { below, oneOf };
}
