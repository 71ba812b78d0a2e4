/**
 * Mutation testing, folder by folder: `npm run mutation`, or `npm run mutation -- queue sla` for some. It takes about an hour on
 * two quiet cores and is no part of `.ci/run`. Ends with the score of each folder, and fails where one is below 95 %.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const lowestScore = 95;
const everyFolder = ["problem", "time", "calendar", "sla", "policy", "request", "ticket", "queue", "billing", "message"];
const asked = process.argv.slice(2);

const scores = (asked.length === 0 ? everyFolder : asked).map((folder) => ({ folder, score: scoreOf(folder) }));
for (const { folder, score } of scores) console.log(`${folder.padEnd(10)} ${score.toFixed(1)} %`);
process.exitCode = scores.every(({ score }) => score >= lowestScore) ? 0 : 1;

function scoreOf(folder) {
  const mutated = `src/${folder}/**/*.ts,!src/${folder}/**/index.ts`;
  const command = ["run", ".ci/mutation/stryker.config.mjs", "--mutate", mutated];
  const { status } = spawnSync(".ci/mutation/node_modules/.bin/stryker", command, {
    stdio: "inherit",
    env: { ...process.env, MUTATED_FOLDER: folder },
  });
  if (status !== 0) throw new Error(`stryker ended with exit code ${status}`);
  const { files } = JSON.parse(readFileSync(`.tmp/mutation-${folder}.json`, "utf8"));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...states) => mutants.filter(({ status: state }) => states.includes(state)).length;
  const [detected, undetected] = [count("Killed", "Timeout"), count("Survived", "NoCoverage")];
  return (100 * detected) / (detected + undetected);
}
