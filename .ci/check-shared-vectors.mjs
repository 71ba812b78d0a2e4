/** Runs the vectors of ../shared against the packed tarball, as outsiders do; without ../shared nothing is run. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { packedApp } from "./packed-app.mjs";

const vectors = resolve("../shared/vectors");
const runners = join(vectors, "run");

if (existsSync(runners)) {
  const { app } = packedApp();
  cpSync(runners, app, { recursive: true });
  const files = readdirSync(runners).filter((file) => existsSync(join(vectors, file.replace(/\.mjs$/, ".json"))));
  if (files.length === 0) throw new Error(`no script of ${runners} has its vectors`);
  const outcomes = files.map((file) => outcomeOf(app, file));
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const failed = sum(outcomes.map(({ fail }) => fail));
  console.log(`${sum(outcomes.map(({ hold }) => hold))} checks hold, ${failed} fail`);
  if (failed > 0) process.exitCode = 1;
} else {
  console.log("skipped: ../shared/vectors/run is not there");
}

function outcomeOf(app, file) {
  const { stdout, stderr } = spawnSync("node", [file, join(vectors, file.replace(/\.mjs$/, ".json"))], {
    cwd: app,
    encoding: "utf8",
  });
  const [, hold, fail] = /(\d+) checks hold, (\d+) fail/.exec(stdout) ?? [];
  if (hold === undefined) throw new Error(`${file} reports no count\n${stdout}${stderr}`);
  console.log(`${file}\n${stdout}`);
  return { hold: Number(hold), fail: Number(fail) };
}
