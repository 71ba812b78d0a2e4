export type { Problem, ProblemCode, ProblemFacts, ProblemPath, Problems, Result } from "./problem.js";
export { describeProblem, isSupportError, SupportError } from "./support-error.js";
