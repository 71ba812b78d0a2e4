import { expect, test } from "vitest";
import { shownSql } from "../../warehouse/test/shown-sql.js";
import { sqlFile } from "../database/sql-file.js";

const shown = shownSql("warehouse-clickhouse");

test("the guide shows the ClickHouse views as they are in their file", () => {
  expect(shown.map(([file]) => file)).toEqual(["as-of.sql"]);
  for (const [file, sql] of shown) expect(sqlFile(file)).toContain(sql);
});
