import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const example = fileURLToPath(new URL("../", import.meta.url));

void test("A wrong option ends the program with one line, and --help says what it does", () => {
  const program = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "main.ts", ...args], { cwd: example, encoding: "utf8" });
  for (const arg of ["--workers", "extra"]) {
    const { status, stdout, stderr } = program(arg);
    assert.deepEqual([status, stdout], [1, ""], arg);
    assert.match(stderr, /^[^\n]+\n$/, arg);
  }
  const { status, stdout } = program("--help");
  assert.equal(status, 0);
  assert.match(stdout, /5,000 tickets/);
});
