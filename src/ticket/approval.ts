import type { Problem } from "../problem/internal.js";
import { policyOf } from "../policy/internal.js";
import { beginPause, endPauses } from "./pausing.js";
import type { TicketState } from "./state.js";
import { isWorkable, later, workableSince } from "./status.js";
import { approvalReason } from "./ticket-policy.js";
import type { Approval, TicketPause } from "./ticket.js";
import { idTaken, tooEarly, type Transition } from "./transition.js";

interface Answer {
  readonly answer: "granted" | "refused";
}

export interface OnlineApproval {
  /** Asks the customer to approve an online connection. If the policy has a pausing reason for it, the clock pauses. */
  readonly askApproval: Transition<"approvalAsked", object, { readonly pauseId?: string }>;
  /** Records the customer's answer, which may come unasked, for example by telephone. A later answer overrules it. */
  readonly recordApproval: Transition<"approvalRecorded", Answer>;
}

export const onlineApproval: OnlineApproval = {
  askApproval: {
    event: "approvalAsked",
    when: isWorkable,
    blocked: ({ approval: { state } }) => (state === "asked" || state === "granted" ? unchanged(state) : undefined),
    earliest: approvalSince,
    payload({ id }, _, policy) {
      const pausesClock = policyOf(policy).pausingReasons.includes(approvalReason);
      return pausesClock ? { pauseId: `${approvalReason}/${id}` } : {};
    },
    refuse: ({ pauses }, { pauseId }) => (pauseId === undefined ? undefined : idTaken(pauses, pauseId, "id")),
    apply(ticket, { at, pauseId }) {
      ticket.approval = Object.freeze({ state: "asked", since: at });
      if (pauseId !== undefined) beginPause(ticket, { id: pauseId, reason: approvalReason, from: at });
    },
  },
  recordApproval: {
    event: "approvalRecorded",
    when: isWorkable,
    earliest: approvalSince,
    refuse(ticket, { at, answer }) {
      const { state } = ticket.approval;
      const [early] = [...ticket.openPauses.values()].filter(isForApproval).flatMap(({ from }) => tooEarly(at, from) ?? []);
      return early ?? (answer === state ? unchanged(state, ["answer"]) : undefined);
    },
    apply(ticket, { at, answer }) {
      ticket.approval = Object.freeze({ state: answer, since: at });
      endPauses(ticket, at, isForApproval);
    },
  },
};

/** Since when an approval has been in its state. One that nobody asked for since the last reopening has no earlier instant. */
export function approvalSince(ticket: TicketState): Date {
  const { approval } = ticket;
  return later(workableSince(ticket), approval.state === "none" ? undefined : approval.since);
}

function isForApproval({ reason }: TicketPause): boolean {
  return reason === approvalReason;
}

function unchanged(approval: Approval["state"], path?: readonly string[]): Problem {
  return { code: "approval_unchanged", ...(path !== undefined && { path }), approval };
}
