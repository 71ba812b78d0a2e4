import { expect, test } from "vitest";
import { codeBlocksIn } from "./code-blocks.js";

const translations: readonly (readonly [italian: string, english: string])[] = [
  ["docs/it/inizio.md", "docs/start.md"],
  ["docs/it/lettura-delle-condizioni.md", "docs/policy-reading.md"],
];

function codeOf(file: string): readonly string[] {
  return codeBlocksIn(file).map(({ code }) => code);
}

test.each(translations)("%s has the same examples as %s", (italian, english) => {
  expect(codeOf(english)).not.toEqual([]);
  expect(codeOf(italian)).toEqual(codeOf(english));
});
