import { readFileSync } from "node:fs";

/** A file of SQL, named from this example's sql folder. */
export function sqlFile(name: string): string {
  return readFileSync(new URL(`../sql/${name}`, import.meta.url), "utf8");
}
