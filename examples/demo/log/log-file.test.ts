import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileSize, fileText } from "./log-file.js";

const folder = mkdtempSync(join(tmpdir(), "trouble-ticket-demo-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a large file is read in pieces that split no letter, with the number of bytes read after each", async () => {
  const path = join(folder, "large.csv");
  const text = `a${"€".repeat(200_000)}`;
  writeFileSync(path, text);
  const pieces: string[] = [];
  const counts: number[] = [];
  for await (const piece of fileText(path, (count) => counts.push(count))) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join("") === text).toBe(true);
  expect(counts).toEqual([...Array.from({ length: 9 }, (_, position) => 65_536 * (position + 1)), 600_001]);
  expect(await fileSize(path)).toBe(600_001);
});
