import { acoPolicy } from "trouble-ticket";
import { drawFrom } from "./draw.js";
import { outOfOrder } from "./out-of-order.js";
import { race } from "./race.js";
import { sampleTickets } from "./sample-tickets.js";
import { findPrograms, noPrograms } from "./server/find-programs.js";
import { startServer } from "./server/start-server.js";
import { tables } from "./tables.js";

/** `npm run example:queue`: eight workers take 5,000 tickets from one table, and the log of it is checked. */
const programs = findPrograms();
if (programs === undefined) {
  console.log(noPrograms);
} else {
  const server = await startServer(programs);
  const pool = server.pool({ max: 12 });
  try {
    await pool.query(tables);
    const draw = drawFrom(1);
    const samples = sampleTickets(acoPolicy, 5000, draw);
    const { entries, log, tookMs } = await race(pool, { policy: acoPolicy, samples, workers: 8, changers: 4, draw });
    const count = (kind: string): string => log.filter((done) => done.kind === kind).length.toLocaleString("en");
    console.log(
      `8 workers took ${count("taken")} of ${samples.length.toLocaleString("en")} tickets in ${(tookMs / 1000).toFixed(1)} s.`,
    );
    console.log(
      `Meanwhile there were ${count("changed")} changes of priority and waits, and ${count("givenUp")} takings were lost.`,
    );
    console.log(`Out of order were ${outOfOrder(entries, log).length}.`);
  } finally {
    await pool.end();
    await server.stop();
  }
}
