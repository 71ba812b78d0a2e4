/**
 * Loads every subpath of the packed tarball and runs the golden vectors on Node 20 to 26, Bun and Deno, all from npm. Where an
 * engine has its own Temporal, openings are compared with it.
 *
 *   node .ci/check-engines.mjs [node26 deno …]     after npm run build
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleVectors } from "./bundle-vectors.mjs";
import { packedApp, run } from "./packed-app.mjs";

/** The desk's zone is none of the vectors' and has a change of half an hour. */
const env = { ...process.env, TZ: "Australia/Lord_Howe" };
const node = `node-${process.platform}-${process.arch}`;
const nodes = Object.fromEntries([20, 22, 24, 26].map((major) => [`node${major}`, `npm:${node}@${major}`]));
const packages = { ...nodes, bun: "1.4", deno: "2.9" };
const asked = process.argv.slice(2);

const home = resolve(".tmp/engines");
install();
const engines = {
  ...Object.fromEntries(Object.keys(nodes).map((name) => [name, [join(home, "node_modules", name, "bin/node")]])),
};
engines.bun = [binary("@oven", "bin/bun", "bun/bin/bun.exe"), "run"];
engines.deno = [binary("@deno", "deno", "deno/deno"), "run", "--allow-all", "--no-lock", "--node-modules-dir=manual"];

const { app } = packedApp();
cpSync(join(import.meta.dirname, "consumer"), app, { recursive: true });
writeFileSync(join(app, "vectors.mjs"), await bundleVectors({ path: "trouble-ticket", external: true }));
const subpaths = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).exports)
  .filter((subpath) => subpath !== "./package.json")
  .map((subpath) => subpath.replace(/^\.\/?/, ""));

for (const [name, [command, ...args]] of Object.entries(engines)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = (...script) => run(command, [...args, ...script], app, env).trim();
  start("load-all.mjs", ...subpaths);
  start("load-all.cjs", ...subpaths);
  console.log(`${name}: ${start("run-vectors.mjs")}; ${start("temporal-oracle.mjs")}`);
}

function install() {
  const installed = join(home, "package.json");
  const description = JSON.stringify({ private: true, dependencies: packages });
  if (existsSync(installed) && readFileSync(installed, "utf8") === description && existsSync(join(home, "node_modules"))) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(installed, description);
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"], home);
  // npm writes the file in its own style.
  writeFileSync(installed, description);
}

/** A program is in the package of its platform, or where an install script has moved it. */
function binary(scope, file, moved) {
  const folder = join(home, "node_modules");
  const own = readdirSync(join(folder, scope)).map((name) => join(folder, scope, name, file));
  const found = [...own, join(folder, moved)].find(existsSync);
  if (found === undefined) throw new Error(`${folder} has neither ${scope}/…/${file} nor ${moved}`);
  return found;
}
