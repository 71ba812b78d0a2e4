/**
 * The face of each subpath as text, in .ci/api, so that a change of it shows in review.
 *
 *   npm run api                    after npm run build; fails where a report is not that of the build
 *   npm run api -- --local         writes the reports
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { temporaryFolder } from "./temporary-folder.mjs";

const localBuild = process.argv.includes("--local");
const project = resolve(import.meta.dirname, "..");
const reports = join(import.meta.dirname, "api");
const temporary = temporaryFolder();
const silent = { default: { logLevel: "none" } };

const { exports } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
const entries = Object.values(exports).flatMap((face) => (face.import === undefined ? [] : [face.import.types]));
const names = entries.map((entry) => `${basename(entry, ".d.ts")}.api.md`);

mkdirSync(reports, { recursive: true });
const surplus = readdirSync(reports).filter((file) => !names.includes(file));
if (localBuild) for (const file of surplus) rmSync(join(reports, file));

const stale = entries.map(staleReport).filter((name) => name !== undefined);
if (!localBuild) stale.push(...surplus);
if (stale.length > 0) {
  console.error(`not the face as built: ${stale.join(", ")}; npm run api -- --local writes the reports anew`);
  process.exitCode = 1;
} else {
  console.log(`${names.length} reports of the face are those of the build`);
}

/** Compares or writes the report of one subpath; its name where it is stale. */
function staleReport(entry, index) {
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(project, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: project,
      mainEntryPointFilePath: join(project, entry),
      compiler: { overrideTsconfig: { extends: join(project, "tsconfig.json"), include: [], files: [entry] } },
      apiReport: { enabled: true, reportFileName: names[index], reportFolder: reports, reportTempFolder: temporary },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, { localBuild, messageCallback });
  return errorCount > 0 || (apiReportChanged && !localBuild) ? names[index] : undefined;
}

/** Errors of the declarations are told; what this script tells itself, and questions of style, are not. */
function messageCallback(message) {
  message.handled = message.logLevel !== "error";
}
