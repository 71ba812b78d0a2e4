/**
 * `npm run coverage`: which lines and branches of src the suite takes. Fails where a file has less than 95 % of its branches
 * taken and .ci/mutation.md gives no reason, or gives one that is not needed any more.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const lowest = 95;
const folder = ".tmp/coverage";
const reporters = ["text-summary", "json-summary"].map((name) => `--coverage.reporter=${name}`);
const options = ["--coverage.include=src/**", `--coverage.reportsDirectory=${folder}`, ...reporters];
const { status } = spawnSync("npx", ["--no", "vitest", "run", "--coverage", ...options], { stdio: "inherit" });
if (status !== 0) throw new Error(`vitest ended with exit code ${status}`);

const summary = JSON.parse(readFileSync(join(folder, "coverage-summary.json"), "utf8"));
const short = Object.entries(summary)
  .filter(([path, { branches }]) => path !== "total" && branches.pct < lowest)
  .map(([path, { branches }]) => ({ name: relative("src", path).replaceAll(sep, "/"), percent: branches.pct }));
const reasons = [...readFileSync(".ci/mutation.md", "utf8").matchAll(/^\| `([a-z/-]+\.ts)`/gm)].map(([, name]) => name);

const unexplained = short.filter(({ name }) => !reasons.includes(name));
const needless = reasons.filter((reason) => short.every(({ name }) => name !== reason));
for (const { name, percent } of short) console.log(`${name.padEnd(44)} ${percent.toFixed(1)} % of branches`);
for (const { name } of unexplained) console.error(`${name}: no reason in .ci/mutation.md`);
for (const name of needless) console.error(`${name}: needs no reason in .ci/mutation.md any more`);
process.exitCode = unexplained.length === 0 && needless.length === 0 ? 0 : 1;
