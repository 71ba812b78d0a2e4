import { describe, expect, test } from "vitest";
import { fencesOf } from "./code-blocks.js";
import { missingFrom, testsNamedIn } from "./named-tests.js";
import { readText } from "./project.js";

const file = "docs/why.md";
const text = readText(file);

/** The questions by their headings. */
const questions = text
  .split(/^## /m)
  .slice(1)
  .map((part): [string, string] => {
    const [heading = "", ...lines] = part.split("\n");
    return [heading, lines.join("\n")];
  });

/** The answers of the peers that the page states, without the unit. */
function peersAnswersIn(question: string): readonly string[] {
  const lines = fencesOf(file, question).flatMap(({ info, code }) => (info === "text" ? code.split("\n") : []));
  return lines.flatMap((line) => line.slice(line.indexOf(": ") + 2).split(", ")).map((answer) => answer.replace(/ minutes$/, ""));
}

describe(file, () => {
  test("docs/why.md has ten questions", () => expect(questions).toHaveLength(10));

  test("docs/why.md names tests that exist, with file and title", () => {
    expect(testsNamedIn(text).length).toBeGreaterThanOrEqual(10);
    expect(missingFrom(testsNamedIn(text))).toEqual([]);
  });

  describe.each(questions)("%s", (_, question) => {
    test("the question is answered in code that runs", () => expect(question).toMatch(/\/\/ => /));

    test("the answers of peers are expected by a test that the question names", () => {
      const tests = testsNamedIn(question).map((named) => readText(named.file));
      const isExpected = (answer: string): boolean =>
        tests.some((source) => source.includes(answer === "no answer" ? "isLeftWaiting(" : answer));
      expect(peersAnswersIn(question)).not.toEqual([]);
      expect(peersAnswersIn(question).filter((answer) => !isExpected(answer))).toEqual([]);
    });
  });
});
