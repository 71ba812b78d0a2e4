import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as library from "trouble-ticket";
import { isPresent, parseSource, readText } from "./project.js";

const file = "docs/policy-reading.md";
const text = readText(file);

/** A test as the document names it: `test/folder/name.test.ts`: "its title". */
interface NamedTest {
  readonly file: string;
  readonly title: string;
}

function testsNamedIn(markdown: string): readonly NamedTest[] {
  const names = markdown.matchAll(/`(test\/[^`]+)`:\s+"([^"]+)"/g);
  return [...names].map(([, named = "", title = ""]) => ({ file: named, title: title.replace(/\s+/g, " ") }));
}

/** The titles of a file's tests as they are written, placeholders of `test.each` included. */
function titlesIn(testFile: string): ReadonlySet<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:describe|test|law)$/.test(calledName(node))) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(testFile));
  return titles;
}

/** `test` for `test(…)`, `test.each(…)(…)` and `test.runIf(…)(…)`. */
function calledName(call: ts.CallExpression): string {
  let callee: ts.Expression = call.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  return ts.isIdentifier(callee) ? callee.text : "";
}

function missingFrom(named: readonly NamedTest[]): readonly NamedTest[] {
  return named.filter((each) => !isPresent(each.file) || !titlesIn(each.file).has(each.title));
}

function notBuilt(markdown: string): readonly string[] {
  const lists = markdown.matchAll(/^Not built yet: ([^.]+)\./gm);
  return [...lists].flatMap(([, names = ""]) => [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
}

/** What stands under each heading of a reading, by the heading. */
const readings = text
  .split(/^### /m)
  .slice(1)
  .map((part): [string, string] => {
    const [heading = "", ...lines] = part.split(/^## /m)[0]?.split("\n") ?? [];
    return [heading, lines.join("\n")];
  });

describe(file, () => {
  test("names tests that exist, by file and title", () => {
    expect(testsNamedIn(text)).not.toEqual([]);
    expect(missingFrom(testsNamedIn(text))).toEqual([]);
  });

  test("names no test file without a title", () => {
    expect([...text.matchAll(/`test\//g)]).toHaveLength(testsNamedIn(text).length);
  });

  test.each(readings)("%s: is held by a test or an example, or is said not to be built", (_, reading) => {
    const held = [...testsNamedIn(reading), ...notBuilt(reading), ...(reading.match(/\/\/ => /g) ?? [])];
    expect(held).not.toEqual([]);
  });

  test("calls nothing unbuilt that the library has", () => {
    expect(notBuilt(text)).not.toEqual([]);
    expect(notBuilt(text).filter((name) => Object.hasOwn(library, name))).toEqual([]);
  });
});

describe("a test that the document names wrongly is noticed", () => {
  const here = "test/docs/policy-reading.test.ts";

  test.each([
    ["a file that is not there", "test/docs/nowhere.test.ts", "names tests that exist, by file and title"],
    ["a title that no test has", here, "names tests that exist"],
    ["words of a file that are no test's title", here, "its title"],
  ])("%s", (_, named, title) => {
    expect(missingFrom(testsNamedIn(`- \`${named}\`: "${title}"`))).toEqual([{ file: named, title }]);
  });

  test("unlike one that is there, even when its title runs over a line", () => {
    expect(missingFrom(testsNamedIn(`- \`${here}\`: "names tests that\n  exist, by file and title"`))).toEqual([]);
  });
});
