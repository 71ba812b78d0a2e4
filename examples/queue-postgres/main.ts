import { acoPolicy } from "trouble-ticket";
import { exitWith, messageOf, programOptions } from "../program.js";
import { drawFrom } from "./draw.js";
import { outOfOrder } from "./out-of-order.js";
import { race } from "./race.js";
import { sampleTickets } from "./sample-tickets.js";
import { findPrograms, noPrograms } from "./server/find-programs.js";
import { startServer, type Server } from "./server/start-server.js";
import { tables } from "./tables.js";

const help = `Eight workers take 5,000 tickets from one PostgreSQL table, on its own temporary server, and the log is checked.

npm run example:queue [-- --help]`;

programOptions(help, {});
const programs = findPrograms();
if (programs === undefined) {
  console.log(noPrograms);
} else {
  console.log("Starting a PostgreSQL server …");
  const server = await startServer(programs).catch((error: unknown) => exitWith(messageOf(error)));
  let signalled = false;
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      signalled = true;
      process.exitCode = code;
      void server.stop();
    });
  }
  try {
    await raceOn(server);
  } catch (error) {
    if (!signalled) {
      console.error(`The race failed: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  } finally {
    await server.stop();
  }
}

async function raceOn(server: Server): Promise<void> {
  const pool = server.pool({ max: 12 });
  try {
    await pool.query(tables);
    const draw = drawFrom(1);
    const samples = sampleTickets(acoPolicy, 5000, draw);
    console.log("Storing 5,000 tickets; then 8 workers take them, which lasts some seconds …");
    const { entries, log, tookMs } = await race(pool, { policy: acoPolicy, samples, workers: 8, changers: 4, draw });
    const count = (kind: string): string => log.filter((done) => done.kind === kind).length.toLocaleString("en");
    console.log(
      `8 workers took ${count("taken")} of ${samples.length.toLocaleString("en")} tickets in ${(tookMs / 1000).toFixed(1)} s.`,
    );
    console.log(
      `Meanwhile there were ${count("changed")} changes of priority and waits, and ${count("givenUp")} takings were lost.`,
    );
    console.log("Checking the order of every taking …");
    console.log(`Out of order were ${outOfOrder(entries, log).length}.`);
  } finally {
    await pool.end();
  }
}
