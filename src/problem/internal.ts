export { eachEntry, type OnProblem, type RefusedEntry } from "./each-entry.js";
export { type Bounds, repeatedEntries, requireList, requireRecord, requireWhole, wrongType } from "./guards.js";
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
} from "./support-error.js";
export { nearestName, requireKnownFields, unknownFieldProblems } from "./unknown-field.js";
export { entryNamed, isList, isRecord, showFields, showValue } from "./value.js";
