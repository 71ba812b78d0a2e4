import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "tsup";
import { fileText } from "../../examples/demo/log/log-file.js";
import { readLog, type Log } from "../../examples/demo/published/read-log.js";
import { keptByCalendars } from "./memory.js";
import { resultsOf } from "./results.js";
import type { Library } from "./subjects.js";
import {
  isReached,
  isWithinLimit,
  markdownTable,
  terminalTable,
  textBetweenMarkers,
  withTextBetweenMarkers,
  type Results,
} from "./table.js";

/** The peers know the host's zone alone, so the whole benchmark runs where the desk is. */
const hostZone = "Europe/Rome";
const buildFolder = ".tmp/bench";
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const resultsFile = path("results.json");
const pageFile = path("../../docs/speed.md");
/** Where the log lies that `--log` may name; it is too large for the repository. */
const usualLogFile = path("../../../shared/data/italian-helpdesk.csv");

const { values: options } = parseArgs({
  options: {
    json: { type: "string" },
    markdown: { type: "boolean" },
    "write-docs": { type: "boolean" },
    check: { type: "boolean" },
    log: { type: "string" },
  },
});

process.exitCode = process.env["TZ"] === hostZone ? await runHere() : runInZone();

function runInZone(): number {
  const env = { ...process.env, TZ: hostZone };
  const child = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env, stdio: "inherit" });
  return child.status ?? 1;
}

async function runHere(): Promise<number> {
  await build({ outDir: buildFolder, format: ["esm"], dts: false, sourcemap: false, silent: true });
  // The start of whole processes is measured on the package's own build.
  await build({ dts: false, silent: true });
  const libraryFile = path(`../../${buildFolder}/index.js`);
  const library = (await import(libraryFile)) as Library;
  const results = resultsOf(library, keptByCalendars(libraryFile), await givenLog());
  report(results);
  return options.check === true && !(results.rows.every(isReached) && results.kept.every(isWithinLimit)) ? 1 : 0;
}

/** The log to measure on; undefined where none was named and none is there. */
async function givenLog(): Promise<Log | undefined> {
  const file = options.log ?? usualLogFile;
  if (options.log === undefined && !existsSync(file)) return undefined;
  const nothing = (): void => undefined;
  const reading = await readLog(fileText(file, nothing), nothing);
  if (!reading.ok) throw new Error(`${file}: ${reading.fault}`);
  return reading.log;
}

function report(results: Results): void {
  const json = `${JSON.stringify(results, undefined, 2)}\n`;
  const table = markdownTable(results);
  if (options.json !== undefined) writeFileSync(options.json, json);
  console.log(options.markdown === true ? table : terminalTable(results));
  const page = existsSync(pageFile) ? readFileSync(pageFile, "utf8") : "";
  const shown = textBetweenMarkers(page);
  if (options["write-docs"] === true) {
    if (shown === undefined) console.error("docs/speed.md has no markers for the benchmark's table; nothing is written there.");
    else {
      writeFileSync(resultsFile, json);
      writeFileSync(pageFile, withTextBetweenMarkers(page, table));
    }
  } else if (shown !== table) {
    console.error("\ndocs/speed.md shows another run; `npm run bench -- --write-docs` brings this one there.");
  }
}
