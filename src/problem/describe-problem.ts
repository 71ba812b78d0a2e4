import { isProblem, problemSentence } from "./problem-sentence.js";
import type { Problem } from "./problem.js";
import { showValue } from "./value.js";
import { wrongType } from "./guards.js";

/**
 * A problem in one English sentence for developers and logs, its path first.
 *
 * Programs should read `code` and the facts instead: the wording may change between versions, they do not.
 *
 * @throws SupportError `wrong_type` for what is not a problem of this library
 * @example
 * describeProblem({ code: "not_whole", value: "1.5", path: ["target", "weeks"] }) // => "target.weeks: 1.5 is not a whole number"
 */
export function describeProblem(problem: Problem): string {
  if (!isProblem(problem)) {
    throw wrongType(["problem"], "a problem with a known code", problem);
  }
  return problemSentence(plainFacts(problem));
}

/** Problems may have been stored and read again by others: what is no text, number or list of them is shown as what it is. */
function plainFacts(problem: Problem): Problem {
  const facts = Object.entries(problem).map(([name, fact]): [string, unknown] => [
    name,
    Array.isArray(fact) ? fact.map(name === "problems" ? inWords : plainFact) : name === "path" ? [] : plainFact(fact),
  ]);
  return { ...problem, ...Object.fromEntries(facts) };
}

/** The problems that a problem tells of, which tell of none themselves. */
function inWords(fact: unknown): string | number {
  return isProblem(fact) && !("problems" in fact) ? problemSentence(plainFacts(fact)) : plainFact(fact);
}

function plainFact(fact: unknown): string | number {
  return typeof fact === "string" || typeof fact === "number" ? fact : showValue(fact);
}
