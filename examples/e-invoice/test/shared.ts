import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file that lies next to a working copy of the project; undefined in a stranger's clone. */
export function sharedFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
