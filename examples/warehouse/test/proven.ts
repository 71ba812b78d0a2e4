import type { Database } from "../databases/database.js";

/** A database and the SQL whose answers are compared with the library's. */
export interface Proven {
  readonly name: string;
  readonly open: () => Promise<Database>;
  readonly tables: string;
  readonly views: string;
}
