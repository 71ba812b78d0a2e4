export { withPath, errorWithPath } from "./with-path.js";
export { type Problem, type ProblemPath, type Problems, prefixPath, type Result } from "./problem.js";
export { problemsOfIssues } from "./schema-issues.js";
export { isSupportError, SupportError } from "./support-error.js";
export { errorOf, throwAll } from "./throw-all.js";
export { entryNamed, isRecord, showValue } from "./value.js";
export { requireList, requireRecord, wrongType } from "./wrong-type.js";
