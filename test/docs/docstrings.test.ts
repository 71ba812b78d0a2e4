import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as library from "trouble-ticket";
import { assertionsOf } from "./assertions.js";
import { codesThrown, descriptionOf, docComments, tagsOf } from "./doc-comments.js";
import { docExamples, examplesOf } from "./doc-examples.js";
import { exampleScope, exportsOf } from "./library-scope.js";
import { documentationModules } from "./modules.js";
import { problemCodes } from "./problem-codes.js";
import { filesUnder, parseText, readText } from "./project.js";
import { runBlock } from "./run-block.js";

const modules = await documentationModules();
const scope = exampleScope();
const comments = docComments();
const examples = docExamples();

describe("the example of", () => {
  for (const example of examples) {
    test(`${example.name} (${example.file}:${example.line}) holds`, () => {
      expect(runBlock(example, { modules, scope })).toEqual([]);
    });
  }

  test("every @example in src is found", () => {
    const written = filesUnder("src", ".ts").flatMap((file) => readText(file).match(/^\s*(?:\/\*)?\*\s*@example\b/gm) ?? []);
    expect(written).not.toEqual([]);
    expect(examples).toHaveLength(written.length);
  });
});

const callable = new Map(Object.entries(library).filter(([, value]) => typeof value === "function"));
const functions = exportsOf("src/index.ts").filter(({ name }) => callable.has(name));

for (const { name, from } of functions)
  describe(name, () => {
    const folder = `src/${from.split("/")[1] ?? ""}/`;
    const comment = comments.find((each) => each.name === name && each.file.startsWith(folder) && isTopLevel(each.documented));

    test(`the docstring of ${name} starts with a sentence`, () => {
      const [paragraph = ""] = (comment === undefined ? "" : descriptionOf(comment)).split(/\n\s*\n/);
      expect(paragraph, `the doc comment of ${name} opens with a sentence`).toMatch(/^[A-Z][^]{10,}?\.(?:\s|$)/);
    });

    if (comment === undefined || !ts.isClassDeclaration(comment.documented))
      test(`the docstring of ${name} has an example with its result`, () => {
        const shown = comment === undefined ? [] : examplesOf(comment);
        const asserted = shown.flatMap(({ file, code }) => assertionsOf(parseText(file, code)).assertions);
        expect(asserted.length, `@example lines of ${name} with // => behind them`).toBeGreaterThan(0);
      });
  });

function isTopLevel({ parent }: ts.Node): boolean {
  return ts.isSourceFile(parent);
}

describe("@throws", () => {
  const known = new Set(problemCodes());
  const tags = comments.flatMap((comment) => tagsOf(comment, "throws").map((tag) => ({ ...comment, tag })));

  test("every @throws names a SupportError", () => {
    const others = tags.filter(({ tag }) => !/^SupportError\b/.test(ts.getTextOfJSDocComment(tag.comment) ?? ""));
    expect(others.map(({ file, name }) => `${name} in ${file}`)).toEqual([]);
  });

  test("every code in an @throws exists", () => {
    const named = tags.flatMap(({ file, name, tag }) => codesThrown(tag).map((code) => ({ code, by: `${name} in ${file}` })));
    expect(named).not.toEqual([]);
    expect(named.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test("every code has an underscore, which distinguishes it from other words", () => {
    expect([...known].filter((code) => !/^[a-z]+(?:_[a-z]+)+$/.test(code))).toEqual([]);
  });
});
