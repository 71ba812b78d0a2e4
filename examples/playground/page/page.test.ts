import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { pageWords } from "./words.js";

const html = readFileSync(fileURLToPath(new URL("./index.html", import.meta.url)), "utf8");

test("every word that the page asks for is there in both languages", () => {
  const asked = [...html.matchAll(/data-word(?:-label)?="([^"]+)"/g)].map(([, word]) => word ?? "");
  expect(asked.length).toBeGreaterThan(40);
  for (const word of asked) for (const words of [pageWords.en, pageWords.it]) expect(Object.keys(words)).toContain(word);
});

test("the page asks no other host for anything", () => {
  expect(html.match(/https?:|\/\/[a-z]/g)).toBeNull();
});
