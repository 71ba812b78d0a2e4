import { describe, expect, test } from "vitest";
import { blocksBefore, codeBlocksOf, type CodeBlock } from "./code-blocks.js";
import { exampleScope } from "./library-scope.js";
import { documentationModules } from "./modules.js";
import { runBlock, type Failure } from "./run-block.js";

const modules = await documentationModules();

function block(...lines: readonly string[]): CodeBlock {
  return { file: "guide.md", line: 10, code: lines.join("\n"), kind: "run" };
}

function failuresOf(...lines: readonly string[]): readonly Failure[] {
  return runBlock(block(...lines), { modules });
}

function exampleFailures(...lines: readonly string[]): readonly Failure[] {
  return runBlock(block(...lines), { modules, scope: exampleScope() });
}

describe("an asserted value", () => {
  test("an asserted value that equals the statement's value passes", () => {
    expect(failuresOf("1 + 1 // => 2", '"x" // => "x"', 'Object.entries({ a: 2 }); // => [["a", 2]]')).toEqual([]);
  });

  test("an asserted value that differs fails, with its line", () => {
    expect(failuresOf("1 + 1 // => 2", "1 + 2 // => 4")).toEqual([{ at: "guide.md:11", expected: "4", actual: "3" }]);
  });

  test("every failing line of a block is reported, not only the first", () => {
    expect(failuresOf("1 // => 2", "", "3 // => 4").map(({ at }) => at)).toEqual(["guide.md:10", "guide.md:12"]);
  });

  test("the value of a declared variable can be asserted, and later lines still have the variable", () => {
    expect(failuresOf("const sum = 1 + 1; // => 2", "sum + 1 // => 3")).toEqual([]);
    expect(failuresOf("const sum = 1 + 1; // => 3", "sum + 1 // => 3").map(({ at }) => at)).toEqual(["guide.md:10"]);
  });

  test("an asserted value may be on the lines below its statement and continue over several", () => {
    const lines = ["// => [", "//   { a: 1 },", "//   { b: 2 },", "// ]"];
    expect(failuresOf("[{ a: 1 }, { b: 2 }]", ...lines)).toEqual([]);
    expect(failuresOf("[{ a: 1 }, { b: 3 }]", ...lines)).toHaveLength(1);
  });

  test("an asserted value may be a text of several lines", () => {
    expect(failuresOf('"one\\n  two"', "// => `one", "//   two`")).toEqual([]);
  });

  test("an asserted value ends where the expression is complete, so that prose may follow", () => {
    expect(failuresOf("1 + 1 // => 2", "// Then three:", "1 + 2 // => 4")).toHaveLength(1);
  });

  test("a bare ISO instant asserts a Date, to the millisecond", () => {
    expect(failuresOf("new Date(0) // => 1970-01-01T00:00:00.000Z")).toEqual([]);
    expect(failuresOf("new Date(1) // => 1970-01-01T00:00:00.000Z")).toHaveLength(1);
    expect(failuresOf("new Date(NaN) // => 1970-01-01T00:00:00.000Z")).toHaveLength(1);
  });

  test("a bare ISO instant does not assert a text", () => {
    expect(failuresOf('"1970-01-01T00:00:00.000Z" // => 1970-01-01T00:00:00.000Z')).toHaveLength(1);
  });

  test("an assertion without a value fails", () => {
    expect(failuresOf("1 // => about one")).toHaveLength(1);
    expect(failuresOf("1 // =>")).toHaveLength(1);
  });

  test("an assertion inside a nested statement fails if the statement is never reached", () => {
    const caught = ["try {", '  throw new Error("no");', "} catch {", "  1 + 1; // => 2", "}"];
    expect(failuresOf(...caught)).toEqual([]);
    expect(failuresOf("for (const a of [1, 2]) {", "  a // => 1", "}")).toMatchObject([{ at: "guide.md:11", actual: "2" }]);
    const never = [{ at: "guide.md:11", actual: "never reached" }];
    expect(failuresOf("try { 1; } catch {", "  1 + 1; // => 2", "}")).toMatchObject(never);
  });

  test("an assertion without a statement fails", () => {
    const stray = [{ expected: "a statement that the comment is about", actual: "none" }];
    expect(failuresOf("// => 1", "const a = 1;")).toMatchObject(stray);
    expect(failuresOf("if (1 > 0) {", "} // => 2")).toMatchObject(stray);
    expect(failuresOf("[", "  1, // => 2", "];")).toMatchObject(stray);
    expect(failuresOf("1", "", "// => 2")).toMatchObject(stray);
    expect(failuresOf("const a = 1, b = 2; // => 3")).toMatchObject(stray);
  });
});

