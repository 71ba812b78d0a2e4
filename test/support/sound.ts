import { describeProblem, isSupportError, type Problems } from "../../src/index.js";

/** Calls a function; a refusal must be the library's own, and the answer must hold no NaN, infinity or Invalid Date. */
export function expectSound(call: () => unknown): void {
  const startedMs = performance.now();
  try {
    requireSound(call(), new Set());
  } catch (error) {
    if (!isSupportError(error)) throw error;
    requireDescribed(error.problems);
  }
  if (performance.now() - startedMs > 10_000) throw new Error("the answer took more than ten seconds");
}

/** Every problem has a code of the library's table, or describing it would fail, and a path of keys and positions. */
export function requireDescribed(problems: Problems): void {
  if (problems.length === 0) throw new Error("a refusal without a problem");
  for (const problem of problems) {
    if (describeProblem(problem) === "") throw new Error(`no words for ${problem.code}`);
    const isPath = (problem.path ?? []).every((key) => typeof key === "string" || typeof key === "number");
    if (!isPath) throw new Error("a path of other than keys");
  }
}

/** Texts of the caller that are returned unchanged. */
const handedThrough: readonly string[] = ["label", "name"];

function requireSound(value: unknown, seen: Set<unknown>): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`the answer holds ${value}`);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new Error("the answer holds an Invalid Date");
  for (const [key, part] of Object.entries(value)) {
    if (!handedThrough.includes(key)) requireSound(part, seen);
  }
}
