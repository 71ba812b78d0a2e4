import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const example = new URL("../", import.meta.url);
const guide = readFileSync(new URL("../../docs/guides/support-desk.md", example), "utf8");

/** Lines without their indentation, blank lines and comments left out. */
function linesOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim().replace(/[`,;]+$/, ""));
  return `\n${lines.filter((line) => line !== "" && !/^(--|\/\/)/.test(line)).join("\n")}\n`;
}

void test("The SQL that the guide quotes is that of the example", () => {
  const folders = readdirSync(example, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = ["", ...folders.map(({ name }) => `${name}/`).filter((name) => name !== "node_modules/")];
  const files = own.flatMap((folder) => readdirSync(new URL(folder, example)).map((file) => `${folder}${file}`));
  const code = files.filter((file) => /\.(ts|sql)$/.test(file));
  const sources = code.map((file) => linesOf(readFileSync(new URL(file, example), "utf8")));
  const quotes = [...guide.matchAll(/^```sql\n(.*?)^```$/gms)].map(([, quote = ""]) => quote);
  assert.ok(quotes.length > 0);
  for (const quote of quotes) {
    const isThere = sources.some((source) => source.includes(linesOf(quote)));
    assert.ok(isThere, `not in the example:\n${quote}`);
  }
});
