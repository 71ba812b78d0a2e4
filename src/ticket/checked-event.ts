import { problemsOfIssues, problemUnder, SupportError, type ProblemPath } from "../error/index.js";
import type { TicketEvent } from "./events.js";
import { frozen } from "./frozen.js";
import { ticketEventSchema } from "./schema.js";

/** An event from wherever it comes, its JSON included, as a frozen copy; throws for one that is not sound. */
export function checkedEvent(event: unknown, path: ProblemPath): TicketEvent {
  const reading = ticketEventSchema.safeParse(event, { reportInput: true });
  if (reading.success) return frozen(reading.data);
  const [first, ...others] = problemsOfIssues(reading.error.issues);
  throw new SupportError(problemUnder(path, first), ...others.map((problem) => problemUnder(path, problem)));
}
