import { describe, expect, test } from "vitest";
import { codeBlocksIn } from "./code-blocks.js";
import { testsNamedIn } from "./named-tests.js";
import { headingsOf } from "./pages.js";
import { readText } from "./project.js";

const translations: readonly (readonly [italian: string, english: string])[] = [
  ["docs/it/inizio.md", "docs/start.md"],
  ["docs/it/lettura-delle-condizioni.md", "docs/policy-reading.md"],
];

function codeOf(file: string): readonly string[] {
  return codeBlocksIn(file).map(({ code }) => code);
}

/** How deep a heading is and the words of the policy that it quotes, which are quoted as they were published. */
function outlineOf(file: string): readonly string[] {
  return headingsOf(file).map((heading) => [/^#+/.exec(heading)?.[0], ...(heading.match(/"[^"]+"/g) ?? [])].join(" "));
}

describe.each(translations)("%s keeps in step with %s", (italian, english) => {
  test("by its headings, and the words of the policy in them", () => {
    expect(outlineOf(english).length).toBeGreaterThan(5);
    expect(outlineOf(italian)).toEqual(outlineOf(english));
  });

  test("by its examples, which are the same", () => {
    expect(codeOf(english)).not.toEqual([]);
    expect(codeOf(italian)).toEqual(codeOf(english));
  });

  test("by the tests that it names, in the same order", () => {
    expect(testsNamedIn(readText(italian))).toEqual(testsNamedIn(readText(english)));
  });
});
