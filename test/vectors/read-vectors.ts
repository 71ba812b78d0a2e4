import { existsSync, readFileSync } from "node:fs";
import { untyped } from "../problem/refusal.js";

/** A file of golden vectors of this folder, as data. */
export function readGolden<File>(name: string): File {
  return untyped(JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")));
}

/** A file of the vectors next to the repository, or undefined with a printed message if there is none. */
export function readShared<File>(name: string): File | undefined {
  const file = new URL(`../../../shared/vectors/${name}`, import.meta.url);
  if (existsSync(file)) return untyped(JSON.parse(readFileSync(file, "utf8")));
  console.log(`skipped: the vectors of ../shared/vectors/${name} (no such file)`);
  return undefined;
}
