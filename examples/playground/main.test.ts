import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const tsx = createRequire(import.meta.url).resolve("tsx/cli");

function program(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const command = [tsx, "--tsconfig", "tsconfig.test.json", "examples/playground/main.ts", ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

describe("the playground's program", () => {
  test.concurrent.each([
    [["--outt", "page.html"], "--outt"],
    [["--out", ""], "--out needs a value"],
    [["--port", "abc"], "--port"],
    [["page.html"], "page.html"],
  ])("ends with one line and exit code 1 for %j", async (args, named) => {
    const { code, out, err } = await program(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(named);
  });

  test.concurrent("lists its options", async () => {
    const { code, out } = await program("--help");
    expect(code).toBe(0);
    expect(out).toContain("--out FILE");
  });
});
