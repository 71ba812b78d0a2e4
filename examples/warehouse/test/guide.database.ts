import { expect, test } from "vitest";
import { sqlFile } from "../databases/sql-file.js";
import { shownSql } from "./shown-sql.js";

const shown = shownSql("warehouse");

test("the guide shows the DuckDB and PostgreSQL views as they are in their files", () => {
  expect(shown.map(([file]) => file)).toEqual(["duckdb/as-of.sql", "duckdb/by-date.sql", "postgres/as-of.sql"]);
  for (const [file, sql] of shown) expect(sqlFile(file)).toContain(sql);
});
