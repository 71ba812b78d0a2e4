import { isSupportError } from "../../src/index.js";

/** The result of a question as data to compare: its answer, or the code of its error. */
export function answerOf(ask: () => unknown): unknown {
  try {
    return { answer: ask() };
  } catch (error) {
    if (isSupportError(error)) return { refusal: error.code };
    throw error;
  }
}
