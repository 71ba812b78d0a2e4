import { describe, expect, test } from "vitest";
import { progressLine } from "./progress.js";

function shownOn({ isTTY, totalBytes = 1000, name = "log.csv" }: { isTTY: boolean; totalBytes?: number; name?: string }): string {
  const written: string[] = [];
  let nowMs = 0;
  const progress = progressLine({ isTTY, write: (text) => written.push(text) }, name, totalBytes, () => nowMs);
  for (const [atMs, bytes, rows] of [
    [100, 100, 7],
    [600, 425, 30],
    [650, 500, 40],
    [800, 1000, 70],
  ] as const) {
    nowMs = atMs;
    progress.bytesRead(bytes);
    progress.rowsRead(rows);
  }
  progress.clear();
  return written.join("");
}

const clear = "\r\u001B[2K";

describe("progress", () => {
  test("is one line on a terminal, shown once reading takes long, renewed at most ten times a second, cleared at the end", () => {
    expect(shownOn({ isTTY: true })).toBe(`${clear}log.csv: 42%, 30 rows${clear}log.csv: 100%, 70 rows${clear}`);
  });

  test("is not shown where errors go to a file or a pipe", () => {
    expect(shownOn({ isTTY: false })).toBe("");
  });

  test("has no percent of an input without a size, and shortens a long name to fit the line", () => {
    const text = shownOn({ isTTY: true, totalBytes: 0, name: `/long/${"x".repeat(100)}/log.csv` });
    expect(text).toContain("xxx/log.csv: 30 rows");
    expect(Math.max(...text.split(clear).map((line) => line.length))).toBeLessThan(60);
  });

  test("that was never shown has nothing to clear", () => {
    const written: string[] = [];
    progressLine({ isTTY: true, write: (text) => written.push(text) }, "log.csv", 10, () => 0).clear();
    expect(written).toEqual([]);
  });
});
