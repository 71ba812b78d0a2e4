/**
 * Runs the suite as hosts in different zones would, because Date's local fields, and libraries that read them, differ there. The
 * laws try the first of the cases that npm test tries, in six zones: PROPERTY_RUNS=1 for all of them.
 *
 *   npm run test:zones                      every zone
 *   npm run test:zones -- --zone UTC        one
 *   npm run test:zones -- test/calendar     what follows goes to vitest
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

// The files share one module graph here: npm test has run each alone, and this is four times as fast. The tests of peers set the
// zones of their questions themselves.
const vitest = ["--no", "vitest", "run", "--no-isolate", "--exclude", "test/peers/**"];
const everyZone = ["UTC", "Europe/Rome", "America/New_York", "America/Nuuk", "Pacific/Apia", "Australia/Lord_Howe"];

const { values, positionals } = parseArgs({
  options: { zone: { type: "string" }, list: { type: "boolean" } },
  allowPositionals: true,
});

if (values.list) {
  console.log(everyZone.join("\n"));
} else {
  const zones = values.zone === undefined ? everyZone : [values.zone];
  const failed = zones.filter((zone) => !passesUnder(zone));
  console.log(failed.length === 0 ? `passed under TZ = ${zones.join(", ")}` : `failed under TZ = ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function passesUnder(zone) {
  console.log(`TZ=${zone}`);
  const env = { PROPERTY_RUNS: "0.4", ...process.env, TZ: zone };
  const { status } = spawnSync("npx", [...vitest, ...positionals], { stdio: "inherit", env });
  return status === 0;
}
