import type { Database } from "../databases/database.js";

/** One way to answer both questions for all tickets. An answer is a sum in ms, so that every ticket's is computed and none is kept. */
export interface Contender {
  readonly by: string;
  readonly elapsed: () => number | Promise<number>;
  readonly due: () => number | Promise<number>;
}

/** The total of a query that selects one number with that name. */
export async function totalOf(database: Database, sql: string): Promise<number> {
  return Number((await database.rowsOf(sql))[0]?.["total"]);
}
