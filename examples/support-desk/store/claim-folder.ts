import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const pidFile = "desk.pid";

/**
 * Creates the folder of the data if it is missing, and claims it for this process. Returns the function that releases it.
 *
 * PGlite does not lock its folder: two processes that write to one folder destroy the data. Throws if another process holds the
 * folder, or if it has files and no database. A process that was killed leaves its claim, which the next one takes over.
 */
export function claimFolder(folder: string): () => void {
  createFolder(folder);
  const others = readdirSync(folder).filter((name) => name !== pidFile);
  if (others.length > 0 && !others.includes("PG_VERSION")) throw new Error("the folder has files and no database of a desk");
  const path = join(folder, pidFile);
  while (!isWritten(path)) {
    const holder = Number(readFileSync(path, "utf8"));
    if (isOtherProcess(holder)) throw new Error(`process ${holder} uses the folder (remove ${pidFile} in it if that is no desk)`);
    rmSync(path, { force: true });
  }
  return () => {
    rmSync(path, { force: true });
  };
}

/** Without `recursive`, which does not return in Node 20 if the parent folder cannot have folders, such as `/proc`. */
function createFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder);
}

/** Whether this process wrote its id into a new file; false if the file is there already. */
function isWritten(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function isOtherProcess(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
