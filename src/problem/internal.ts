export { eachEntry, type OnProblem, onProblemOf, type RefusedEntry, repeatedKeys } from "./entries.js";
export {
  type Bounds,
  emptyListProblem,
  nearestName,
  requireFields,
  requireList,
  requireNoMisspelling,
  requireOptions,
  requireRecord,
  requireWhole,
  unknownFieldProblems,
  unknownName,
  wholeNumberProblem,
} from "./guards.js";
export { missingField, prefixPath, type Problem, type ProblemPath, type Problems, type Result } from "./problem.js";
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
  wrongType,
  wrongTypeProblem,
} from "./support-error.js";
export { entryNamed, isAbsent, isList, isRecord, showFields, showValue } from "./value.js";
