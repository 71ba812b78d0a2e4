import type { LaterEvent } from "./can-happen.js";
import { changeIntervention, planIntervention, startIntervention } from "./change-interventions.js";
import { beginPause, changeApproval, endAllPauses, endPauses } from "./change-waiting.js";
import type { Draft } from "./draft.js";
import { frozen } from "./frozen.js";
import { appended, replacedAt } from "./lists.js";
import { isConcluded } from "./ticket-state.js";

/** Makes of a draft what an event makes of its ticket; the event is one that can happen to it. */
export function change(draft: Draft, event: LaterEvent): void {
  const { ticket } = draft;
  const { at } = event;
  switch (event.type) {
    case "forwarded":
      ticket.guaranteedFrom = at;
      break;
    case "reprioritised": {
      const { priority, rank, reason } = event;
      ticket.priority = priority;
      ticket.rank = rank;
      ticket.priorityChanges = appended(ticket.priorityChanges, frozen({ at, priority, rank, reason }));
      break;
    }
    case "interventionPlanned":
      planIntervention(ticket, event);
      break;
    case "interventionStarted":
      startIntervention(ticket, event);
      break;
    case "interventionFinished":
    case "interventionCorrected":
    case "interventionInvoiced":
      changeIntervention(ticket, event);
      break;
    case "approvalAsked":
    case "approvalRecorded":
      changeApproval(draft, event);
      break;
    case "waitBegan":
      beginPause(draft, { id: event.pauseId, reason: event.reason, from: at });
      break;
    case "waitEnded":
      endPauses(draft, event.pauseIds, at);
      break;
    case "noted": {
      const { actor, audience, text } = event;
      ticket.notes = appended(ticket.notes, frozen({ at, actor, audience, text }));
      break;
    }
    case "concluded":
      conclude(draft, at);
      break;
    case "closed":
      conclude(draft, at);
      ticket.status = "closed";
      ticket.closedAt = at;
      break;
    case "reopened":
      reopen(draft, at);
      break;
    case "cancelled":
      settle(draft, at);
      ticket.status = "cancelled";
      ticket.cancelledAt = at;
      ticket.cancellation = event.cancellation;
      break;
  }
}

function conclude(draft: Draft, from: Date): void {
  const { ticket } = draft;
  if (isConcluded(ticket)) return;
  settle(draft, from);
  ticket.conclusions = appended(ticket.conclusions, frozen({ from }));
}

/** Nothing is waited for and nothing is planned any more. */
function settle(draft: Draft, at: Date): void {
  draft.ticket.planned = [];
  endAllPauses(draft, at);
}

/** An approval given before is one no longer. */
function reopen({ ticket }: Draft, to: Date): void {
  const { conclusions } = ticket;
  const last = conclusions.at(-1);
  if (last !== undefined) ticket.conclusions = replacedAt(conclusions, conclusions.length - 1, frozen({ ...last, to }));
  ticket.status = "inProgress";
  ticket.approval = "none";
  ticket.approvalChangedAt = to;
}
