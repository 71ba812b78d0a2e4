import type { CodeBlock } from "./code-blocks.js";
import { docComments, tagsOf, type DocComment } from "./doc-comments.js";

/** The body of an `@example` tag, and the name that it documents. */
interface DocExample extends CodeBlock {
  readonly name: string;
}

export function docExamples(): readonly DocExample[] {
  return docComments().flatMap(examplesOf);
}

/** The examples of one comment, taken from the source text, so that lines and indentation are the file's own. */
export function examplesOf(comment: DocComment): readonly DocExample[] {
  const { file, name, source } = comment;
  return tagsOf(comment, "example").map((tag) => ({
    file,
    name,
    line: source.getLineAndCharacterOfPosition(tag.tagName.end).line + 1,
    code: source.text.slice(tag.tagName.end, tag.end).split(/\r?\n/).map(withoutMargin).join("\n").trimEnd(),
    kind: "run",
  }));
}

function withoutMargin(line: string, position: number): string {
  return position === 0 ? line.trim() : line.replace(/^\s*\* ?/, "");
}
