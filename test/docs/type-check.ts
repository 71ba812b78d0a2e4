import ts from "typescript";
import type { BlockModule } from "./block-module.js";
import { projectRoot } from "./project.js";

/** An error of the compiler in a block, with its file and line in the documentation. */
interface TypeProblem {
  readonly at: string;
  readonly message: string;
}

/** Compiles modules in one program, as files of a folder, under the settings that this project's own tests are compiled with. */
export function typeProblems(modules: readonly BlockModule[], folder = ""): readonly TypeProblem[] {
  const options = compilerOptions();
  const texts = new Map(modules.map((module, position) => [`${projectRoot}${folder}block-${position}.ts`, module]));
  const program = ts.createProgram([...texts.keys()], options, hostWith(texts, options));
  return [...texts].flatMap(([name, module]) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.flatMap((diagnostic) => problemOf(diagnostic, module) ?? []);
  });
}

function compilerOptions(): ts.CompilerOptions {
  const fail = ({ messageText }: ts.Diagnostic): never => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
  };
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  return ts.getParsedCommandLineOfConfigFile(`${projectRoot}tsconfig.test.json`, {}, host)?.options ?? {};
}

/** The disk, with the modules lying in their folder as if they were a user's files. */
function hostWith(modules: ReadonlyMap<string, BlockModule>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  return {
    ...host,
    fileExists: (file) => modules.has(file) || host.fileExists(file),
    readFile: (file) => modules.get(file)?.text ?? host.readFile(file),
    getSourceFile: (file, settings, ...rest) => {
      const module = modules.get(file);
      if (module === undefined) return host.getSourceFile(file, settings, ...rest);
      return ts.createSourceFile(file, module.text, settings, true);
    },
  };
}

/** A block on which this one builds reports its problems itself. */
function problemOf({ file, start = 0, messageText }: ts.Diagnostic, { block, origins }: BlockModule): TypeProblem | undefined {
  const origin = origins[file?.getLineAndCharacterOfPosition(start).line ?? 0];
  if (origin !== undefined && origin.block !== block) return undefined;
  return { at: `${block.file}:${origin?.line ?? block.line}`, message: ts.flattenDiagnosticMessageText(messageText, " ") };
}
