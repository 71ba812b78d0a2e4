import type { Rounding } from "../../policy/internal.js";
import { minuteMs } from "../../time/internal.js";

/** Worked time and the time billed for it. */
export interface BillableDuration {
  /** Real time from start to end, in ms. Clock changes do not alter it. */
  readonly elapsedMs: number;
  readonly blockMinutes: number;
  /** Whole blocks. */
  readonly blocks: number;
  readonly billableMinutes: number;
}

/** Worked time in blocks, and which of the blocks a minimum added. */
export interface RoundedTime extends BillableDuration {
  /** The blocks beyond the worked time: those that a minimum added. */
  readonly addedBlocks: number;
  /** Whether there was time, and all of it was free. */
  readonly isFree: boolean;
}

/**
 * Rounds worked time to blocks: up, or to the nearest block with half a block rounded up; then raised to the minimum, itself
 * rounded up to whole blocks. Zero time stays zero, and so does time of at most `freeUpToMinutes`.
 */
export function roundedTime(elapsedMs: number, rounding: Rounding): RoundedTime {
  const { blockMinutes, rounding: direction } = rounding;
  const [minimumMinutes, freeUpToMinutes] = [rounding.minimumMinutes ?? 0, rounding.freeUpToMinutes ?? 0];
  const isFree = elapsedMs > 0 && elapsedMs <= freeUpToMinutes * minuteMs;
  const isBilled = elapsedMs > 0 && !isFree;
  const blockMs = blockMinutes * minuteMs;
  const counted =
    direction === "nearest" ? Math.floor((2 * elapsedMs + blockMs) / (2 * blockMs)) : Math.ceil(elapsedMs / blockMs);
  const worked = isBilled ? counted : 0;
  const blocks = isBilled ? Math.max(worked, Math.ceil(minimumMinutes / blockMinutes)) : 0;
  return {
    ...{ elapsedMs, blockMinutes, blocks, billableMinutes: blocks * blockMinutes },
    ...{ addedBlocks: blocks - worked, isFree },
  };
}
