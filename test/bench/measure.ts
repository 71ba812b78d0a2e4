/** One of the things timed: the answer it gives for a prepared instant, as a number, and what that answer has to be. */
export interface Subject {
  readonly name: string;
  readonly answer: (instant: number) => number;
  readonly expected: (instant: number) => number;
  /** The number of things in one call, if the time is reported for one of them. */
  readonly things?: number;
}

/** How a number came out over all rounds: the middle, and where the middle eight tenths lie. */
export interface Spread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

/** A subject's times, round by round. */
export interface Timing {
  readonly name: string;
  readonly timesNs: readonly number[];
  readonly medianNs: number;
}

/** Long enough that a batch pays for the garbage it leaves: a median of shorter ones would forget the rounds that collect it. */
const batchNs = 5e6;
const warmUpNs = 150e6;
const fewestCalls = 4;
/** A call that takes longer pays for its own garbage. */
const longCallNs = 20e6;

/**
 * What one call takes in each round, or each of the things it is about, in ns, subject by subject. The subjects take turns within
 * a round, so that a slow spell of the machine slows all of them.
 */
export function roundsOf(subjects: readonly Subject[], instants: number, rounds: number): readonly (readonly number[])[] {
  const batches = subjects.map((subject) => warmBatch(subject, instants));
  const timesNs = subjects.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    batches.forEach((batch, position) => timesNs[position]?.push(batch() / (subjects[position]?.things ?? 1)));
  }
  return timesNs;
}

/** The spread of one subject's time over another's, round by round. */
export function spreadOfRatios(numerators: readonly number[], denominators: readonly number[]): Spread {
  return spreadOf(numerators.map((numerator, round) => numerator / (denominators[round] ?? NaN)));
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (fraction: number): number => sorted[Math.round(fraction * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

/** Times with their names and medians, the fastest first. */
export function fastestFirst(
  named: readonly { readonly name: string }[],
  roundsNs: readonly (readonly number[])[],
): readonly Timing[] {
  return named
    .map(({ name }, position) => ({ name, timesNs: roundsNs[position] ?? [] }))
    .map(({ name, timesNs }) => ({ name, timesNs, medianNs: spreadOf(timesNs).median }))
    .sort((a, b) => a.medianNs - b.medianNs);
}

/**
 * The processor time that a call takes, in ns, to the microsecond. A clock would count what other programs take of a shared
 * machine, which is not the call's.
 */
export function timeOf(call: () => number): number {
  const before = process.cpuUsage();
  consume(call());
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) * 1e3;
}

/** A subject that has run until it is compiled, as a batch of calls that takes up the instants where the last one left them. */
function warmBatch(subject: Subject, instants: number): () => number {
  const loop = loopOf(subject.answer, instants);
  let cursor = 0;
  const run = (calls: number): number => {
    const elapsedNs = timeOf(() => loop(cursor, calls));
    cursor = (cursor + calls) % instants;
    return elapsedNs / calls;
  };
  let callNs = run(1);
  for (let spentNs = 0; spentNs < warmUpNs;) {
    const calls = callsFor(callNs);
    callNs = run(calls);
    spentNs += Math.max(1e3, callNs * calls);
  }
  const calls = callsFor(callNs);
  return () => run(calls);
}

function callsFor(callNs: number): number {
  if (callNs > longCallNs) return 1;
  return Math.max(fewestCalls, Math.round(batchNs / Math.max(1, callNs)));
}

/** A separate loop for each subject: one loop shared by all would be compiled for the sum of them and favour the slow. */
function loopOf(answer: Subject["answer"], instants: number): (from: number, calls: number) => number {
  return (from, calls) => {
    let sum = 0;
    let instant = from;
    for (let call = 0; call < calls; call++) {
      sum += answer(instant);
      instant = instant + 1 === instants ? 0 : instant + 1;
    }
    return sum;
  };
}

/** Uses a computed sum, so that an optimiser cannot drop the computation. */
function consume(sum: number): void {
  if (!Number.isFinite(sum)) throw new Error("a timed call gave no finite answer");
}
