import type { Pool, PoolClient } from "pg";

/**
 * Runs `work` with a client of the pool, and returns the client.
 *
 * The pool listens to the errors of idle clients only. If the server stops while a client is checked out, the client emits an
 * error that would end the process. The query under way fails as well, so the caller still gets the error. A client that failed
 * is closed instead of returned. The pool itself has to listen on each new client (`poolOf` of the server does), since an error
 * may arrive together with the answer to its connection.
 */
export async function withClient<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let failure: Error | undefined;
  const onError = (error: Error): void => {
    failure = error;
  };
  client.on("error", onError);
  try {
    return await work(client);
  } finally {
    client.release(failure);
    client.off("error", onError);
  }
}
