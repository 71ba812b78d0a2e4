import { createRequire } from "node:module";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { blockModule, plainBody } from "../../../test/docs/block-module.js";
import { blocksBefore, codeBlocksIn, pagesOfExamples } from "../../../test/docs/code-blocks.js";
import { documentationModules, type Modules } from "../../../test/docs/modules.js";
import { filesUnder, projectRoot, readText } from "../../../test/docs/project.js";
import { runBlock } from "../../../test/docs/run-block.js";
import { typeProblems } from "../../../test/docs/type-check.js";

const folder = "examples/recipes";
const page = "docs/recipes.md";
const blocks = codeBlocksIn(page);
const sources = filesUnder(folder, ".ts").filter((file) => /^examples\/recipes\/(?!node_modules|test\/|vitest)/.test(file));
const modules = await pageModules();

/** What a block of the page may import: the recipes from their folder, their packages, and what every page may. */
async function pageModules(): Promise<Modules> {
  const recipes = new Map<string, unknown>();
  for (const file of sources) {
    const name = `.${file.slice(folder.length)}`.replace(/ts$/, "js");
    recipes.set(name, await import(/* @vite-ignore */ projectRoot + file));
  }
  const others = await documentationModules();
  const requirePackage = createRequire(`${projectRoot}${folder}/package.json`);
  return (name) => {
    if (recipes.has(name)) return recipes.get(name);
    if (name.startsWith("trouble-ticket")) return others(name);
    const installed: unknown = requirePackage(name);
    return installed;
  };
}

describe("the guide to the recipes", () => {
  test("the library's own tests leave the page to these", () => {
    expect(pagesOfExamples.get(page)).toBe(folder);
    expect(blocks).not.toEqual([]);
  });

  test("all code in the page compiles next to the recipes", () => {
    const files = blocks.map((block) => blockModule(block, blocksBefore(blocks, block), [], plainBody));
    expect(typeProblems(files, `${folder}/`)).toEqual([]);
  });

  for (const block of blocks) {
    test(`${page}:${block.line} holds`, () => {
      expect(runBlock(block, { modules, earlier: blocksBefore(blocks, block) })).toEqual([]);
    });
  }

  test("the page imports from every recipe, and every recipe has a test of its name", () => {
    const recipes = sources.filter((file) => file.split("/").length === 4);
    const text = readText(page);
    const tests = new Set(filesUnder(`${folder}/test`, ".test.ts").map((file) => basename(file, ".test.ts")));
    expect(recipes.filter((file) => !text.includes(`(../${file})`))).toEqual([]);
    expect(recipes.map((file) => basename(file, ".ts")).filter((name) => !tests.has(name))).toEqual([]);
  });
});
