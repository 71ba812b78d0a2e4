/** Without ../shared next to the project, the tests that read from it pass and print what they skip. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { temporaryFolder } from "./temporary-folder.mjs";

const left = ["node_modules", "dist", "coverage", ".git"];
const readers = ["test", "examples/demo", "examples/playground"]
  .flatMap(typescriptFiles)
  .filter((file) => readFileSync(file, "utf8").includes("../shared/"));

if (readers.length === 0) {
  console.log("no test reads ../shared");
} else {
  const alone = join(temporaryFolder(), "project");
  cpSync(".", alone, { recursive: true, filter: (path) => !left.includes(basename(path)) });
  symlinkSync(resolve("node_modules"), join(alone, "node_modules"));
  const env = { ...process.env, NO_COLOR: "1" };
  const command = ["--no", "vitest", "related", "--run", ...readers];
  const { status, stdout, stderr } = spawnSync("npx", command, { cwd: alone, env, encoding: "utf8" });
  console.log(stdout, stderr);
  if (status !== 0) throw new Error(`without ../shared these fail: ${readers.join(", ")}`);
  if (!/^skipped\b.*\.\.\/shared/m.test(stdout)) throw new Error("no test says that it skips what ../shared would give");
}

function typescriptFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith(".ts"));
}
