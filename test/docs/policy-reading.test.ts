import { describe, expect, test } from "vitest";
import { missingFrom, testsNamedIn } from "./named-tests.js";
import { readText } from "./project.js";

const file = "docs/policy-reading.md";
const text = readText(file);

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

  test.each(readings)("%s: is held by a test or an example", (_, reading) => {
    expect([...testsNamedIn(reading), ...(reading.match(/\/\/ => /g) ?? [])]).not.toEqual([]);
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
