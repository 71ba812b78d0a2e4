import { isTaken } from "../store/event-log.js";

const mostAttempts = 20;

/** Does the work anew, from the beginning, as long as another command is stored first. */
export async function untilFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await work();
    } catch (error) {
      if (!isTaken(error) || attempts === mostAttempts) throw error;
    }
  }
}
