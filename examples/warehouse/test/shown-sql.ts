import { readFileSync } from "node:fs";

const guide = readFileSync(new URL("../../../docs/guides/warehouse.md", import.meta.url), "utf8");

/** The blocks of SQL in the guide whose first line names a file of an example's folder `sql`, and those files' names. */
export function shownSql(example: string): readonly (readonly [file: string, sql: string])[] {
  const blocks = guide.matchAll(/```sql\n-- examples\/([^/\n]+)\/sql\/(\S+)\n(.*?)```/gs);
  return [...blocks].filter(([, folder]) => folder === example).map(([, , file = "", sql = ""]) => [file, sql]);
}
