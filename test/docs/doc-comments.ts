import ts from "typescript";
import { filesUnder, parseSource } from "./project.js";

/** A doc comment of src and what it documents. */
export interface DocComment {
  readonly file: string;
  readonly name: string;
  readonly documented: ts.Node;
  readonly source: ts.SourceFile;
  readonly doc: ts.JSDoc;
}

/** Every doc comment in src, with those of members and of names that are not exported. */
export function docComments(): readonly DocComment[] {
  return filesUnder("src", ".ts").flatMap((file) => docCommentsOf(file, parseSource(file)));
}

function docCommentsOf(file: string, source: ts.SourceFile): readonly DocComment[] {
  const found: DocComment[] = [];
  const visit = (node: ts.Node): void => {
    for (const child of node.getChildren(source)) {
      if (ts.isJSDoc(child)) found.push({ file, name: nameOf(node, source), documented: node, source, doc: child });
      else visit(child);
    }
  };
  visit(source);
  return found;
}

function nameOf(node: ts.Node, source: ts.SourceFile): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText(source)).join(", ");
  const named = node.getChildren(source).find((child) => ts.isIdentifier(child));
  return named?.getText(source) ?? "a part";
}

/** The text of a comment before its tags. */
export function descriptionOf({ doc }: DocComment): string {
  return ts.getTextOfJSDocComment(doc.comment) ?? "";
}

export function tagsOf({ doc }: DocComment, tagName: string): readonly ts.JSDocTag[] {
  return (doc.tags ?? []).filter((tag) => tag.tagName.text === tagName);
}

/** The codes an `@throws` tag names. Every code has an underscore (a test holds it); no other word in backticks has. */
export function codesThrown(tag: ts.JSDocTag): readonly string[] {
  const text = ts.getTextOfJSDocComment(tag.comment) ?? "";
  return [...text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code = ""]) => code);
}
