import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the library for publishing where it was not built yet, or where a source is newer than what was built. */
export function requireBuiltLibrary(): void {
  const built = join(project, "dist", "index.js");
  const sources = readdirSync(join(project, "src"), { recursive: true, encoding: "utf8" });
  const newestMs = Math.max(...sources.map((file) => statSync(join(project, "src", file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newestMs) return;
  const { status } = spawnSync("npm", ["run", "build", "--silent"], { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the library could not be built: npm run build says why");
}
