/** Packs what was built, installs the tarball into an empty folder, and uses every subpath there as an app would. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkBundle } from "./check-bundle.mjs";
import { checkCompilers } from "./check-compilers.mjs";
import { checkPackedFiles } from "./check-packed-files.mjs";
import { packedApp, run } from "./packed-app.mjs";

/** What each subpath must do without, so that an app pays for what it uses; "." and "policy" load all. */
const doesWithout = {
  "trouble-ticket/dist/zod.js": ["calendar", "sla", "queue"],
  "trouble-ticket/dist/zod.cjs": ["calendar", "sla", "queue"],
  "decimal.js": ["calendar", "sla", "queue"],
};

/** Versions of date-fns and date-fns-tz that an app may have. */
const ownDateFns = [
  ["2.30.0", "2.0.1"],
  ["3.6.0", "3.1.3"],
  ["4.1.0", "3.2.0"],
];

const maxInstalledKiB = 12 * 1024;

const project = resolve(import.meta.dirname, "..");
const { app, packed } = packedApp();
const subpaths = Object.keys(JSON.parse(readFileSync(join(project, "package.json"), "utf8")).exports)
  .filter((subpath) => !subpath.endsWith(".json"))
  .map((subpath) => subpath.replace(/^\.\/?/, ""));

const folders = readdirSync(join(project, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** Folders that only other folders use. */
const unpublished = ["problem", "time"];
const hidden = folders.map(({ name }) => name).filter((name) => !subpaths.includes(name) && !unpublished.includes(name));
if (hidden.length > 0) throw new Error(`package.json exports no subpath for src/${hidden.join(", src/")}`);

const { filename, files, size } = packed;
checkPackedFiles(project, packed, subpaths);

checkInstalled();
cpSync(join(import.meta.dirname, "consumer"), app, { recursive: true });

loadAll(subpaths);
run("node", ["two-builds.mjs"], app);
run("node", ["--enable-source-maps", "mapped-stacks.mjs"], app);
await checkBundle(app);

run("node", ["own-zod.mjs"], app);

for (const [part, without] of Object.entries(doesWithout)) withPartGone(part, () => loadAll(without));
// Node loads the copy of zod that is built in; the installed one is for types and for bundles of browsers.
withPartGone("zod", () => loadAll(subpaths));
withPartGone("trouble-ticket/dist/zod.js", () => {
  const { status } = spawnSync("node", ["load-all.mjs", "policy"], { cwd: app });
  if (status === 0) throw new Error("policy loads without zod: this check would notice nothing");
});
console.log(`${filename}: ${size} bytes, ${files.length} files; ${subpaths.length} entries loaded by both builds and bundled`);

const source = readFileSync(join(app, "app.mts"), "utf8");
const untyped = subpaths.filter((subpath) => !source.includes(`"${join("trouble-ticket", subpath)}"`));
if (untyped.length > 0) throw new Error(`app.mts uses no type of ${untyped.join(", ")}`);
checkOwnDateFns();
console.log(`type-checked by ${await checkCompilers(app)}`);

/** The package brings zod and decimal.js and nothing else; date-fns is built in. */
function checkInstalled() {
  const installed = readdirSync(join(app, "node_modules")).filter((name) => !name.startsWith("."));
  if (installed.join() !== "decimal.js,trouble-ticket,zod") throw new Error(`an install brings ${installed.join(", ")}`);
  const kiB = Number(run("du", ["-sk", "node_modules"], app).split("\t")[0]);
  if (kiB > maxInstalledKiB) throw new Error(`an install takes ${kiB} KiB, more than ${maxInstalledKiB}`);
  console.log(`an install takes ${(kiB / 1024).toFixed(1)} MiB`);
}

function loadAll(names) {
  run("node", ["load-all.mjs", ...names], app);
  run("node", ["load-all.cjs", ...names], app);
}

/** An app's own date-fns is neither used nor disturbed. */
function checkOwnDateFns() {
  for (const versions of ownDateFns) {
    const [dateFns, zones] = versions;
    const packages = [`date-fns@${dateFns}`, `date-fns-tz@${zones}`];
    run("npm", ["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", ...packages], app);
    for (const program of ["own-date-fns.mjs", "own-date-fns.cjs"]) run("node", [program, ...versions], app);
  }
  console.log(`next to an app's own date-fns ${ownDateFns.map(([dateFns]) => dateFns).join(", ")}`);
}

function withPartGone(part, use) {
  const home = join(app, "node_modules", part);
  renameSync(home, `${home}-gone`);
  use();
  renameSync(`${home}-gone`, home);
}
