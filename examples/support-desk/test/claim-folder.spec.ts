import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { claimFolder } from "../store/claim-folder.js";

void test("A claim that a killed process, a full disk or a restart left is taken over, and a running process keeps its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-claim-"));
  const path = join(folder, "desk.pid");
  try {
    for (const left of ["", "x", "-1", "2147483647", `${process.pid}`]) {
      writeFileSync(path, left);
      claimFolder(folder)();
    }
    const release = claimFolder(folder);
    assert.equal(readFileSync(path, "utf8"), `${process.pid}\n`);
    writeFileSync(path, `${process.ppid}\n`);
    assert.throws(() => claimFolder(folder), new RegExp(`process ${process.ppid} uses the folder`));
    release();
    writeFileSync(join(folder, "letter.txt"), "");
    assert.throws(() => claimFolder(folder), /has files and no database/);
    writeFileSync(join(folder, "PG_VERSION"), "17");
    claimFolder(folder)();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
