import { inspect } from "node:util";
import { compileFunction, runInThisContext } from "node:vm";
import ts from "typescript";
import { expect } from "vitest";
import { isoInstantPattern } from "./assertions.js";
import { blockModule, type BlockModule, type ImportedName } from "./block-module.js";
import type { CodeBlock } from "./code-blocks.js";
import { instrumentedBody } from "./instrumented-body.js";
import type { Modules } from "./modules.js";

/** An assertion of a block that does not hold. */
export interface Failure {
  /** File and line. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

interface Surroundings {
  readonly modules: Modules;
  /** The blocks before it in its file. */
  readonly earlier?: readonly CodeBlock[];
  /** Names in scope without an import. */
  readonly scope?: readonly ImportedName[];
}

/** Runs a block and returns its assertions that do not hold; the blocks that it builds on report their own. */
export function runBlock(block: CodeBlock, { modules, earlier = [], scope = [] }: Surroundings): readonly Failure[] {
  const runnable = blockModule(block, earlier, scope, instrumentedBody);
  const failures: Failure[] = [];
  let reachedLine = block.line;
  const report = (ownerLine: number, line: number, expected: string, actual: string): void => {
    if (ownerLine === block.line) failures.push({ at: `${block.file}:${line}`, expected, actual });
  };
  const unreached = new Set<number>();
  const probe = {
    asserts: (ownerLine: number, line: number): void => {
      if (ownerLine === block.line) unreached.add(line);
    },
    line: (line: number): void => {
      reachedLine = line;
    },
    value: (ownerLine: number, line: number, expected: string, actual: unknown): unknown => {
      if (ownerLine === block.line) unreached.delete(line);
      if (!hasValue(actual, expected)) report(ownerLine, line, expected, inspect(actual, { depth: 9 }));
      return actual;
    },
    throws: (ownerLine: number, line: number, code: string, run: () => unknown): void => {
      if (ownerLine === block.line) unreached.delete(line);
      const actual = outcomeOf(run);
      if (actual !== `throws ${code}`) report(ownerLine, line, `throws ${code}`, actual);
    },
    stray: (ownerLine: number, line: number): void => {
      report(ownerLine, line, "a statement that the comment is about", "none");
    },
  };
  try {
    runnable.imports.forEach(({ module, origin }) => {
      reachedLine = origin?.line ?? block.line;
      modules(module);
    });
    reachedLine = block.line;
    Reflect.apply(compileFunction(commonJsOf(runnable), ["$probe", "require", "exports"]), undefined, [probe, modules, {}]);
    unreached.forEach((line) => {
      report(block.line, line, "a statement that is reached", "never reached");
    });
  } catch (error) {
    report(block.line, reachedLine, "no error", thrownText(error));
  }
  return failures;
}

function commonJsOf({ text, origins }: BlockModule): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const [problem] = diagnostics;
  if (problem === undefined) return outputText;
  const line = origins[problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0).line ?? 0]?.line;
  throw new SyntaxError(`line ${line ?? "unknown"}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`);
}

function hasValue(actual: unknown, expected: string): boolean {
  try {
    expect(actual).toEqual(actual instanceof Date && isoInstantPattern.test(expected) ? new Date(expected) : valueOf(expected));
    return true;
  } catch {
    return false;
  }
}

function valueOf(expression: string): unknown {
  return runInThisContext(`(${expression}\n)`);
}

function outcomeOf(run: () => unknown): string {
  try {
    return inspect(run());
  } catch (error) {
    return thrownText(error);
  }
}

/** The name and the code of an error, as a page asserts it. */
function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return `throws ${inspect(error)}`;
  if (error.name === "SupportError" && "code" in error) return `throws ${String(error.code)}`;
  return `throws ${error.name}: ${error.message}`;
}
