import { filesUnder, isPresent, readText } from "./project.js";

/** A piece of documentation that is code. */
export interface CodeBlock {
  readonly file: string;
  /** The line of the file, from 1, of the code's first line. */
  readonly line: number;
  readonly code: string;
  /** A sketch of types is compiled and not run. */
  readonly kind: "run" | "sketch";
}

/** A fenced block of markdown, in any language. */
interface Fence {
  readonly file: string;
  readonly line: number;
  /** The text after the opening fence, such as `ts no-run`. */
  readonly info: string;
  readonly code: string;
}

/** Fences may be indented in a list or quoted; their lines then share the fence's prefix. */
const fencePattern = /^([\s>]*)(`{3,}|~{3,})(.*)$/;

const kindOfInfo: ReadonlyMap<string, CodeBlock["kind"]> = new Map([
  ["ts", "run"],
  ["ts no-run", "sketch"],
]);

/** The pages whose code uses an example with its own packages, and the example: its tests compile and run that code. */
export const pagesOfExamples: ReadonlyMap<string, string> = new Map([["docs/recipes.md", "examples/recipes"]]);

/** The blocks of a page that these tests compile and run. */
export function ownBlocksIn(file: string): readonly CodeBlock[] {
  return pagesOfExamples.has(file) ? [] : codeBlocksIn(file);
}

export function markdownFiles(): readonly string[] {
  return [...(isPresent("README.md") ? ["README.md"] : []), ...filesUnder("docs", ".md")];
}

/** Every fenced block of a markdown text, in order. */
export function fencesOf(file: string, text: string): readonly Fence[] {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [opening, prefix = "", marker = "", info = ""] = fencePattern.exec(lines[at] ?? "") ?? [];
    if (opening === undefined) continue;
    const length = lines.slice(at + 1).findIndex((line) => isClosing(line, marker));
    if (length < 0) throw new Error(`${file}:${at + 1} opens a block of code that is never closed`);
    const code = lines
      .slice(at + 1, at + 1 + length)
      .map((line) => withoutPrefix(line, prefix))
      .join("\n");
    fences.push({ file, line: at + 2, info: info.trim(), code });
    at += length + 1;
  }
  return fences;
}

function isClosing(line: string, marker: string): boolean {
  const [, , closing = "", rest = ""] = fencePattern.exec(line) ?? [];
  return closing.startsWith(marker) && rest.trim() === "";
}

function withoutPrefix(line: string, prefix: string): string {
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  return prefix.startsWith(line) ? "" : line;
}

/** The `ts` blocks of a markdown text, in order. */
export function codeBlocksOf(file: string, text: string): readonly CodeBlock[] {
  return fencesOf(file, text).flatMap(({ info, ...block }) => {
    const kind = kindOfInfo.get(info);
    return kind === undefined ? [] : [{ ...block, kind }];
  });
}

export function codeBlocksIn(file: string): readonly CodeBlock[] {
  return codeBlocksOf(file, readText(file));
}

/** The blocks that a block builds on: those before it in the file that run. A sketch builds on none. */
export function blocksBefore(blocks: readonly CodeBlock[], block: CodeBlock): readonly CodeBlock[] {
  if (block.kind === "sketch") return [];
  return blocks.slice(0, blocks.indexOf(block)).filter((earlier) => earlier.kind === "run");
}
