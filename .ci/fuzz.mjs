/**
 * Calls every public function and every parse function with arguments of any type.
 *
 *   npm run fuzz                          100,000 cases for each function, less than half an hour on two cores
 *   npm run fuzz -- --cases 1000 dueAt    1,000 cases for the named functions
 *   npm run fuzz -- --seed 42             the same cases again
 */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/** The cases that the laws try for each function by default. */
const usualCases = 300;

const { values, positionals } = parseArgs({
  options: { cases: { type: "string", default: "100000" }, seed: { type: "string" } },
  allowPositionals: true,
});
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const runs = Math.max(1, Math.ceil(Number(values.cases) / usualCases));
const named = positionals.length === 0 ? [] : ["-t", `(${positionals.join("|")}) answers`];
const laws = ["any-part", "any-argument", "any-policy", "iso-text"].map((name) => `test/properties/${name}.test.ts`);

console.log(`seed ${seed}, ${(runs * usualCases).toLocaleString("en")} cases for each function`);
const workers = `--maxWorkers=${availableParallelism()}`;
const { status } = spawnSync("npx", ["--no", "vitest", "run", workers, ...laws, ...named], {
  stdio: "inherit",
  env: { ...process.env, PROPERTY_SEED: seed, PROPERTY_RUNS: String(runs) },
});
console.log(`seed ${seed}`);
process.exitCode = status ?? 1;
