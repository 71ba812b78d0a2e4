import { test } from "node:test";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";
import { findPrograms, noPrograms } from "../../queue-postgres/server/find-programs.js";
import { startServer } from "../../queue-postgres/server/start-server.js";
import { liveOn } from "./life.js";

const programs = findPrograms();

void test(
  "a ticket lives on Emmett's store in PostgreSQL",
  { skip: programs === undefined && noPrograms, timeout: 120_000 },
  async () => {
    if (programs === undefined) return;
    const server = await startServer(programs);
    const pool = server.pool({ max: 4 });
    try {
      const store = getPostgreSQLEventStore(server.connectionString, { connectionOptions: { pooled: true, pool } });
      await liveOn(store);
      await store.close();
    } finally {
      await pool.end();
      await server.stop();
    }
  },
);
