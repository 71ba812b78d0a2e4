/**
 * `npm run coverage`: which lines and branches of src the suite takes. Fails if a file has less than 95 % of its branches taken
 * and coverage-reasons.json gives no reason, or gives a reason that is no longer needed.
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
const reasons = Object.keys(JSON.parse(readFileSync(".ci/coverage-reasons.json", "utf8")));

const unexplained = short.filter(({ name }) => !reasons.includes(name));
const needless = reasons.filter((reason) => short.every(({ name }) => name !== reason));
for (const { name, percent } of short) console.log(`${name.padEnd(44)} ${percent.toFixed(1)} % of branches`);
for (const { name } of unexplained) console.error(`${name}: no reason in .ci/coverage-reasons.json`);
for (const name of needless) console.error(`${name}: needs no reason in .ci/coverage-reasons.json any more`);
process.exitCode = unexplained.length === 0 && needless.length === 0 ? 0 : 1;
