import type { Rounding } from "../../policy/internal.js";
import { minuteMs } from "../../time/internal.js";
import type { BandClock, BandStretch } from "./band-clock.js";
import { roundedTime, type RoundedTime } from "./rounding.js";

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
