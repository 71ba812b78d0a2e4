export { answerUnder, errorUnder } from "./answer-under.js";
export { describeProblem } from "./describe-problem.js";
export { problemUnder, type Problem, type ProblemCode, type ProblemFacts, type ProblemPath, type Problems } from "./problem.js";
export { problemsOfIssues, type SchemaIssue } from "./schema-issues.js";
export { isSupportError, SupportError } from "./support-error.js";
export { errorOf, throwAll } from "./throw-all.js";
export { entryNamed, isRecord, showValue } from "./value.js";
export { requireList, requireRecord, wrongType } from "./wrong-type.js";
