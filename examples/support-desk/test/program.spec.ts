import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { question } from "./sample.js";

const example = fileURLToPath(new URL("../", import.meta.url));

function program(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "main.ts", ...args], { cwd: example, stdio: ["ignore", "pipe", "pipe"] });
}

async function ended(child: ChildProcess): Promise<{ code: unknown; out: string; errors: string }> {
  const texts = { out: "", errors: "" };
  child.stdout?.on("data", (data) => (texts.out += String(data)));
  child.stderr?.on("data", (data) => (texts.errors += String(data)));
  const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
  const [code] = await once(child, "close");
  clearTimeout(timer);
  return { code, ...texts };
}

void test("A wrong option, port or folder ends the program with one line, and --help with its options", async () => {
  const wrong = [["--port", "abc"], ["--port", "70000"], ["--port"], ["--prot", "1"], ["extra"], ["--data", "package.json"]];
  for (const args of wrong) {
    const { code, errors } = await ended(program(...args));
    assert.equal(code, 1, args.join(" "));
    assert.match(errors, /^[^\n]+\n$/, args.join(" "));
    assert.ok(!errors.includes("[object"), errors);
  }
  const { code, out } = await ended(program("--help"));
  assert.equal(code, 0);
  assert.match(out, /--port 4180/);
});

void test(
  "A desk that is killed in the middle loses no answered request, and registers none twice",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-desk-"));
    const answered = new Map<string, string>();
    const keys = Array.from({ length: 30 }, (_, position) => `form-${position}`);
    try {
      for (const answersBeforeKill of [3, 8, Number.POSITIVE_INFINITY]) {
        const child = program("--port", "0", "--data", folder);
        const closed = once(child, "close");
        const address = await addressOf(child);
        let answers = 0;
        const sending = keys.map(async (key) => {
          const number = await numberOf(address, key);
          if (number === undefined) return;
          assert.equal(number, answered.get(key) ?? number);
          answered.set(key, number);
          answers += 1;
          if (answers >= answersBeforeKill) child.kill("SIGKILL");
        });
        await Promise.all(sending);
        child.kill("SIGKILL");
        await closed;
      }
      assert.deepEqual(
        [...answered.values()].map((number) => Number(number.slice(-6))).sort((a, b) => a - b),
        keys.map((_, position) => position + 1),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function addressOf(child: ChildProcess): Promise<string> {
  let out = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (data) => {
      out += String(data);
      const address = /The desk is at (\S+)/.exec(out)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("close", () => {
      reject(new Error(`the desk did not start: ${out}`));
    });
  });
}

/** The number of a request's ticket; undefined if the desk was killed before its answer. */
async function numberOf(address: string, key: string): Promise<string | undefined> {
  try {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
    const response = await fetch(`${address}/requests`, { method: "POST", headers, body: JSON.stringify(question) });
    return ((await response.json()) as { number: string }).number;
  } catch {
    return undefined;
  }
}
