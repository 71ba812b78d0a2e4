/** Packs what was built and resolves the types of every subpath as TypeScript's four modes of resolution do. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { temporaryFolder } from "./temporary-folder.mjs";

/** node10 knows no subpaths: TypeScript 5.4, the oldest supported, resolves them with node16 or bundler. */
const unsupported = (problem) => problem.kind === "NoResolution" && problem.resolutionKind === "node10";

const folder = temporaryFolder();
const { status, stdout, stderr } = spawnSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
  encoding: "utf8",
});
if (status !== 0) throw new Error(stderr);
const [{ filename }] = JSON.parse(stdout);
const result = await checkPackage(createPackageFromTarballData(readFileSync(join(folder, filename))));
if (!result.types) throw new Error("the package has no types");
const problems = result.problems.filter((problem) => !unsupported(problem));
for (const problem of problems) console.error(problem);
if (problems.length > 0) throw new Error(`${problems.length} problems with the types of ${filename}`);
console.log(`${Object.keys(result.entrypoints).length} entries resolve with their types in every mode`);
