import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./temporary-folder.mjs";

const project = resolve(import.meta.dirname, "..");

/** An empty app that has installed the tarball of what was built, and npm's description of the tarball. */
export function packedApp() {
  const app = temporaryFolder();
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", app], project));
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true }));
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(app, packed.filename)], app);
  return { app, packed };
}

/** What a command prints; throws with all of it if the command fails. */
export function run(command, args, cwd, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}
