/**
 * What an app's bundle grows by: each subpath, and one function alone, minified by esbuild and compressed with brotli. Fails if a
 * size is over its budget in sizes.json or differs from the table of docs/speed.md.
 *
 *   npm run size                   after npm run build
 *   npm run size -- --parts        also prints what each size loses without a library
 *   npm run size -- --local        writes the table of docs/speed.md, and README's size of a due date
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const document = "docs/speed.md";
const begin = "<!-- sizes:start -->\n";
const end = "<!-- sizes:end -->";
const local = process.argv.includes("--local");

/** The imports of libraries in dist. */
const libraries = {
  "decimal.js": /^decimal\.js$/,
  zod: /^\.\/zod\.js$/,
  "date-fns": /^\.\/date-fns\.js$/,
  "date-fns-tz": /^\.\/date-fns-tz\.js$/,
};

const budgets = JSON.parse(readFileSync(".ci/sizes.json", "utf8"));
const measured = await Promise.all(budgets.map(async (budget) => ({ ...budget, size: await sizeOf(budget.code) })));

const over = measured.filter(({ size, kB }) => size > kB * 1000);
for (const { name, size, kB } of over) console.error(`${name}: ${size} bytes are over its budget of ${kB} kB`);

const [before, rest] = readFileSync(document, "utf8").split(begin);
const [written, after] = rest.split(end);
if (local) {
  const rows = measured.map(({ name, size, kB }) => `| \`${name}\` | ${inKb(size)} | ${kB.toFixed(1)} |\n`);
  const table = ["| Import | Size, kB | Budget, kB |\n", "| --- | ---: | ---: |\n", ...rows].join("");
  writeFileSync(document, `${before}${begin}${table}${end}${after}`);
  const { size } = measured.find(({ name }) => name === "import { dueAt }") ?? {};
  const readme = readFileSync("README.md", "utf8");
  writeFileSync(
    "README.md",
    readme.replace(/(`import \{ dueAt \}` adds )[\d.]+ kB/, (_, words) => `${words}${inKb(size)} kB`),
  );
}

const stale = local ? [] : measured.filter((entry) => !shows(written, entry));
for (const { name, size } of stale) console.error(`${document} does not show ${name}'s ${inKb(size)} kB`);
if (stale.length > 0) console.error("npm run size -- --local writes it");

for (const { name, code, size } of measured) {
  console.log(`${name}: ${inKb(size)} kB`);
  if (process.argv.includes("--parts")) await printParts(code, size);
}
if (over.length + stale.length > 0) process.exitCode = 1;

async function printParts(code, size) {
  for (const [library, path] of Object.entries(libraries)) {
    const part = size - (await sizeOf(code, path));
    if (part > 500) console.log(`  ${inKb(part)} kB of ${library}`);
  }
}

async function sizeOf(contents, leftOut = /^$/) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(".") },
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    write: false,
    logLevel: "error",
    plugins: [
      { name: "left-out", setup: ({ onResolve }) => onResolve({ filter: leftOut }, ({ path }) => ({ path, external: true })) },
    ],
    // Without the paths of tsconfig.json, the package's own name leads to dist, as in an app.
    tsconfigRaw: {},
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

/** A size in the table may be off by 2 %, so that not every edit rewrites it. */
function shows(table, { name, size, kB }) {
  const row = table.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
  const [shown, budget] = row?.match(/\d+\.\d/g) ?? [];
  return budget === kB.toFixed(1) && Math.abs(Number(shown) * 1000 - size) <= 50 + size / 50;
}

function inKb(bytes) {
  return (bytes / 1000).toFixed(1);
}