describe("an asserted error", () => {
  const neverOpen = 'businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {} })';

  test("an asserted error passes if the statement throws that code", () => {
    expect(exampleFailures(`${neverOpen} // => throws never_open`, `${neverOpen} // throws never_open`)).toEqual([]);
    expect(exampleFailures(`const calendar = ${neverOpen}; // => throws never_open`)).toEqual([]);
  });

  test("an asserted error fails if the statement throws another code", () => {
    expect(exampleFailures(`${neverOpen} // => throws unknown_time_zone`)).toEqual([
      { at: "guide.md:10", expected: "throws unknown_time_zone", actual: "throws never_open" },
    ]);
  });

  test("an asserted error fails if the statement throws nothing, or no SupportError", () => {
    expect(failuresOf("1 + 1 // => throws never_open")).toMatchObject([{ actual: "2" }]);
    const impostor = '(() => { throw Object.assign(new Error("no"), { code: "never_open" }); })()';
    expect(failuresOf(`${impostor} // => throws never_open`)).toMatchObject([{ actual: "throws Error: no" }]);
  });
});

describe("a block", () => {
  test("a block without assertions is executed too", () => {
    expect(failuresOf("const a = 1;", 'throw new Error("late");')).toEqual([
      { at: "guide.md:11", expected: "no error", actual: "throws Error: late" },
    ]);
  });

  test("a block must import the names that it uses", () => {
    expect(failuresOf("dueAt(acoPolicy, {})")).toMatchObject([{ actual: "throws ReferenceError: dueAt is not defined" }]);
    const policy = 'import { acoPolicySpec } from "trouble-ticket";';
    const folder = 'import { localDateAt as dateAt } from "trouble-ticket/calendar";';
    expect(failuresOf(policy, folder, "acoPolicySpec.invoicing.endOfMonthsAfter // => 1", "dateAt.length // => 2")).toEqual([]);
  });

  test("a block may import only the package, its subpaths and dependencies", () => {
    const oracle = 'import { Temporal } from "temporal-polyfill";';
    expect(failuresOf(oracle, 'Temporal.Instant.from("1970-01-01T00:00:01Z").epochMilliseconds // => 1000')).toEqual([]);
    for (const name of ["left-pad", "node:fs", "../../src/index.js", "trouble-ticket/nowhere", "toString"]) {
      expect(failuresOf("const a = 1;", `import { b } from "${name}";`)).toMatchObject([{ at: "guide.md:11" }]);
    }
  });

  test("a block with a syntax error fails", () => {
    expect(failuresOf("const a = ;")).toMatchObject([{ actual: "throws SyntaxError: line 10: Expression expected." }]);
  });
});

describe("the blocks of a file", () => {
  const text = [
    "```ts",
    'import { acoPolicy } from "trouble-ticket";',
    "const one = 1; // => 2",
    "```",
    "- then",
    "  ```ts",
    "  one + 1 // => 2",
    "  acoPolicy.invoicing.endOfMonthsAfter // => 1",
    "  const two = 2;",
    "  ```",
    "```ts no-run",
    "declare function f(): void;",
    "```",
    "```sh",
    "npm test",
    "```",
    "```ts",
    "const one = 11; // => 11",
    "two // => 3",
    "```",
  ].join("\n");
  const blocks = codeBlocksOf("guide.md", text);
  const failuresAt = (position: number): readonly Failure[] =>
    blocks.slice(position, position + 1).flatMap((each) => runBlock(each, { modules, earlier: blocksBefore(blocks, each) }));

  test("the ts blocks of a file are found with their lines, and a sketch is not run", () => {
    expect(blocks.map(({ line, kind }) => [line, kind])).toEqual([
      [2, "run"],
      [7, "run"],
      [12, "sketch"],
      [18, "run"],
    ]);
  });

  test("a block sees the blocks before it, may reuse names, and reports its own failures only", () => {
    expect([failuresAt(0), failuresAt(1), failuresAt(3)]).toEqual([
      [{ at: "guide.md:3", expected: "2", actual: "1" }],
      [],
      [{ at: "guide.md:19", expected: "3", actual: "2" }],
    ]);
  });

  test("a block does not see the blocks after it", () => {
    const reversed = codeBlocksOf("guide.md", "```ts\nlater // => 1\n```\n```ts\nconst later = 1;\n```\n");
    const [first] = reversed;
    expect(first && runBlock(first, { modules, earlier: blocksBefore(reversed, first) })).toHaveLength(1);
  });

  test("a block that is never closed is an error", () => {
    expect(() => codeBlocksOf("guide.md", "text\n```ts\n1 // => 1\n")).toThrow("guide.md:2");
  });
});
