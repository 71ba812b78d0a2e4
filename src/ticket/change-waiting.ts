import type { Draft } from "./draft.js";
import type { TicketEvent } from "./events.js";
import { frozen } from "./frozen.js";
import { entryOf, withChanged, withEntry } from "./ids.js";
import { approvalReason } from "./ticket-policy.js";
import { openPauses } from "./ticket-state.js";
import type { TicketPause } from "./ticket.js";

/** Asking for an approval may begin a wait, its answer ends all that are for one. */
export function changeApproval(draft: Draft, event: TicketEvent<"approvalAsked" | "approvalRecorded">): void {
  const { ticket } = draft;
  const { at } = event;
  ticket.approval = event.type === "approvalAsked" ? "asked" : event.answer;
  ticket.approvalChangedAt = at;
  if (event.type === "approvalRecorded") {
    const awaited = [...openPauseIds(draft)].filter((id) => entryOf(ticket.pauses, id)?.reason === approvalReason);
    endPauses(draft, awaited, at);
  } else if (event.pauseId !== undefined) beginPause(draft, { id: event.pauseId, reason: approvalReason, from: at });
}

export function beginPause(draft: Draft, pause: TicketPause): void {
  draft.openPauseIds?.add(pause.id);
  draft.ticket.pauses = withEntry(draft.ticket.pauses, frozen(pause));
}

export function endPauses(draft: Draft, ids: Iterable<string>, to: Date): void {
  const { ticket } = draft;
  for (const id of ids) {
    ticket.pauses = withChanged(ticket.pauses, id, (pause) => frozen({ ...pause, to }));
    draft.openPauseIds?.delete(id);
  }
}

export function endAllPauses(draft: Draft, to: Date): void {
  endPauses(draft, openPauseIds(draft), to);
}

/** The pauses that go on are looked for once in a draft, however many events it takes. */
function openPauseIds(draft: Draft): Set<string> {
  draft.openPauseIds ??= new Set(openPauses(draft.ticket).map(({ id }) => id));
  return draft.openPauseIds;
}
