import { wrongType } from "./guards.js";
import { isProblem, problemSentence } from "./problem-sentence.js";
import type { Problem } from "./problem.js";
import { showValue } from "./value.js";

/**
 * A problem as one English sentence for developers and logs, starting with its path.
 *
 * Programs should read `code` and the facts instead: sentences may change between versions, codes do not.
 *
 * @throws SupportError `wrong_type` for a value that is not a problem of this library
 * @example
 * describeProblem({ code: "not_whole", value: "1.5", path: ["target", "weeks"] }) // => "target.weeks: 1.5 is not a whole number"
 */
export function describeProblem(problem: Problem): string {
  if (!isProblem(problem)) {
    throw wrongType(["problem"], "a problem with a known code", problem);
  }
  return problemSentence(plainFacts(problem));
}

/** Facts as text, numbers and lists of them. Stored problems may have other values, which are shown as values. */
function plainFacts(problem: Problem): Problem {
  const facts = Object.entries(problem).map(([name, fact]): [string, unknown] => [
    name,
    Array.isArray(fact) ? fact.map(name === "problems" ? inWords : plainFact) : name === "path" ? [] : plainFact(fact),
  ]);
  return { ...problem, ...Object.fromEntries(facts) };
}

/** A nested problem as a sentence. Problems are nested one level deep. */
function inWords(fact: unknown): string | number {
  return isProblem(fact) && !("problems" in fact) ? problemSentence(plainFacts(fact)) : plainFact(fact);
}

function plainFact(fact: unknown): string | number {
  return typeof fact === "string" || typeof fact === "number" ? fact : showValue(fact);
}
