import { describe, expect, test } from "vitest";
import { codeBlocksIn, markdownFiles } from "./code-blocks.js";
import { anchorsOf, brokenLinks, headingsOf, linksOf, pagesReachedFrom } from "./pages.js";
import { filesUnder, readText } from "./project.js";

test("every link of README and docs leads to a file that exists and to a heading in it", () => {
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

describe("a page of a topic", () => {
  const topics = ["calendar", "due-dates", "ticket", "queue", "billing", "messages"].map((topic) => `docs/${topic}.md`);

  test.each(topics)(
    "%s says the rule that surprises first, has code that runs, and links the reading and the reference",
    (file) => {
      const [opening = ""] = readText(file).split(/^## /m);
      expect(opening).toMatch(/^\*\*The rules? that surprises?:\*\*/m);
      expect(codeBlocksIn(file)).not.toEqual([]);
      expect(linksOf(file).map((link) => link.file)).toEqual(
        expect.arrayContaining(["docs/policy-reading.md", "docs/reference.md"]),
      );
    },
  );
});

describe("README", () => {
  const text = readText("README.md");

  test("README has fewer than two hundred lines", () => {
    expect(text.split("\n").length).toBeLessThan(200);
  });

  test("README shows installation, a policy, the table of tasks and a diagram before the published policy", () => {
    const [first = ""] = text.split("acoPolicy");
    expect(
      ["npm install trouble-ticket", "dueAt(policy", "| I want | call |", "```mermaid"].filter((part) => !first.includes(part)),
    ).toEqual([]);
  });
});

describe("a heading", () => {
  const text = ["# One: `two` & three", "## “Four – 5h”, six?", "## Again", "## Again", "```sh", "# no", "```"].join("\n");

  test("a heading has the anchor that GitHub gives it", () => {
    expect([...anchorsOf("a.md", text)]).toEqual(["one-two--three", "four--5h-six", "again", "again-1"]);
  });

  test("a line that starts with # inside a block of code is no heading", () => {
    expect(headingsOf("a.md", text)).toHaveLength(4);
  });
});

test("a link is resolved relative to its page", () => {
  expect(linksOf("docs/it/a.md", "[b](../b.md#c) [here](#d) [away](https://example.com)")).toEqual([
    { from: "docs/it/a.md", file: "docs/b.md", anchor: "c" },
    { from: "docs/it/a.md", file: "docs/it/a.md", anchor: "d" },
  ]);
});
