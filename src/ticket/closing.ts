import { prefixPath, type Problem } from "../problem/internal.js";
import { safeParseTicketNumber } from "../policy/internal.js";
import { runningIntervention } from "./expert-work.js";
import { endPauses } from "./pausing.js";
import { notAsked, workOf, type TicketState } from "./state.js";
import { concludedAt, isUnclosed, isWorkable, latestInstant } from "./status.js";
import type { TicketPolicy } from "./ticket-policy.js";
import type { Cancellation } from "./ticket.js";
import type { Transition } from "./transition.js";

export interface Closing {
  /** The work is done. Ends every pause and drops what was planned. */
  readonly conclude: Transition<"concluded", object>;
  /** Closes the ticket, and concludes it if it is not concluded yet. */
  readonly close: Transition<"closed", object>;
  /** Puts a concluded or closed ticket back in progress. An approval given before has to be given again. */
  readonly reopen: Transition<"reopened", { readonly reason: string }>;
  /** Cancels a ticket on which nobody has worked. Any other is closed, because its time is accounted for. */
  readonly cancel: Transition<"cancelled", { readonly cancellation: Cancellation }>;
}

export const closing: Closing = {
  conclude: {
    event: "concluded",
    when: isWorkable,
    blocked: stillRunning,
    earliest: latestInstant,
    apply(ticket, { at }) {
      conclude(ticket, at);
    },
  },
  close: {
    event: "closed",
    when: isUnclosed,
    blocked: stillRunning,
    earliest: latestInstant,
    apply(ticket, { at }) {
      conclude(ticket, at);
      ticket.ending = { status: "closed", closedAt: at };
    },
  },
  reopen: {
    event: "reopened",
    when: (ticket) => ticket.ending.status !== "cancelled" && concludedAt(ticket) !== undefined,
    earliest: latestInstant,
    apply(ticket, { at }) {
      for (const last of ticket.conclusions.splice(-1)) ticket.conclusions.push(Object.freeze({ ...last, to: at }));
      ticket.ending = { status: "inProgress" };
      ticket.approval = notAsked;
    },
  },
  cancel: {
    event: "cancelled",
    when: isUnclosed,
    blocked: ({ interventions: { list } }) => (list.length > 0 ? { code: "intervention_ran", count: list.length } : undefined),
    earliest: latestInstant,
    refuse: (ticket, { cancellation }, policy) => invalidDuplicate(ticket, cancellation, policy),
    apply(ticket, { at, cancellation }) {
      endPausesAndPlans(ticket, at);
      ticket.ending = { status: "cancelled", cancelledAt: at, cancellation };
    },
  },
};

function conclude(ticket: TicketState, from: Date): void {
  if (concludedAt(ticket) !== undefined) return;
  endPausesAndPlans(ticket, from);
  ticket.conclusions.push(Object.freeze({ from }));
}

function endPausesAndPlans(ticket: TicketState, at: Date): void {
  ticket.planned.clear();
  endPauses(ticket, at);
}

function stillRunning(ticket: TicketState): Problem | undefined {
  const running = runningIntervention(workOf(ticket));
  return running && { code: "intervention_running", id: running.id };
}

/** A ticket is no duplicate of itself; whether the other number is valid depends on the policy. */
function invalidDuplicate(
  { number }: TicketState,
  cancellation: Cancellation,
  policy: TicketPolicy | undefined,
): Problem | undefined {
  if (cancellation.kind !== "duplicateOf") return undefined;
  const path = ["cancellation", "number"];
  if (cancellation.number === number) return { code: "own_duplicate", path, number };
  if (policy === undefined) return undefined;
  const reading = safeParseTicketNumber(policy, cancellation.number);
  return reading.ok
    ? undefined
    : { code: "invalid_command", problems: reading.problems.map((problem) => prefixPath(path, problem)) };
}
