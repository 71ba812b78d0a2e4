import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];
const licences = "dist/LICENSES.md";
const built = /^dist\/([\w-]+\.(js|cjs|js\.map|cjs\.map|d\.ts|d\.cts)|schemas\/[\w-]+\.json)$/;
/** A limit for the whole tarball, in bytes. */
const maxPackedBytes = 450_000;
const written = /^docs\/([\w-]+\/)*[\w-]+\.md$/;
const absolute = /file:\/\/|(?<![\w.~-])(\/(home|root|tmp|var|mnt|opt|private|Users|workspace)\/|[A-Za-z]:\\)/;

/**
 * The tarball has every subpath's built files, source maps that lead to src, the licences of what is built in, the documents and
 * three files for readers; no path of the machine it was built on.
 */
export function checkPackedFiles(project, { files: entries, size }, subpaths) {
  if (size > maxPackedBytes) throw new Error(`the tarball has ${size} bytes, more than ${maxPackedBytes}`);
  const files = entries.map(({ path }) => path);
  const endings = ["js", "cjs", "d.ts", "d.cts"];
  const doors = subpaths.flatMap((subpath) => endings.map((ending) => `dist/${subpath || "index"}.${ending}`));
  const maps = files.filter(
    (file) => /\.c?js$/.test(file) && readFileSync(join(project, file), "utf8").includes("//# sourceMappingURL="),
  );
  const missing = [...always, licences, ...doors, ...maps.map((file) => `${file}.map`)].filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`not in the tarball: ${missing.join(", ")}`);
  const surplus = files.filter((file) => ![...always, licences].includes(file) && !built.test(file) && !written.test(file));
  if (surplus.length > 0) throw new Error(`the tarball has more than it should: ${surplus.join(", ")}`);
  const machine = [project, `${homedir()}/`, `${tmpdir()}/`];
  for (const file of files) {
    const text = readFileSync(join(project, file), "utf8");
    const path = machine.find((path) => text.includes(path)) ?? text.match(absolute)?.[0];
    if (path !== undefined) throw new Error(`${file} names a path of the machine it was built on: ${path}`);
  }
  for (const file of files) if (file.endsWith(".map")) checkMap(project, file);
}

/** A map leads to lines of src by relative paths, without their text, which would double the tarball. */
function checkMap(project, file) {
  const { sources, sourcesContent, mappings } = JSON.parse(readFileSync(join(project, file), "utf8"));
  if (mappings === "") throw new Error(`${file} maps nothing`);
  if (sourcesContent?.some((text) => text !== null)) throw new Error(`${file} carries the text of src`);
  for (const source of sources) {
    // Lines added by the splitting of CommonJS have the file itself as their source.
    if (`${source}.map` === basename(file)) continue;
    if (!source.startsWith("../src/") || !existsSync(join(project, "dist", source))) {
      throw new Error(`${file} leads to ${source}, which is not a file of src`);
    }
  }
}
