import { Script } from "node:vm";
import ts from "typescript";

/** The assertion of a comment after a statement: its value, or the code of the error it throws. */
interface Assertion {
  readonly kind: "value" | "throws";
  /** A JavaScript expression or a bare ISO instant; for `throws`, the code. */
  readonly expected: string;
  /** The asserted expression: the statement's, or the initial value of its only variable. */
  readonly expression: ts.Expression;
  /** The line of the code, from 0, on which the comment begins. */
  readonly line: number;
}

export const isoInstantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const throwsPattern = /^(?:=>\s*)?throws\s+([a-z]+(?:_[a-z]+)+)\s*$/;
const valuePattern = /^=>\s?(.*)$/;
const looksLikeAssertion = /\/\/\s*(?:=>|throws\s+[a-z]+_[a-z_]+\s*$)/;

/** The assertions of a block, and the lines that look like one but follow no statement. */
interface BlockAssertions {
  readonly assertions: readonly Assertion[];
  readonly strayLines: readonly number[];
}

export function assertionsOf(source: ts.SourceFile): BlockAssertions {
  const assertions: Assertion[] = [];
  const visit = (node: ts.Node): void => {
    const assertion = ts.isExpressionStatement(node) || ts.isVariableStatement(node) ? assertionBehind(source, node) : undefined;
    if (assertion !== undefined) assertions.push(assertion);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const claimed = new Set(assertions.map(({ line }) => line));
  const lines = [...source.text.split("\n").entries()];
  const strayLines = lines.filter(([line, text]) => looksLikeAssertion.test(text) && !claimed.has(line)).map(([line]) => line);
  return { assertions, strayLines };
}

type Assertable = ts.ExpressionStatement | ts.VariableStatement;

function assertedExpression(statement: Assertable): ts.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression;
  const [declaration, ...others] = statement.declarationList.declarations;
  return others.length === 0 ? declaration?.initializer : undefined;
}

function assertionBehind(source: ts.SourceFile, statement: Assertable): Assertion | undefined {
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const [first, ...others] = commentsBehind(source, statement).filter(
    (comment, position) => lineAt(comment.pos) <= lineAt(statement.end) + 1 + position,
  );
  const expression = assertedExpression(statement);
  if (first === undefined || expression === undefined) return undefined;
  const line = lineAt(first.pos);
  const text = commentText(source, first);
  const code = throwsPattern.exec(text.trim())?.[1];
  if (code !== undefined) return { kind: "throws", expected: code, expression, line };
  const opening = valuePattern.exec(text.trimStart())?.[1];
  if (opening === undefined) return undefined;
  const expected = wholeValue(
    opening,
    others.map((comment) => commentText(source, comment)),
  );
  return { kind: "value", expected, expression, line };
}

/** The comments between a statement and the next: those on its last line, then those of the lines that follow. */
function commentsBehind(source: ts.SourceFile, { end }: ts.Statement): readonly ts.CommentRange[] {
  return [...(ts.getTrailingCommentRanges(source.text, end) ?? []), ...(ts.getLeadingCommentRanges(source.text, end) ?? [])];
}

function commentText(source: ts.SourceFile, { pos, end }: ts.CommentRange): string {
  return source.text.slice(pos, end).replace(/^\/\/ ?/, "");
}

/** A value goes on over further comment lines only until it is whole, so that prose may follow it. */
function wholeValue(opening: string, further: readonly string[]): string {
  let value = opening;
  for (const line of further) {
    if (isWhole(value)) break;
    value = `${value}\n${line}`;
  }
  return value.trim();
}

function isWhole(value: string): boolean {
  if (isoInstantPattern.test(value.trim())) return true;
  try {
    new Script(`(${value}\n)`);
    return true;
  } catch {
    return false;
  }
}
