import { describe, expect, test } from "vitest";
import packageCard from "../../package.json" with { type: "json" };
import { markdownFiles } from "./code-blocks.js";
import { readText } from "./project.js";

/** The cells of the table row in docs/speed.md that begins with a name. */
function speedRow(name: string): readonly string[] {
  const row = readText("docs/speed.md")
    .split("\n")
    .find((line) => line.startsWith(`| ${name} |`));
  return (row ?? "").split("|").map((cell) => cell.trim());
}

describe("the three numbers of README are those of the tables in docs/speed.md", () => {
  const readme = readText("README.md");

  test("README's time of a due date and its ratio to the fastest peer are those of docs/speed.md", () => {
    const [, , takes = "missing", , ratio = "missing"] = speedRow("a due date in 4 hours");
    expect(readme).toContain(`takes ${takes}, ${ratio.replace(/ .*$/, "")} faster than the fastest npm peer`);
  });

  test("README's ratio of adding ten years to adding four hours is that of docs/speed.md", () => {
    const [, , , , ratio = "missing"] = speedRow("adding 10 years");
    expect(readme).toContain(`takes ${ratio.replace(/ .*$/, "")} the time of adding four hours`);
  });

  test("README's size of a due date in a bundle is that of docs/speed.md", () => {
    const [, , size = "missing"] = speedRow("`import { dueAt }`");
    expect(readme).toContain(`\`import { dueAt }\` adds ${size} kB`);
  });
});

describe("a script that a page names is one of the package's", () => {
  const known = new Set(Object.keys(packageCard.scripts));

  test.each(markdownFiles())("%s", (file) => {
    const named = [...readText(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !known.has(script))).toEqual([]);
  });
});
