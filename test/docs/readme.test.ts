import { describe, expect, test } from "vitest";
import packageCard from "../../package.json" with { type: "json" };
import { markdownFiles } from "./code-blocks.js";
import { readText } from "./project.js";

test("README's budgets of sizes are those that the build is held to", () => {
  const rows = [...readText("README.md").matchAll(/^\| `([^`]+)` \| ([\d.]+ kB) \|$/gm)].map(([, name, limit]) => [name, limit]);
  const budgets = packageCard["size-limit"].map(({ name, limit }) => [name, limit]);
  expect(rows.length).toBeGreaterThan(3);
  expect(budgets).toEqual(expect.arrayContaining(rows));
});

describe("a script that a page names is one of the package's", () => {
  const known = new Set(Object.keys(packageCard.scripts));

  test.each(markdownFiles())("%s", (file) => {
    const named = [...readText(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !known.has(script))).toEqual([]);
  });
});
