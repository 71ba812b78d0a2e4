import { prefixPath, type Problem } from "../problem/internal.js";
import { safeParseTicketNumber } from "../policy/internal.js";
import { safeParseRequest, type SupportRequest } from "../request/internal.js";
import { notAsked, stateOf, type TicketState } from "./state.js";
import { isWorkable, workableSince } from "./status.js";
import { rankOf, unknownCalendar, unknownPriority, unknownTier, type TicketPolicy } from "./ticket-policy.js";
import { beforeReceipt, type CommandHead, type EventHead, type Transition } from "./transition.js";

/** The payload of `register`, the only command without a ticket. */
export interface Register {
  /** A number of the policy's pattern; the app supplies the sequence. */
  readonly number: string;
  readonly priority: string;
  readonly receivedAt: Date;
  readonly request: SupportRequest;
  /** The tier that the ticket is registered under. Defaults to none. */
  readonly tier?: string;
  /** The name of the calendar whose hours hold for the ticket, such as that of the customer's site. Defaults to the policy's. */
  readonly calendar?: string;
}

/** The payload of `registered`. */
export interface Registered {
  readonly sequence: number;
  readonly priority: string;
  readonly rank: number;
  readonly receivedAt: Date;
  readonly request: SupportRequest;
  readonly tier?: string;
  readonly calendar?: string;
}

type Registering = { readonly ok: true; readonly payload: Registered } | { readonly ok: false; readonly refusal: Problem };

/** A registration makes a ticket of a request. All problems of its number and its request are reported at once. */
export function decideRegister(
  policy: TicketPolicy,
  { number, request, priority, receivedAt, tier, calendar }: Register & CommandHead<Date>,
): Registering {
  const numbering = safeParseTicketNumber(policy, number);
  const parsed = safeParseRequest(policy, request);
  if (!numbering.ok || !parsed.ok) {
    const problems = [
      ...(numbering.ok ? [] : numbering.problems.map((problem) => prefixPath(["number"], problem))),
      ...(parsed.ok ? [] : parsed.problems.map((problem) => prefixPath(["request"], problem))),
    ];
    return { ok: false, refusal: { code: "invalid_command", problems } };
  }
  const refusal = unknownPriority(policy, priority) ?? unknownTier(policy, tier) ?? unknownCalendar(policy, calendar);
  if (refusal !== undefined) return { ok: false, refusal };
  const { sequence } = numbering.value;
  const payload: Registered = {
    sequence,
    priority,
    rank: rankOf(policy, priority),
    receivedAt,
    request: parsed.value,
    ...(tier !== undefined && { tier }),
    ...(calendar !== undefined && { calendar }),
  };
  return { ok: true, payload };
}

/** Refuses, under every policy, a registration before the receipt. */
export function refuseRegistered({ at, receivedAt }: Registered & EventHead): Problem | undefined {
  return beforeReceipt(at, receivedAt);
}

/** The state of a ticket after its registration. */
export function registeredState(event: Registered & EventHead): TicketState {
  const { ticketNumber: number, version, sequence, request, priority, rank, receivedAt, tier, calendar } = event;
  return stateOf({
    number,
    sequence,
    version,
    status: "registered",
    request,
    priority,
    rank,
    registeredPriority: priority,
    tier,
    calendar,
    receivedAt,
    registeredAt: event.at,
    guaranteedFrom: request.addressedTo === "support" ? receivedAt : undefined,
    approval: notAsked,
    priorityChanges: [],
    pauses: [],
    planned: [],
    interventions: [],
    conclusions: [],
    updates: [],
    messages: [],
    milestones: [],
    notes: [],
    appliedEventIds: [event.id],
  });
}

export interface Registration {
  /** Forwards to support a request that was sent to one expert's address only: an answer is promised from then on. */
  readonly forward: Transition<"forwarded", object>;
}

export const registration: Registration = {
  forward: {
    event: "forwarded",
    when: isWorkable,
    blocked: ({ guaranteedFrom }) =>
      guaranteedFrom === undefined ? undefined : { code: "already_guaranteed", since: guaranteedFrom.toISOString() },
    earliest: workableSince,
    apply(ticket, { at }) {
      ticket.guaranteedFrom = at;
    },
  },
};
