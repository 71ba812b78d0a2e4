export { describeProblem } from "./describe-problem.js";
export type { Problem, ProblemCode, ProblemFacts, ProblemPath, Problems, Result } from "./problem.js";
export { isSupportError, SupportError } from "./support-error.js";
