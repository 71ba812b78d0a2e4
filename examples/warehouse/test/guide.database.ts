import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sqlFile } from "../databases/sql-file.js";

const guide = readFileSync(new URL("../../../docs/guides/warehouse.md", import.meta.url), "utf8");

/** A block of SQL that begins with the name of its file shows what stands there. */
const shown = [...guide.matchAll(/```sql\n-- examples\/warehouse\/sql\/(\S+)\n(.*?)```/gs)].map(
  ([, file = "", sql = ""]) => [file, sql] as const,
);

test("the guide shows SQL that is proven here, as it stands in its file", () => {
  expect(shown.map(([file]) => file)).toEqual(["duckdb/as-of.sql", "duckdb/by-date.sql", "postgres/as-of.sql"]);
  for (const [file, sql] of shown) expect(sqlFile(file)).toContain(sql);
});
