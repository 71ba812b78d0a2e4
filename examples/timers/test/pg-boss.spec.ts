import { findPrograms, noPrograms } from "../../queue-postgres/server/find-programs.js";
import { startServer } from "../../queue-postgres/server/start-server.js";
import { pgBossScheduler } from "../schedulers/pg-boss.js";
import { timerTests } from "./timer-tests.js";

const programs = findPrograms();

timerTests("pg-boss", programs === undefined && noPrograms, async () => {
  const server = await startServer(programs ?? "");
  const pool = server.pool({ max: 20 });
  return {
    pool,
    scheduler: () => pgBossScheduler(server.connectionString),
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
});
