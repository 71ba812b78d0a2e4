import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder far from the project; it is gone when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
