import { isSupportError } from "../../src/index.js";

/** What a question gives, as data to compare: its answer, or the code of its refusal. */
export function answerOf(ask: () => unknown): unknown {
  try {
    return { answer: ask() };
  } catch (error) {
    if (isSupportError(error)) return { refusal: error.code };
    throw error;
  }
}
