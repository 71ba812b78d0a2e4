import type { ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import type { TicketEvent } from "./events.js";
import { frozen } from "./frozen.js";
import { ticketEventSchema } from "./schema.js";

/** An event from wherever it comes, its JSON included, as a frozen copy; throws for one that is not sound. */
export function checkedEvent(event: unknown, path: ProblemPath): TicketEvent {
  return frozen(parseWith(ticketEventSchema, event, path));
}
