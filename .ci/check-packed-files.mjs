import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";

const always = ["LICENSE", "README.md", "package.json"];
const built = /^dist\/[\w-]+\.(js|cjs|js\.map|cjs\.map|d\.ts|d\.cts)$/;
const written = /^docs\/([\w-]+\/)*[\w-]+\.md$/;
const absolute = /file:\/\/|(?<![\w.~-])(\/(home|root|tmp|var|mnt|opt|private|Users|workspace)\/|[A-Za-z]:\\)/;

/** The tarball has every subpath's built files with their maps, the documents, three files for readers, no machine's paths. */
export function checkPackedFiles(project, files, subpaths) {
  const endings = ["js", "cjs", "d.ts", "d.cts"];
  const entries = subpaths.flatMap((subpath) => endings.map((ending) => `dist/${subpath || "index"}.${ending}`));
  const maps = files.filter((file) => /\.c?js$/.test(file)).map((file) => `${file}.map`);
  const missing = [...always, ...entries, ...maps].filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`not in the tarball: ${missing.join(", ")}`);
  const surplus = files.filter((file) => !always.includes(file) && !built.test(file) && !written.test(file));
  if (surplus.length > 0) throw new Error(`the tarball has more than it should: ${surplus.join(", ")}`);
  const machine = [project, `${homedir()}/`, `${tmpdir()}/`];
  for (const file of files) {
    const text = readFileSync(join(project, file), "utf8");
    const path = machine.find((path) => text.includes(path)) ?? text.match(absolute)?.[0];
    if (path !== undefined) throw new Error(`${file} names a path of the machine it was built on: ${path}`);
  }
  for (const map of maps) checkMap(project, map);
}

/** A map leads to lines of src by relative paths and carries their text, since src is not in the tarball. */
function checkMap(project, file) {
  const map = JSON.parse(readFileSync(join(project, file), "utf8"));
  map.sources.forEach((source, index) => {
    // Lines that splitting CommonJS added are their own source.
    if (`${source}.map` === basename(file)) return;
    if (!source.startsWith("../src/")) throw new Error(`${file} leads to ${source}, which is not a file of src`);
    const text = readFileSync(join(project, "dist", source), "utf8");
    if (map.sourcesContent?.[index] !== text) throw new Error(`${file} does not carry the text of ${source}`);
  });
}
