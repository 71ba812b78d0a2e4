import { typical, type Timing } from "./timing.js";

/** One way to answer a question for all tickets, and what it took in each round. */
export interface Measured {
  readonly question: string;
  readonly by: string;
  readonly answer: () => number | Promise<number>;
  readonly timings: Timing[];
}

/** Tickets a second, by the clock on the wall and by processor time, as a Markdown table. */
export function speedTable(tickets: number, measured: readonly Measured[]): string {
  const lines = measured.map(({ question, by, timings }) => {
    const timing = typical(timings);
    const loop = typical(measured.find((each) => each.question === question)?.timings ?? []);
    const columns = (["wall", "processor"] as const).flatMap((clock) => [
      `${(tickets / timing[clock] / 1e6).toFixed(1)} million`,
      `${(loop[clock] / timing[clock]).toFixed(2)}×`,
    ]);
    return `| ${[question, by, ...columns].join(" | ")} |`;
  });
  return [
    "| Question | Answered by | Tickets a second | Ratio | A second of processor time | Ratio |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
