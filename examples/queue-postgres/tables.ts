import { readFileSync } from "node:fs";

/** The statements that make the tables of events and of the queue. */
export const tables = readFileSync(new URL("tables.sql", import.meta.url), "utf8");
