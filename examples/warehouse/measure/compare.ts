import { availableParallelism } from "node:os";
import type { Contender } from "./contender.js";
import type { MeasureOptions } from "./options.js";
import { sayProgress } from "./progress.js";
import { speedTable, type Measured } from "./speed-table.js";
import { timed } from "./timing.js";

/** Asks all contenders both questions in interleaved rounds and prints a table. Throws if two totals differ. */
export async function compare({ tickets, rounds }: MeasureOptions, contenders: readonly Contender[]): Promise<void> {
  const measured: readonly Measured[] = (["elapsed", "due"] as const).flatMap((question) =>
    contenders.map((contender) => ({ question, by: contender.by, answer: contender[question], timings: [] })),
  );
  const totals = new Map<string, number>();
  for (let round = 1; round <= rounds; round++) {
    for (const { question, by, answer, timings } of measured) {
      const [total, timing] = await timed(answer);
      const expected = totals.get(question) ?? total;
      if (total !== expected) throw new Error(`${question} of all tickets is ${total} ms by ${by}, not ${expected} ms`);
      totals.set(question, expected);
      timings.push(timing);
      sayProgress(`round ${round} of ${rounds}: ${question} by ${by} in ${timing.wall.toFixed(1)} s`);
    }
  }
  console.log(speedTable(tickets, measured));
  console.log(
    `\n${tickets} tickets, the median of ${rounds} rounds; on ${availableParallelism()} cores, Node ${process.versions.node}`,
  );
}
