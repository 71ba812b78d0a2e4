import { modeNamed, type Rounding, type SupportPolicySpec } from "../../policy/internal.js";
import { requireRecord } from "../../problem/internal.js";
import { minuteMs, requireInRange, requireOrder, toEpochMs, type InstantLike } from "../../time/internal.js";

/** Worked time and the time billed for it. */
export interface BillableDuration {
  /** Real time from start to end, in ms. Clock changes do not alter it. */
  readonly elapsedMs: number;
  readonly blockMinutes: number;
  /** Whole blocks. */
  readonly blocks: number;
  readonly billableMinutes: number;
}

/** An intervention's mode and times. */
export interface InterventionTime {
  /** Name of one of the policy's modes. */
  readonly mode: string;
  readonly startedAt: InstantLike;
  readonly endedAt: InstantLike;
}

/**
 * The time billed for one intervention: its elapsed time in indivisible blocks, by the policy's rounding of its mode.
 *
 * Blocks are rounded up by default: an exact multiple stays as it is (an hour on site is one hour, not two), zero stays zero, and
 * one millisecond over opens the next block. A price list may round differently: {@link chargeFor} follows the list.
 *
 * @throws SupportError `unknown_mode`; `missing_section` for a policy without modes; `reversed_interval` for an end before the
 * start; `invalid_instant`, `instant_without_offset`, `instant_out_of_range`; `wrong_type` and `out_of_bounds` for an invalid
 * intervention or policy
 * @see section 4 of the support policy, "Interventions under warranty and upon payment"
 * @example
 * billableDuration(acoPolicy, { mode: "online", startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" })
 * // => { elapsedMs: 1_860_000, blockMinutes: 30, blocks: 2, billableMinutes: 60 }
 */
export function billableDuration(policy: Pick<SupportPolicySpec, "modes">, intervention: InterventionTime): BillableDuration {
  requireRecord(intervention, ["intervention"]);
  const { rounding } = modeNamed(policy, intervention.mode);
  const startedMs = toEpochMs(intervention.startedAt);
  const endedMs = toEpochMs(intervention.endedAt);
  requireInRange(startedMs);
  requireInRange(endedMs);
  requireOrder(startedMs, endedMs);
  const { elapsedMs, blockMinutes, blocks, billableMinutes } = roundedTime(endedMs - startedMs, rounding);
  return { elapsedMs, blockMinutes, blocks, billableMinutes };
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
