import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Makes what a fresh clone lacks: the library's packages, the library as built, and those of the example it is run in. */
const here = process.cwd();
const library = fileURLToPath(new URL("../", import.meta.url));

if (!existsSync(join(library, "node_modules"))) npm(["ci"], library);
if (!isBuilt()) npm(["run", "build", "--silent"], library);
if (!existsSync(join(here, "node_modules"))) npm(["ci"], here);

/** Whether the library was built after its sources were last changed. */
function isBuilt() {
  const built = join(library, "dist", "index.js");
  const sources = readdirSync(join(library, "src"), { recursive: true, encoding: "utf8" });
  const changedMs = Math.max(...sources.map((file) => statSync(join(library, "src", file)).mtimeMs));
  return existsSync(built) && statSync(built).mtimeMs > changedMs;
}

/** Runs npm, quietly unless it fails: the same npm that runs this script. */
function npm(args, cwd) {
  console.log(`npm ${args.join(" ")}`);
  const { npm_execpath: npmFile } = process.env;
  const [command, given] = npmFile === undefined ? ["npm", args] : [process.execPath, [npmFile, ...args]];
  const { status } = spawnSync(command, given, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}`);
}
