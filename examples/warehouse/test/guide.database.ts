import { expect, test } from "vitest";
import { sqlFile } from "../databases/sql-file.js";
import { shownSql } from "./shown-sql.js";

const shown = shownSql("warehouse");

test("the guide shows SQL that is proven here, as it stands in its file", () => {
  expect(shown.map(([file]) => file)).toEqual(["duckdb/as-of.sql", "duckdb/by-date.sql", "postgres/as-of.sql"]);
  for (const [file, sql] of shown) expect(sqlFile(file)).toContain(sql);
});
