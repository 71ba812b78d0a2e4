import ts from "typescript";
import { assertionsOf } from "./assertions.js";
import { plainBody, type BodyWriter } from "./block-module.js";

interface Insertion {
  readonly position: number;
  readonly text: string;
}

/**
 * The block's code with a word to the probe: at its beginning about what it asserts, before each statement about its line, and
 * around each asserted expression.
 */
export const instrumentedBody: BodyWriter = (source, block) => {
  const { assertions, strayLines } = assertionsOf(source);
  const announced = [
    ...assertions.map(({ line }) => `$probe.asserts(${block.line}, ${block.line + line});`),
    ...strayLines.map((line) => `$probe.stray(${block.line}, ${block.line + line});`),
  ];
  const marks = source.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement): Insertion => {
      const position = statement.getStart(source);
      return { position, text: `;$probe.line(${block.line + source.getLineAndCharacterOfPosition(position).line});` };
    });
  const probes = assertions.flatMap(({ kind, line, expected, expression }): readonly Insertion[] => {
    const call = `$probe.${kind}(${block.line}, ${block.line + line}, ${JSON.stringify(expected)}, `;
    return [
      { position: expression.getStart(source), text: `${call}${kind === "throws" ? "() => " : ""}(` },
      { position: expression.end, text: "))" },
    ];
  });
  // The sort keeps a statement's mark before the probe that begins where it does.
  const insertions = [...marks, ...probes].sort((a, b) => a.position - b.position);
  return (
    announced.join("") +
    insertions.reduceRight(
      (code, { position, text }) => code.slice(0, position) + text + code.slice(position),
      plainBody(source, block),
    )
  );
};
