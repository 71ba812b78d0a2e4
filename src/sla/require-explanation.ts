import type { Closure } from "../calendar/internal.js";
import { requireList, requireRecord, wrongType, type ProblemPath } from "../problem/internal.js";
import { epochMsInRange, isLocalizedText, toDayNumber } from "../time/internal.js";
import type { DueExplanation } from "./explain-due-at.js";
import { explanationWords } from "./explanation-words.js";

/**
 * Refuses what is not an explanation, whose dates may be texts: it may have been stored as JSON and read again. Throws
 * `wrong_type`, `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_local_date`.
 */
export function requireExplanation(explanation: DueExplanation): void {
  const path = ["explanation"];
  requireRecord(explanation, path);
  const { label, target, budgetMs, receivedAt, nominalAt, dueAt, steps } = explanation;
  requireThat(isLocalizedText(label), [...path, "label"], "a text, or one in each of en and it", label);
  requireRecord(target, [...path, "target"]);
  requireThat(isKey(explanationWords.en.units, target.unit), [...path, "target", "unit"], "a unit of targets", target.unit);
  requireAmount(target.amount, [...path, "target", "amount"]);
  requireAmount(budgetMs, [...path, "budgetMs"]);
  for (const at of [receivedAt, nominalAt ?? receivedAt, dueAt]) epochMsInRange(at);
  requireEach(steps, [...path, "steps"], requireStep);
}

function requireStep(step: DueExplanation["steps"][number], path: ProblemPath): void {
  requireThat(step.kind === "open" || step.kind === "closed", [...path, "kind"], '"open" or "closed"', step.kind);
  for (const at of [step.from, step.to]) epochMsInRange(at);
  requireEach(step.clockChanges, [...path, "clockChanges"], ({ at, shiftMs }, changePath) => {
    epochMsInRange(at);
    requireThat(Number.isFinite(shiftMs), [...changePath, "shiftMs"], "a number", shiftMs);
  });
  if (step.kind === "closed") {
    requireEach(step.closures, [...path, "closures"], requireClosure);
  } else {
    requireAmount(step.usedMs, [...path, "usedMs"]);
    requireAmount(step.leftMs, [...path, "leftMs"]);
  }
}

function requireClosure({ reason, fromDate, toDate, name }: Closure, path: ProblemPath): void {
  requireThat(isKey(explanationWords.en.reasons, reason), [...path, "reason"], "a reason for being closed", reason);
  toDayNumber(fromDate);
  toDayNumber(toDate);
  requireThat(name === undefined || isLocalizedText(name), [...path, "name"], "a text, or one in each of en and it", name);
}

function requireAmount(value: number, path: ProblemPath): void {
  requireThat(Number.isFinite(value) && value >= 0, path, "a number from zero", value);
}

function requireEach<Entry>(list: readonly Entry[], path: ProblemPath, check: (entry: Entry, path: ProblemPath) => void): void {
  requireList(list, path);
  for (const [position, entry] of list.entries()) {
    requireRecord(entry, [...path, position]);
    check(entry, [...path, position]);
  }
}

function requireThat(isSo: boolean, path: ProblemPath, expected: string, value: unknown): void {
  if (!isSo) throw wrongType(path, expected, value);
}

function isKey(record: object, name: unknown): boolean {
  return typeof name === "string" && Object.hasOwn(record, name);
}
