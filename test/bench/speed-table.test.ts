import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endMarker, markdownTable, startMarker, textBetweenMarkers, type Results } from "./table.js";

const read = (relative: string): string => {
  const file = new URL(relative, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

test("docs/speed.md shows the table of the benchmark's last recorded run", () => {
  const shown = textBetweenMarkers(read("../../docs/speed.md"));
  const recorded = read("results.json");
  expect(recorded, "test/bench/results.json is missing; run `npm run bench -- --write-docs`").not.toBe("");
  expect(shown, `docs/speed.md lacks the markers ${startMarker} and ${endMarker}; put them where the table goes`).toBeDefined();
  const results = JSON.parse(recorded) as Results;
  expect(shown, "docs/speed.md shows another run; run `npm run bench -- --write-docs`").toBe(markdownTable(results));
});
