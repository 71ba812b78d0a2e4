import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const example = fileURLToPath(new URL("../", import.meta.url));

function program(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", "main.ts", ...args], { cwd: example, encoding: "utf8" });
}

void test("A wrong format ends the program with one line, and --help lists the formats", () => {
  for (const args of [["pdf"], ["--x"], ["ubl", "cii"], [""]]) {
    const { status, stdout, stderr } = program(...args);
    assert.deepEqual([status, stdout], [1, ""], args.join(" "));
    assert.match(stderr, /^[^\n]+\n$/);
  }
  const { status, stdout } = program("--help");
  assert.equal(status, 0);
  assert.match(stdout, /fatturapa \| ubl \| cii/);
});
