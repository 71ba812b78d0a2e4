/** How many values lie above one share and at most at another. */
export interface Bin {
  readonly above: number;
  /** Infinity for the last. */
  readonly upTo: number;
  readonly count: number;
}

/** Twenty bins of a tenth of the target, so that the tenth ends where the target does, and one for all that took longer. */
const [binsPerTarget, narrowBins] = [10, 20];

/** Shares of the target in bins; exactly the target is in time, and so is in the bin that ends there. */
export function histogramOf(shares: readonly number[]): readonly Bin[] {
  const counts = Array.from({ length: narrowBins + 1 }, () => 0);
  for (const share of shares) {
    const bin = Math.min(narrowBins, Math.max(0, Math.ceil(share * binsPerTarget) - 1));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => {
    const upTo = bin === narrowBins ? Infinity : (bin + 1) / binsPerTarget;
    return { above: bin / binsPerTarget, upTo, count };
  });
}
