import type { Problem, ProblemPath, Problems } from "./problem.js";
import { errorOf, errorWithPath, isSupportError, maxProblems, wrongType } from "./support-error.js";

/**
 * What a function does with the entries of a list that it refuses: throw one error with the problems of all of them, or leave
 * them out and return them with the result.
 */
export type OnProblem = "throw" | "collect";

/** The option `onProblem`, which is `"throw"` by default; throws `wrong_type`. */
export function onProblemOf(options: { readonly onProblem?: unknown } | null | undefined): OnProblem {
  const onProblem = options?.onProblem ?? "throw";
  if (onProblem === "throw" || onProblem === "collect") return onProblem;
  throw wrongType(["options", "onProblem"], '"throw" or "collect"', onProblem);
}

/** An entry of a list that was left out of a result. */
export interface RefusedEntry {
  /** The position of the entry in the list. */
  readonly index: number;
  /** Everything that is wrong with it; the paths begin at the list. */
  readonly problems: Problems;
}

/** The answers for the entries of a list, and the entries that were refused. */
export interface EachEntry<Answer> {
  readonly answers: readonly Answer[];
  readonly refused: readonly RefusedEntry[];
}

/** Where the list is, the name by which its problems know an entry, and what to do with them. */
export interface EachEntryOptions {
  readonly path: ProblemPath;
  readonly argument: string;
  readonly onProblem: OnProblem;
}

/**
 * Asks about every entry of a list. Refused entries are left out with `"collect"`; with `"throw"` they are all thrown in one
 * error, which keeps the first 1,000 problems.
 */
export function eachEntry<Entry, Answer>(
  entries: readonly Entry[],
  ask: (entry: Entry, index: number) => Answer,
  { path, argument, onProblem }: EachEntryOptions,
): EachEntry<Answer> {
  const answers: Answer[] = [];
  const refused: RefusedEntry[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < entries.length && problems.length < maxProblems; index++) {
    try {
      answers.push(ask(entries[index] as Entry, index));
    } catch (cause) {
      const error = errorWithPath([...path, index], cause, argument);
      if (!isSupportError(error)) throw error;
      refused.push({ index, problems: error.problems });
      if (onProblem === "throw") problems.push(...error.problems);
    }
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw errorOf([first, ...others]);
  return { answers, refused };
}

/** A key that an earlier entry of a list has too, and the position at which it is repeated. */
export interface RepeatedKey {
  readonly key: string;
  readonly position: number;
}

/** The repeated keys of a list, such as ids that two entries have. */
export function repeatedKeys<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly RepeatedKey[] {
  const taken = new Set<string>();
  const repeated: RepeatedKey[] = [];
  for (const [position, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (taken.has(key)) repeated.push({ key, position });
    taken.add(key);
  }
  return repeated;
}
