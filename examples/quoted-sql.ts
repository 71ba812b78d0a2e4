import { readdirSync, readFileSync } from "node:fs";

/** The SQL that a guide quotes and its example does not have: none, as long as the two are in step. */
export function missingSql(guide: URL, example: URL): readonly string[] {
  const folders = readdirSync(example, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = ["", ...folders.map(({ name }) => `${name}/`).filter((name) => name !== "node_modules/")];
  const files = own.flatMap((folder) => readdirSync(new URL(folder, example)).map((file) => `${folder}${file}`));
  const code = files.filter((file) => /\.(ts|sql)$/.test(file));
  const sources = code.map((file) => linesOf(readFileSync(new URL(file, example), "utf8")));
  return quotedSql(guide).filter((quote) => !sources.some((source) => source.includes(linesOf(quote))));
}

/** The blocks of SQL in a guide. */
export function quotedSql(guide: URL): readonly string[] {
  return [...readFileSync(guide, "utf8").matchAll(/^```sql\n(.*?)^```$/gms)].map(([, quote = ""]) => quote);
}

/** Lines without their indentation, blank lines and comments left out. */
function linesOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim().replace(/[`,;]+$/, ""));
  return `\n${lines.filter((line) => line !== "" && !/^(--|\/\/)/.test(line)).join("\n")}\n`;
}
