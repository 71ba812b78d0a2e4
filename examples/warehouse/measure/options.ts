import { programOptions, wholeNumber } from "../../program.js";

export interface MeasureOptions {
  readonly tickets: number;
  readonly rounds: number;
}

/** The options of `npm run measure`, in each warehouse example. */
export function measureOptions(purpose: string): MeasureOptions {
  const help = `npm run measure -- [options]

${purpose}

  --tickets N   how many tickets are generated (default: 10000000)
  --rounds N    how often each question is asked; the table has the medians (default: 3)`;
  const given = programOptions(help, {
    tickets: { type: "string", default: "10000000" },
    rounds: { type: "string", default: "3" },
  });
  return {
    tickets: wholeNumber("tickets", given.tickets, 1, 100_000_000),
    rounds: wholeNumber("rounds", given.rounds, 1, 1000),
  };
}
