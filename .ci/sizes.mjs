/**
 * What a bundle pays for each subpath, and for one function alone: within package.json's budgets, and as docs/sizes.md says.
 *
 *   npm run size                   after npm run build
 *   npm run size -- --local        writes the table of docs/sizes.md
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const document = "docs/sizes.md";
const begin = "<!-- sizes:start -->\n";
const end = "<!-- sizes:end -->";

const { stdout, stderr } = spawnSync("npx", ["--no", "size-limit", "--", "--json"], { encoding: "utf8" });
if (stdout === "") throw new Error(`size-limit measured nothing\n${stderr}`);
const measured = JSON.parse(stdout);

const over = measured.filter(({ passed }) => !passed);
for (const { name, size, sizeLimit } of over) console.error(`${name}: ${size} bytes are more than its budget, ${sizeLimit}`);

const text = readFileSync(document, "utf8");
const [before, rest] = text.split(begin);
const [written, after] = rest.split(end);
if (process.argv.includes("--local")) {
  const rows = measured.map(({ name, size, sizeLimit }) => `| \`${name}\` | ${kB(size)} | ${kB(sizeLimit)} |\n`);
  const table = ["| Import | Size, kB | Budget, kB |\n", "| --- | ---: | ---: |\n", ...rows].join("");
  writeFileSync(document, `${before}${begin}${table}${end}${after}`);
}

const stale = process.argv.includes("--local") ? [] : measured.filter((entry) => !tells(written, entry));
for (const { name, size } of stale) console.error(`${document} does not tell ${name}'s ${kB(size)} kB`);
if (stale.length > 0) console.error("npm run size -- --local writes it anew");

if (over.length + stale.length > 0) process.exitCode = 1;
else console.log(measured.map(({ name, size }) => `${name}: ${kB(size)} kB`).join("\n"));

/** A size that is told may be off by a fiftieth, so that not every edit rewrites the table. */
function tells(table, { name, size, sizeLimit }) {
  const row = table.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
  const [told, budget] = row?.match(/\d+\.\d/g) ?? [];
  return budget === kB(sizeLimit) && Math.abs(Number(told) * 1000 - size) <= 50 + size / 50;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
