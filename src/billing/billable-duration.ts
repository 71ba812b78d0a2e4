import { requireRecord } from "../problem/internal.js";
import { minuteMs, requireInRange, requireOrder, toEpochMs, type InstantLike } from "../time/internal.js";
import { modeNamed } from "../policy/internal.js";
import type { BillingPolicy } from "./billing-policy.js";

/** An intervention as billing sees it: how it was carried out, and from when to when. */
export interface InterventionTime {
  /** One of the policy's modes, by name. */
  readonly mode: string;
  readonly startedAt: InstantLike;
  readonly endedAt: InstantLike;
}

/** Worked time and what is billed for it. */
export interface BillableDuration {
  /** Real time from start to end, in ms: the clocks' going forward or back does not change it. */
  readonly elapsedMs: number;
  readonly blockMinutes: number;
  /** Whole blocks, the last one begun included. */
  readonly blocks: number;
  readonly billableMinutes: number;
}

/**
 * The time billed for one intervention: its elapsed time in indivisible blocks of its mode, rounded up.
 *
 * An exact multiple stays as it is (an hour on site is one hour, not two), zero stays zero, and one millisecond over opens the
 * next block. An instant told as text finer than a millisecond is cut to it.
 *
 * @throws SupportError `unknown_mode`; `reversed_interval` for an end before the start; `invalid_instant`,
 * `instant_without_offset`, `instant_out_of_range`; `wrong_type` and `out_of_bounds` for what is no intervention, or a policy
 * that no schema has seen
 * @see section 4 of the support policy, "Interventions under warranty and upon payment"
 * @example
 * billableDuration(acoPolicy, { mode: "online", startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" })
 * // => { elapsedMs: 1_860_000, blockMinutes: 30, blocks: 2, billableMinutes: 60 }
 */
export function billableDuration(policy: Pick<BillingPolicy, "modes">, intervention: InterventionTime): BillableDuration {
  requireRecord(intervention, ["intervention"]);
  const blockMinutes = blockMinutesOf(policy, intervention.mode);
  const startedMs = toEpochMs(intervention.startedAt);
  const endedMs = toEpochMs(intervention.endedAt);
  requireInRange(startedMs);
  requireInRange(endedMs);
  requireOrder(startedMs, endedMs);
  return inBlocks(endedMs - startedMs, blockMinutes);
}

/** How long a block of a mode is; throws `unknown_mode`, and `out_of_bounds` for a policy no schema has seen. */
export function blockMinutesOf(policy: Pick<BillingPolicy, "modes">, mode: string): number {
  return modeNamed(policy, mode).rounding.blockMinutes;
}

/** Time in whole blocks, the last one begun included. */
export function inBlocks(elapsedMs: number, blockMinutes: number): BillableDuration {
  const blocks = Math.ceil(elapsedMs / (blockMinutes * minuteMs));
  return { elapsedMs, blockMinutes, blocks, billableMinutes: blocks * blockMinutes };
}
