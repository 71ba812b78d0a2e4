export { eachEntry, type EachEntry, type OnProblem, type RefusedEntry } from "./each-entry.js";
export {
  type Bounds,
  type Repeated,
  repeatedEntries,
  requireList,
  requireRecord,
  requireWhole,
  wholeNumberProblem,
  wrongType,
} from "./guards.js";
export { type Problem, type ProblemPath, type Problems, prefixPath, type Result } from "./problem.js";
export { problemsOfIssues } from "./schema-issues.js";
export {
  capped,
  errorOf,
  errorWithPath,
  isSupportError,
  maxProblems,
  SupportError,
  throwAll,
  withPath,
} from "./support-error.js";
export { nearestName, requireKnownFields, unknownField, unknownFieldProblems } from "./unknown-field.js";
export { entryNamed, isList, isRecord, showFields, showValue } from "./value.js";
