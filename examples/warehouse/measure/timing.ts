/** What answering once took, in seconds; processor time counts all threads. */
export interface Timing {
  readonly wall: number;
  readonly processor: number;
}

/** How long an answer takes, and the answer. */
export async function timed(answer: () => number | Promise<number>): Promise<readonly [sum: number, timing: Timing]> {
  const wallMs = performance.now();
  const usage = process.cpuUsage();
  const sum = await answer();
  const { user, system } = process.cpuUsage(usage);
  return [sum, { wall: (performance.now() - wallMs) / 1e3, processor: (user + system) / 1e6 }];
}

/** The median of each. */
export function typical(timings: readonly Timing[]): Timing {
  const median = (pick: (timing: Timing) => number): number =>
    timings.map(pick).sort((a, b) => a - b)[Math.floor(timings.length / 2)] ?? NaN;
  return { wall: median(({ wall }) => wall), processor: median(({ processor }) => processor) };
}
