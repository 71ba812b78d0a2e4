import { testAnswers } from "../../warehouse/test/test-answers.js";
import { openClickhouse } from "../database/clickhouse.js";
import { sqlFile } from "../database/sql-file.js";

testAnswers([
  { name: "ClickHouse, as-of joins", open: openClickhouse, tables: sqlFile("tables.sql"), views: sqlFile("as-of.sql") },
]);
