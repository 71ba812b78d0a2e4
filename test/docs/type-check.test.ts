import { describe, expect, test } from "vitest";
import { blockModule, plainBody, type BlockModule } from "./block-module.js";
import { blocksBefore, codeBlocksOf, markdownFiles, ownBlocksIn, type CodeBlock } from "./code-blocks.js";
import { docExamples } from "./doc-examples.js";
import { exampleScope } from "./library-scope.js";
import { typeProblems } from "./type-check.js";

const wrong = codeBlocksOf(
  "wrong.md",
  [
    "```ts",
    'import { dueAt, acoPolicy, nothing } from "trouble-ticket";',
    "const due: string = dueAt(acoPolicy, 1);",
    "```",
    "```ts",
    "due.toUpperCase();",
    "isOpen(acoPolicy.calendar, 0);",
    "```",
    "```ts",
    'import { isOpen } from "trouble-ticket";',
    "```",
    "```ts no-run",
    "declare function sound(at: Date): void;",
    "declare function unsound(at: Instant): void;",
    "```",
  ].join("\n"),
);

function modulesOf(blocks: readonly CodeBlock[]): readonly BlockModule[] {
  return blocks.map((block) => blockModule(block, blocksBefore(blocks, block), [], plainBody));
}

/** One program for everything: most of its time goes into reading the library's own types. */
const problems = typeProblems([
  ...modulesOf(wrong),
  ...markdownFiles().flatMap((file) => modulesOf(ownBlocksIn(file))),
  ...docExamples().map((example) => blockModule(example, [], exampleScope(), plainBody)),
]);

test("all code in README, docs and doc comments compiles", () => {
  expect(problems.filter(({ at }) => !at.startsWith("wrong.md"))).toEqual([]);
});

describe("code that does not compile is reported", () => {
  const found = problems.filter(({ at }) => at.startsWith("wrong.md")).map(({ at, message }) => `${at} ${message}`);

  test("a type error in a block is reported at its line, once", () => {
    const lines = found.map((text) => text.replace(/^wrong\.md:(\d+) .*$/s, "$1"));
    expect(lines).toEqual(["2", "3", "3", "7", "14"]);
  });

  test("an unknown export, a wrong type, a late import and an unknown type in a sketch are reported", () => {
    const text = found.join("\n");
    for (const word of ["'nothing'", "'string'", "'SlaFacts'", "'isOpen'", "'Instant'"]) expect(text).toContain(word);
  });
});
