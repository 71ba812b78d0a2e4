import { showValue, type Problem } from "../problem/internal.js";
import { policyOf } from "../policy/internal.js";
import { addPause, type TicketState } from "./state.js";
import { isWorkable, workableSince } from "./status.js";
import type { TicketPolicy } from "./ticket-policy.js";
import type { TicketPause } from "./ticket.js";
import { idTaken, tooEarly, type Transition } from "./transition.js";

interface Wait {
  readonly pauseId: string;
  /** One of the policy's pausing reasons. */
  readonly reason: string;
}

export interface Pausing {
  /** Pauses the clock. A ticket may wait for several things at once, each with its own id. */
  readonly waitForCustomer: Transition<"waitBegan", Wait>;
  /** Ends one pause, or without its id all open ones. */
  readonly resume: Transition<"waitEnded", { readonly pauseId?: string }, { readonly pauseIds: readonly string[] }>;
}

export const pausing: Pausing = {
  waitForCustomer: {
    event: "waitBegan",
    when: isWorkable,
    blocked: (_, policy) =>
      policy !== undefined && policyOf(policy).pausingReasons.length === 0 ? { code: "pausing_disabled" } : undefined,
    earliest: workableSince,
    refuse: ({ pauses }, { pauseId, reason }, policy) => idTaken(pauses, pauseId, "pauseId") ?? unknownReason(reason, policy),
    apply(ticket, { at, pauseId, reason }) {
      beginPause(ticket, { id: pauseId, reason, from: at });
    },
  },
  resume: {
    event: "waitEnded",
    when: ({ ending }) => ending.status !== "cancelled",
    blocked: ({ openPauses }) => (openPauses.size === 0 ? { code: "not_waiting" } : undefined),
    payload: ({ pauseId }, { openPauses }) => ({ pauseIds: pauseId === undefined ? [...openPauses.keys()] : [pauseId] }),
    refuse: cannotEnd,
    apply(ticket, { at, pauseIds }) {
      const ended = new Set(pauseIds);
      endPauses(ticket, at, ({ id }) => ended.has(id));
    },
  },
};

/** Refuses the end of a pause that is not open or began later, of no pause, and of one pause twice. */
function cannotEnd(
  { openPauses }: TicketState,
  { at, pauseIds }: { readonly at: Date; readonly pauseIds: readonly string[] },
): Problem | undefined {
  if (pauseIds.length === 0 || new Set(pauseIds).size < pauseIds.length) return { code: "not_waiting" };
  for (const id of pauseIds) {
    const pause = openPauses.get(id);
    if (pause === undefined)
      return { code: "unknown_pause", path: ["pauseId"], id: showValue(id), known: [...openPauses.keys()] };
    const refusal = tooEarly(at, pause.from);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function unknownReason(reason: string, policy: TicketPolicy | undefined): Problem | undefined {
  const known = policy === undefined ? [reason] : policyOf(policy).pausingReasons;
  if (known.includes(reason)) return undefined;
  return { code: "unknown_pausing_reason", path: ["reason"], reason: showValue(reason), known };
}

export function beginPause(ticket: TicketState, pause: TicketPause): void {
  addPause(ticket, Object.freeze(pause));
}

/** Ends the open pauses, or those that a condition holds for. */
export function endPauses(ticket: TicketState, to: Date, isEnded: (pause: TicketPause) => boolean = () => true): void {
  for (const pause of [...ticket.openPauses.values()].filter(isEnded)) addPause(ticket, Object.freeze({ ...pause, to }));
}
