import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endMarker, markdownTable, startMarker, textBetweenMarkers, type Results } from "./table.js";

const read = (relative: string): string => {
  const file = new URL(relative, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

test("README shows the table of the benchmark's last recorded run", () => {
  const shown = textBetweenMarkers(read("../../README.md"));
  const recorded = read("results.json");
  expect(recorded, "test/bench/results.json is missing; run `npm run bench -- --write-readme`").not.toBe("");
  expect(shown, `README.md lacks the markers ${startMarker} and ${endMarker}; put them where the table belongs`).toBeDefined();
  const results = JSON.parse(recorded) as Results;
  expect(shown, "README.md shows another run; run `npm run bench -- --write-readme`").toBe(markdownTable(results));
});
