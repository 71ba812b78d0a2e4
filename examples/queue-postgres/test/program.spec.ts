import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findPrograms, noPrograms } from "../server/find-programs.js";

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

void test(
  "A signal during the race stops the server and removes its data",
  { skip: findPrograms() === undefined && noPrograms, timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-signal-"));
    // The server is started as another user where the test runs as root.
    chmodSync(folder, 0o755);
    try {
      const options = { cwd: example, env: { ...process.env, TMPDIR: folder } };
      const child = spawn(process.execPath, ["--import", "tsx", "main.ts"], options);
      const closed = once(child, "close");
      let [out, errors] = ["", ""];
      child.stderr.on("data", (data) => (errors += String(data)));
      child.stdout.on("data", (data) => {
        out += String(data);
        if (out.includes("Storing")) child.kill("SIGTERM");
      });
      assert.deepEqual(await closed, [143, null]);
      assert.equal(errors, "");
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.startsWith("trouble-ticket-")),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
