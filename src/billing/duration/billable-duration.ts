import { modeNamed, type SupportPolicySpec } from "../../policy/internal.js";
import { requireRecord } from "../../problem/internal.js";
import { requireInRange, requireOrder, toEpochMs, type InstantLike } from "../../time/internal.js";
import { roundedTime, type BillableDuration } from "./rounding.js";

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
