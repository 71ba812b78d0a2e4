export { eachEntry, type OnProblem, type RefusedEntry, repeatedKeys } from "./entries.js";
export {
  type Bounds,
  nearestName,
  requireKnownFields,
  requireList,
  requireRecord,
  requireWhole,
  unknownFieldProblems,
  unknownName,
  wholeNumberProblem,
} from "./guards.js";
export { prefixPath, type Problem, type ProblemPath, type Problems, type Result } from "./problem.js";
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
} from "./support-error.js";
export { entryNamed, isAbsent, isList, isRecord, showFields, showValue } from "./value.js";
