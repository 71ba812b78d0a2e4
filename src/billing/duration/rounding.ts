import { requireSections, type Rounding, type SupportPolicySpec } from "../../policy/internal.js";
import { requireRecord, SupportError, unknownName } from "../../problem/internal.js";
import { minuteMs, requireInRange, requireOrder, toEpochMs, type InstantLike } from "../../time/internal.js";
import type { BandClock, BandStretch } from "./band-clock.js";

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
 * Other fields of the intervention are ignored: all that decide are required.
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
  const { mode, startedAt, endedAt } = intervention;
  const { modes } = requireSections(policy, "modes");
  const known = modes.get(mode);
  if (known === undefined) throw new SupportError(unknownName("mode", mode, modes.keys(), ["intervention", "mode"]));
  const startedMs = instantOf(startedAt, "startedAt");
  const endedMs = instantOf(endedAt, "endedAt");
  requireOrder(startedMs, endedMs, ["intervention", "endedAt"]);
  const { elapsedMs, blockMinutes, blocks, billableMinutes } = roundedTime(endedMs - startedMs, known.rounding);
  return { elapsedMs, blockMinutes, blocks, billableMinutes };
}

function instantOf(at: InstantLike, field: string): number {
  const epochMs = toEpochMs(at, ["intervention", field]);
  requireInRange(epochMs, ["intervention", field]);
  return epochMs;
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
function roundedTime(elapsedMs: number, rounding: Rounding): RoundedTime {
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

/** One intervention's time, and its band if the app set one. */
export interface WorkedStretch {
  readonly startMs: number;
  readonly elapsedMs: number;
  readonly band: string | undefined;
}

/** Consecutive blocks of one band. */
export interface BlockRun {
  /** Absent for the ordinary price. */
  readonly band?: string;
  readonly blocks: number;
  /** Where the first of them begins; the last worked instant, for blocks that a minimum added. */
  readonly from: Date;
  /** Whether the clock or the intervention sets the band, or a minimum added the blocks. */
  readonly by: "clock" | "intervention" | "minimum";
}

/** Rounded time with the band of each block, in the order of the blocks. */
export interface BlocksInBands {
  readonly time: RoundedTime;
  readonly runs: readonly BlockRun[];
}

/** The band at an instant of an intervention: its own, else the clock's. */
export function bandDuring(clock: BandClock, { band }: WorkedStretch, atMs: number): BandStretch {
  return band === undefined ? clock(atMs) : { band, untilMs: Infinity };
}

/**
 * Rounds interventions together and finds the band of each block. They are laid one after the other, and a block belongs to the
 * band in which it begins, counted in worked time from the start. Blocks that a minimum adds belong to the band of the last
 * worked instant.
 */
export function blocksInBands(clock: BandClock, stretches: readonly WorkedStretch[], rounding: Rounding): BlocksInBands {
  const time = roundedTime(
    stretches.reduce((sumMs, { elapsedMs }) => sumMs + elapsedMs, 0),
    rounding,
  );
  const runs = runsOf(clock, stretches, rounding.blockMinutes * minuteMs, time.blocks - time.addedBlocks);
  const last = stretches.filter(({ elapsedMs }) => elapsedMs > 0).at(-1);
  if (last === undefined || time.addedBlocks === 0) return { time, runs };
  const lastMs = last.startMs + last.elapsedMs - 1;
  const { band } = bandDuring(clock, last, lastMs);
  const added: BlockRun = { ...inBand(band), blocks: time.addedBlocks, from: new Date(lastMs), by: "minimum" };
  return { time, runs: [...runs, added] };
}

function runsOf(clock: BandClock, stretches: readonly WorkedStretch[], blockMs: number, blocks: number): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  let laidMs = 0;
  let done = 0;
  for (const stretch of stretches) {
    const endMs = stretch.startMs + stretch.elapsedMs;
    while (done < blocks && done * blockMs < laidMs + stretch.elapsedMs) {
      const beginMs = stretch.startMs + (done * blockMs - laidMs);
      const { band, untilMs } = bandDuring(clock, stretch, beginMs);
      // The first block that begins at or after the border of the band, or in the next intervention.
      const next = Math.min(blocks, Math.ceil((Math.min(untilMs, endMs) - stretch.startMs + laidMs) / blockMs));
      append(runs, {
        ...inBand(band),
        blocks: next - done,
        from: new Date(beginMs),
        by: stretch.band === undefined ? "clock" : "intervention",
      });
      done = next;
    }
    laidMs += stretch.elapsedMs;
  }
  return runs;
}

function append(runs: BlockRun[], run: BlockRun): void {
  const last = runs.at(-1);
  if (last?.band === run.band && last?.by === run.by) runs[runs.length - 1] = { ...last, blocks: last.blocks + run.blocks };
  else runs.push(run);
}

function inBand(band: string | undefined): Pick<BlockRun, "band"> {
  return band === undefined ? {} : { band };
}

/** The blocks after the first `skipped` ones. */
export function blocksFrom(runs: readonly BlockRun[], skipped: number): readonly BlockRun[] {
  let before = 0;
  return runs.flatMap((run) => {
    const blocks = Math.min(run.blocks, before + run.blocks - skipped);
    before += run.blocks;
    return blocks > 0 ? [{ ...run, blocks }] : [];
  });
}
