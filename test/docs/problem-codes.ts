import ts from "typescript";
import { parseSource } from "./project.js";

/** The codes that src declares, read from the declaration of `ProblemFacts`. */
export function problemCodes(): readonly string[] {
  const source = parseSource("src/problem/problem.ts");
  const facts = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "ProblemFacts");
  if (facts === undefined) throw new Error("src/problem/problem.ts declares no interface ProblemFacts");
  return facts.members.map((member) => member.name?.getText(source) ?? "").sort();
}

/** The codes that the tables of a markdown text list, as often as they do: each row's first cell that is a code. */
export function codesInTables(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => /^\|\s*`([a-z_]+)`\s*\|/.exec(line)?.[1] ?? [])
    .sort();
}
