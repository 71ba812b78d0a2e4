import type { Problem } from "../error/index.js";
import type { CheckedCommand } from "./decision.js";
import type { Ticket } from "./ticket.js";

/** The refusal of a command that says of something later than its `now` that it happened; a plan may be for later. */
export function inFuture(command: CheckedCommand): Problem | undefined {
  const now = command.now ?? command.at;
  const later = happenedAt(command).find(([, at]) => at.getTime() > now.getTime());
  if (later === undefined) return undefined;
  const [field, at] = later;
  return { code: "in_future", path: [field], at: at.toISOString(), now: now.toISOString() };
}

function happenedAt(command: CheckedCommand): readonly (readonly [string, Date])[] {
  const at = ["at", command.at] as const;
  switch (command.type) {
    case "correctIntervention":
      return [["startedAt", command.startedAt], ["endedAt", command.endedAt], at];
    default:
      return [at];
  }
}

/** The refusal of what is said to have happened before the ticket's request was received. */
export function beforeReceipt({ receivedAt }: Ticket, { at }: CheckedCommand): Problem | undefined {
  if (at.getTime() >= receivedAt.getTime()) return undefined;
  return { code: "before_receipt", path: ["at"], at: at.toISOString(), receivedAt: receivedAt.toISOString() };
}
