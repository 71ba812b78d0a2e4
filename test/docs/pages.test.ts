import { describe, expect, test } from "vitest";
import { codeBlocksIn, markdownFiles } from "./code-blocks.js";
import { anchorsOf, brokenLinks, headingsOf, linksOf, pagesReachedFrom } from "./pages.js";
import { filesUnder, readText } from "./project.js";

test("every link of README and docs leads to a file, and to a heading that it has", () => {
  expect(brokenLinks()).toEqual([]);
});

test("the index of docs names every page in English, and README leads to the index", () => {
  const named = new Set(linksOf("docs/README.md").map(({ file }) => file));
  const english = filesUnder("docs", ".md").filter((file) => !file.startsWith("docs/it/") && file !== "docs/README.md");
  expect(english.filter((file) => !named.has(file))).toEqual([]);
  expect(linksOf("README.md").map(({ file }) => file)).toContain("docs/README.md");
});

test("every page can be reached from README", () => {
  const reached = pagesReachedFrom("README.md");
  expect(markdownFiles().filter((file) => !reached.has(file))).toEqual([]);
});

describe("a page of concepts", () => {
  const concepts = filesUnder("docs/concepts", ".md");

  test.each(concepts)("%s is short, has code that runs, and leads on to the reading and the reference", (file) => {
    expect(readText(file).split("\n").length).toBeLessThanOrEqual(70);
    expect(codeBlocksIn(file)).not.toEqual([]);
    expect(linksOf(file).map((link) => link.file)).toEqual(
      expect.arrayContaining(["docs/policy-reading.md", "docs/reference.md"]),
    );
  });
});

test("README is read to the end: it has fewer than two hundred lines beside the benchmark's table", () => {
  const text = readText("README.md").replace(/<!-- bench:start -->[^]*<!-- bench:end -->\n/, "");
  expect(text.split("\n").length).toBeLessThan(200);
});

describe("a heading", () => {
  const text = ["# One: `two` & three", "## “Four – 5h”, six?", "## Again", "## Again", "```sh", "# no", "```"].join("\n");

  test("is linked to as GitHub has it", () => {
    expect([...anchorsOf("a.md", text)]).toEqual(["one-two--three", "four--5h-six", "again", "again-1"]);
  });

  test("in a block of code is none", () => {
    expect(headingsOf("a.md", text)).toHaveLength(4);
  });
});

test("a link is read from where its page stands", () => {
  expect(linksOf("docs/it/a.md", "[b](../b.md#c) [here](#d) [away](https://example.com)")).toEqual([
    { from: "docs/it/a.md", file: "docs/b.md", anchor: "c" },
    { from: "docs/it/a.md", file: "docs/it/a.md", anchor: "d" },
  ]);
});
