/**
 * What a bundle pays for each subpath, and for one function alone: within package.json's budgets, and as docs/speed.md says.
 *
 *   npm run size                   after npm run build
 *   npm run size -- --local        writes the table of docs/speed.md, and README's size of a due date
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const document = "docs/speed.md";
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
  const { size } = measured.find(({ name }) => name === "import { dueAt }") ?? {};
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", readme.replace(/(`import \{ dueAt \}` adds )[\d.]+ kB/, (_, words) => `${words}${kB(size)} kB`));
}

const stale = process.argv.includes("--local") ? [] : measured.filter((entry) => !shows(written, entry));
for (const { name, size } of stale) console.error(`${document} does not show ${name}'s ${kB(size)} kB`);
if (stale.length > 0) console.error("npm run size -- --local writes it");

if (over.length + stale.length > 0) process.exitCode = 1;
else console.log(measured.map(({ name, size }) => `${name}: ${kB(size)} kB`).join("\n"));

/** A size in the table may be off by 2 %, so that not every edit rewrites it. */
function shows(table, { name, size, sizeLimit }) {
  const row = table.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
  const [shown, budget] = row?.match(/\d+\.\d/g) ?? [];
  return budget === kB(sizeLimit) && Math.abs(Number(shown) * 1000 - size) <= 50 + size / 50;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
