import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const cwd = fileURLToPath(new URL("../", import.meta.url));

function measure(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ["--import", "tsx", "measure/main.ts", ...args];
  const env = { ...process.env, TSX_TSCONFIG_PATH: `${cwd}tsconfig.json` };
  return spawnSync(process.execPath, command, { cwd, env, encoding: "utf8" });
}

describe("the program that measures", () => {
  test.each([
    [["--ticket", "5"], "--ticket"],
    [["--tickets", ""], "--tickets"],
    [["--rounds", "0"], "--rounds"],
  ])("ends with one line and exit code 1 for %j", (args, named) => {
    const { status, stdout, stderr } = measure(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(named);
  });

  test("lists its options", () => {
    const { status, stdout } = measure("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--tickets N");
  });

  test("says what it does while it measures, and prints nothing but the table", () => {
    const { status, stdout, stderr } = measure("--tickets", "1000", "--rounds", "1");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\| Question .*\n\| --- /);
    expect(stderr).toMatch(/^generating 1000 tickets\nround 1 of 1: elapsed by the library's loop in /);
  });
});
