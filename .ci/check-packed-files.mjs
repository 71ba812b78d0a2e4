import { readFileSync } from "node:fs";
import { join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];
const built = /^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)$/;
const written = /^docs\/([\w-]+\/)*[\w-]+\.md$/;

/** The tarball holds every subpath's built files, the documents and three files for readers, and no path of this machine. */
export function checkPackedFiles(project, files, subpaths) {
  const endings = ["js", "cjs", "d.ts", "d.cts"];
  const entries = subpaths.flatMap((subpath) => endings.map((ending) => `dist/${subpath || "index"}.${ending}`));
  const missing = [...always, ...entries].filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`not in the tarball: ${missing.join(", ")}`);
  const surplus = files.filter((file) => !always.includes(file) && !built.test(file) && !written.test(file));
  if (surplus.length > 0) throw new Error(`the tarball has more than it should: ${surplus.join(", ")}`);
  const telling = files.filter((file) => readFileSync(join(project, file), "utf8").includes(project));
  if (telling.length > 0) throw new Error(`these name the folder they were built in: ${telling.join(", ")}`);
}
