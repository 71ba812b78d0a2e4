import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The oldest that an app may have, the last of the fives, the one that builds this package, and the native one. */
const versions = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
const configurations = ["nodenext", "bundler", "loose"];

/** An app type-checks with each of these compilers, its declarations of this package and of its dependencies included. */
export async function checkCompilers(app) {
  const compilers = versions.map((version) => `typescript-${version}@npm:typescript@${version}`);
  await run("npm", ["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", ...compilers], { cwd: app });
  const compilations = versions.flatMap((version) => configurations.map((configuration) => ({ version, configuration })));
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let next = compilations.shift(); next !== undefined; next = compilations.shift()) await compile(app, next);
  });
  await Promise.all(workers);
  return `TypeScript ${versions.join(", ")}, each in nodenext and bundler resolution, and without strict types`;
}

async function compile(app, { version, configuration }) {
  const compiler = join(app, "node_modules", `typescript-${version}`, "bin", "tsc");
  try {
    await run("node", [compiler, "-p", `tsconfig.${configuration}.json`], { cwd: app });
  } catch (error) {
    const { stdout, stderr } = error;
    const complaint = `TypeScript ${version} with tsconfig.${configuration}.json refuses the app:\n${stdout}${stderr}`;
    throw new Error(complaint, { cause: error });
  }
}
