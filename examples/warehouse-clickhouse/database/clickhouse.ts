import { drainPending, Session } from "chdb";
import type { Database, Row } from "../../warehouse/databases/database.js";

/** How timestamps are read from literals such as `2026-03-02T08:00:00.000Z`, and how they and whole numbers are written to JSON. */
const settings = `SET
  date_time_input_format = 'best_effort',
  date_time_output_format = 'iso',
  output_format_json_quote_64bit_integers = 0`;

interface Answer {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly Row[];
}

/** A ClickHouse in this process, with its data in a temporary folder. A process has one at a time. */
export async function openClickhouse(): Promise<Database> {
  const session = new Session();
  await session.queryAsync(settings);
  return {
    run: async (sql) => {
      await session.queryAsync(sql);
    },
    rowsOf: async (sql) => {
      const { meta, data } = (await session.queryAsync(sql, { format: "JSON" })).json<Answer>();
      const timestamps = meta.filter(({ type }) => type.includes("DateTime")).map(({ name }) => name);
      return data.map((row) => ({ ...row, ...datesOf(row, timestamps) }));
    },
    close: async () => {
      session.close();
      await drainPending();
    },
  };
}

function datesOf(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, typeof row[name] === "string" ? new Date(row[name]) : null]));
}
