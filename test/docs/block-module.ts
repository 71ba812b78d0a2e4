import ts from "typescript";
import type { CodeBlock } from "./code-blocks.js";
import { parseText } from "./project.js";

/** One name that a block imports, as its own import statement. */
export interface ImportedName {
  readonly local: string;
  readonly module: string;
  readonly statement: string;
  /** Undefined for what is in scope without being written anywhere. */
  readonly origin: Origin | undefined;
}

/** Code that replaces a block's: as many lines, the imports blanked out. */
export type BodyWriter = (source: ts.SourceFile, block: CodeBlock) => string;

/** A block as a module: its own text and line numbers, behind the blocks it builds on. */
export interface BlockModule {
  readonly block: CodeBlock;
  readonly imports: readonly ImportedName[];
  readonly text: string;
  /** The line of the documentation behind a line of the text, from 0, and the block it belongs to. */
  readonly origins: readonly (Origin | undefined)[];
}

interface Origin {
  readonly block: CodeBlock;
  readonly line: number;
}

/**
 * The module a reader has in hand at a block. Each block lies inside the scope of the one before: it sees all that was declared
 * and imported so far, nothing of what comes later, and may use a name anew.
 */
export function blockModule(
  block: CodeBlock,
  earlier: readonly CodeBlock[],
  scope: readonly ImportedName[],
  writeBody: BodyWriter,
): BlockModule {
  const blocks = [...earlier, block];
  const imports = blocks.map((each) => importsOf(sourceOf(each), each));
  const own = imports.at(-1) ?? [];
  const inherited = [scope, ...imports.slice(0, -1)].reduce(shadowed, []);
  const lines: string[] = ["export {};"];
  const origins: (Origin | undefined)[] = [undefined];
  const add = (text: string, origin?: Origin): void => {
    lines.push(text);
    origins.push(origin);
  };
  shadowed(inherited, own).forEach(({ statement, origin }) => {
    add(statement, origin);
  });
  // Only a module's top level takes what sketches are made of: declarations without a body.
  const [open, close] = block.kind === "sketch" ? ["", ""] : ["{", "}"];
  for (const each of blocks) {
    add(open);
    for (const [position, text] of writeBody(sourceOf(each), each).split("\n").entries()) {
      add(text, { block: each, line: each.line + position });
    }
  }
  blocks.forEach(() => {
    add(close);
  });
  return { block, imports: own, text: lines.join("\n"), origins };
}

function shadowed(outer: readonly ImportedName[], inner: readonly ImportedName[]): readonly ImportedName[] {
  return [...outer.filter(({ local }) => !inner.some((name) => name.local === local)), ...inner];
}

function sourceOf({ file, code }: CodeBlock): ts.SourceFile {
  return parseText(`${file}.ts`, code);
}

function importsOf(source: ts.SourceFile, block: CodeBlock): readonly ImportedName[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((declaration) => {
    const from = declaration.moduleSpecifier.getText(source);
    const shared = {
      module: from.slice(1, -1),
      origin: { block, line: block.line + source.getLineAndCharacterOfPosition(declaration.getStart(source)).line },
    };
    const clause = declaration.importClause;
    if (clause === undefined) return [{ ...shared, local: from, statement: `import ${from};` }];
    const keyword = clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? "import type" : "import";
    const name = ({ text: local }: ts.Identifier, imported: string): ImportedName => ({
      ...shared,
      local,
      statement: `${keyword} ${imported} from ${from};`,
    });
    const { name: whole, namedBindings } = clause;
    return [
      ...(whole === undefined ? [] : [name(whole, whole.text)]),
      ...(namedBindings === undefined
        ? []
        : ts.isNamespaceImport(namedBindings)
          ? [name(namedBindings.name, namedBindings.getText(source))]
          : namedBindings.elements.map((element) => name(element.name, `{ ${element.getText(source)} }`))),
    ];
  });
}

/** The code with its imports replaced by blanks, so that every line and column stays. */
export const plainBody: BodyWriter = (source) =>
  source.statements.filter(ts.isImportDeclaration).reduce((text, declaration) => {
    const [start, end] = [declaration.getStart(source), declaration.end];
    return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
  }, source.text);
