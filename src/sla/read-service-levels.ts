import {
  requireKnownFields,
  requireList,
  requireRecord,
  requireWhole,
  wrongType,
  type ProblemPath,
} from "../problem/internal.js";
import type { ServiceLevelSpec, SlaPolicy } from "./sla-policy.js";

const levelFields = ["name", "label", "metric", "priorities", "every", "attained", "least", "credits"];
const decimalPattern = /^\d{1,15}(?:\.\d{1,15})?$/;

/** The service levels of a policy, hand-written ones included. Throws their problems, each with its path. */
export function readServiceLevels({ serviceLevels }: SlaPolicy): readonly ServiceLevelSpec[] {
  if (serviceLevels === undefined || serviceLevels === null) return [];
  const path = ["policy", "serviceLevels"];
  requireList(serviceLevels, path);
  // Array.from visits the holes of a sparse list too.
  return Array.from(serviceLevels, (level, position) => {
    requireLevel(level, [...path, position]);
    return level;
  });
}

function requireLevel(level: ServiceLevelSpec, path: ProblemPath): void {
  requireRecord(level, path);
  requireKnownFields(level, levelFields, path);
  const { name, metric, every, attained, priorities, least, credits } = level;
  requireText(name, [...path, "name"]);
  requireText(metric, [...path, "metric"]);
  if (!["month", "quarter", "year"].includes(every)) throw wrongType([...path, "every"], "one of month, quarter, year", every);
  requireDecimal(attained, [...path, "attained"]);
  if (priorities !== undefined && priorities !== null) requireList(priorities, [...path, "priorities"]);
  if (least !== undefined && least !== null) requireWhole(least, [...path, "least"], { minimum: 1 });
  if (credits === undefined || credits === null) return;
  requireList(credits, [...path, "credits"]);
  for (const [position, credit] of credits.entries()) {
    requireRecord(credit, [...path, "credits", position]);
    requireDecimal(credit.below, [...path, "credits", position, "below"]);
    requireDecimal(credit.percent, [...path, "credits", position, "percent"]);
  }
}

function requireText(value: unknown, path: ProblemPath): void {
  if (typeof value !== "string") throw wrongType(path, "text", value);
}

function requireDecimal(value: unknown, path: ProblemPath): void {
  if (typeof value !== "string" || !decimalPattern.test(value)) throw wrongType(path, `an amount such as "0.95"`, value);
}
