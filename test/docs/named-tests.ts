import ts from "typescript";
import { isPresent, parseSource } from "./project.js";

/** A test as a document names it: `test/folder/name.test.ts`: "its title". */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

export function testsNamedIn(markdown: string): readonly NamedTest[] {
  const names = markdown.matchAll(/`(test\/[^`]+)`:\s+"([^"]+)"/g);
  return [...names].map(([, named = "", title = ""]) => ({ file: named, title: title.replace(/\s+/g, " ") }));
}

/** Those of them that are not there. */
export function missingFrom(named: readonly NamedTest[]): readonly NamedTest[] {
  return named.filter((each) => !isPresent(each.file) || !titlesIn(each.file).has(each.title));
}

/** The titles of a file's tests as they are written, placeholders of `test.each` included. */
export function titlesIn(testFile: string): ReadonlySet<string> {
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
