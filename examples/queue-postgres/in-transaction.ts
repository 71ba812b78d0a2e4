import type { Pool, PoolClient } from "pg";
import { withClient } from "./with-client.js";

/** The result of `work`, which is done as a whole or not at all. */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return withClient(pool, async (client) => {
    try {
      await client.query("BEGIN");
      const result = await work(client);
      await client.query("COMMIT");
      return result;
    } catch (error) {
      // On a broken connection this fails too; the server has rolled back already, and the first error is the reason.
      await client.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}
