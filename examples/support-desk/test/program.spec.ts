import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
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
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const [code] = await once(child, "close");
  clearTimeout(timer);
  return { code, ...texts };
}

void test("A wrong option, port or folder ends the program with one line, and --help with its options", async () => {
  const wrong = [
    ...[["--port", "abc"], ["--port", "70000"], ["--port"], ["--port", ""], ["--prot", "1"], ["extra"]],
    ...[
      ["--data", ""],
      ["--data", "package.json"],
      ["--data", "test"],
      ["--data", "nowhere/data"],
      ["--data", "/proc/data"],
    ],
  ];
  const inOneLine = async (args: readonly string[]): Promise<void> => {
    const { code, errors } = await ended(program(...args));
    assert.equal(code, 1, args.join(" "));
    assert.match(errors, /^[^\n]+\n$/, args.join(" "));
    assert.ok(!errors.includes("[object"), errors);
  };
  await Promise.all(wrong.map(inOneLine));
  const { code, out } = await ended(program("--help"));
  assert.equal(code, 0);
  assert.match(out, /--port 4180/);
});

void test("A port in use ends the program with one line", { timeout: 60_000 }, async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { code, errors } = await ended(program("--port", `${port}`));
  server.close();
  assert.equal(code, 1);
  assert.match(errors, new RegExp(`^--port ${port}: [^\\n]+\\n$`));
});

void test(
  "A second desk on the same data ends with one line that names the first one's process",
  { timeout: 120_000 },
  async () => {
    await inTemporaryFolder(async (folder) => {
      const first = program("--port", "0", "--data", folder);
      await addressOf(first);
      const { code, errors } = await ended(program("--port", "0", "--data", folder));
      assert.equal(code, 1);
      assert.match(errors, new RegExp(`^--data \\S+: process ${first.pid} uses the folder [^\\n]+\\n$`));
      const closed = once(first, "close");
      first.kill("SIGTERM");
      assert.deepEqual(await closed, [0, null]);
      assert.ok(!readdirSync(folder).includes("desk.pid"));
    });
  },
);

const keys = Array.from({ length: 30 }, (_, position) => `form-${position}`);
const lives = [
  // Each desk is killed while it opens its data, and when it has sent a number of answers.
  [3, "opening", 8, 14],
  [1, 6, "opening", 20],
] as const;

void test(
  `Desks that are killed ${lives.flat().length} times lose no answered request, and register none twice`,
  { timeout: 240_000 },
  async () => {
    const survives = (kills: readonly (number | "opening")[]): Promise<void> =>
      inTemporaryFolder(async (folder) => {
        const answered = new Map<string, string>();
        for (const kill of [...kills, Infinity]) await lifeOf(program("--port", "0", "--data", folder), kill, answered);
        assert.deepEqual(
          [...answered.values()].map((number) => Number(number.slice(-6))).sort((a, b) => a - b),
          keys.map((_, position) => position + 1),
        );
      });
    await Promise.all(lives.map(survives));
  },
);

/** Sends all requests to a desk, and kills it while it opens its data or after a number of answers. */
async function lifeOf(child: ChildProcess, kill: number | "opening", answered: Map<string, string>): Promise<void> {
  const closed = once(child, "close");
  if (kill === "opening") {
    await printed(child, /^Opening the database/m);
    await sleep(200);
  } else {
    const address = await addressOf(child);
    let answers = 0;
    const sending = keys.map(async (key) => {
      const number = await numberOf(address, key);
      if (number === undefined) return;
      assert.equal(number, answered.get(key) ?? number);
      answered.set(key, number);
      answers += 1;
      if (answers >= kill) child.kill("SIGKILL");
    });
    await Promise.all(sending);
  }
  child.kill("SIGKILL");
  await closed;
}

async function inTemporaryFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-desk-"));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  return (await printed(child, /The desk is at (\S+)/))[1] ?? "";
}

/** Waits until the desk has printed a text. */
function printed(child: ChildProcess, text: RegExp): Promise<RegExpExecArray> {
  let out = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (data) => {
      out += String(data);
      const found = text.exec(out);
      if (found !== null) resolve(found);
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
