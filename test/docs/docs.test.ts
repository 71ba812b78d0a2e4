import { describe, expect, test } from "vitest";
import { blocksBefore, codeBlocksIn, fencesOf, markdownFiles, ownBlocksIn, pagesOfExamples } from "./code-blocks.js";
import { documentationModules } from "./modules.js";
import { codesInTables, problemCodes } from "./problem-codes.js";
import { isPresent, readText } from "./project.js";
import { runBlock } from "./run-block.js";

const modules = await documentationModules();

/** Code under another name of the language would be shown and never run. */
const unexecuted = /^(?:ts (?!no-run$)|typescript|tsx|mts|cts|js\b|javascript|jsx|mjs|cjs|node)/i;

test("README opens with code", () => {
  expect(markdownFiles()).toContain("README.md");
  expect(codeBlocksIn("README.md")).not.toEqual([]);
});

for (const file of markdownFiles())
  describe(file, () => {
    const blocks = ownBlocksIn(file);

    test(`all code in ${file} is marked as ts, so that it is executed`, () => {
      const hidden = fencesOf(file, readText(file)).filter(({ info }) => info === "" || unexecuted.test(info));
      expect(hidden.map(({ line, info }) => `${file}:${line - 1} is ${info === "" ? "of no language" : info}`)).toEqual([]);
    });

    for (const block of blocks.filter(({ kind }) => kind === "run")) {
      test(`${file}:${block.line} holds`, () => {
        expect(runBlock(block, { modules, earlier: blocksBefore(blocks, block) })).toEqual([]);
      });
    }
  });

test.each([...pagesOfExamples])("the code of %s is run by the tests of %s", (page, example) => {
  expect(codeBlocksIn(page)).not.toEqual([]);
  expect(readText(`${example}/test/page.test.ts`)).toContain(`"${page}"`);
});

describe("docs/errors.md", () => {
  test("docs/errors.md lists every problem code once, and no other", () => {
    const file = "docs/errors.md";
    expect(isPresent(file), `${file}, which has the table of all problem codes, is there`).toBe(true);
    expect(codesInTables(readText(file))).toEqual(problemCodes());
  });

  test("a code that is missing, doubled or unknown in a table is noticed", () => {
    const table = ["| Code | Is |", "|---|---|", "| `never_open` | |", "| `no_target` | `never_open` |", "| `never_open` | |"];
    expect(codesInTables(table.join("\n"))).toEqual(["never_open", "never_open", "no_target"]);
  });
});
