import {
  eachEntry,
  onProblemOf,
  requireList,
  requireOptions,
  requireRecord,
  withPath,
  type OnProblem,
  type RefusedEntry,
} from "../problem/internal.js";
import {
  metricOf,
  slaReadingOf,
  slaStatusIfPromised,
  type MetricOptions,
  type SlaFacts,
  type SlaPolicy,
  type SlaStatus,
} from "../sla/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { comparePlaces, readPlace, type InQueue, type Place } from "./entry.js";

/** A ticket of the queue and the status of its promise. */
interface DueInQueue<Ticket> {
  readonly ticket: Ticket;
  readonly status: SlaStatus;
}

/** What is ordered by due date: an entry or a ticket, with the facts of its promises. */
type TicketWithFacts = InQueue & { readonly facts?: SlaFacts | null | undefined };

interface ThrowOptions extends MetricOptions {
  /** `"collect"` leaves refused tickets out and returns them in `refused`. Defaults to `"throw"`. */
  readonly onProblem?: "throw" | null | undefined;
}

interface CollectOptions extends MetricOptions {
  /** Leaves refused tickets out and returns them in `refused`. */
  readonly onProblem: "collect";
}

/** The tickets by due date, and those that were left out because something is wrong with them. */
interface CollectedByDue<Ticket> {
  readonly due: readonly DueInQueue<Ticket>[];
  readonly refused: readonly RefusedEntry[];
}

/**
 * Sorts the tickets of the queue by due date, the earliest first. The order of service stays as it is.
 *
 * Due dates are those of `slaStatus`; while a clock is paused they are projections. Overdue tickets come first. A ticket whose
 * clock has stopped is left out, and so is one whose priority promises nothing, unless its promise was broken before. Equal due
 * dates fall back to the order of service. `facts` are those of `slaFacts(ticket)`; a ticket outside the queue needs none. With
 * `{ onProblem: "collect" }` the result is `{ due, refused }`.
 *
 * @throws SupportError as {@link orderQueue} and {@link slaStatus} do, except `no_target` and `clock_not_started`: all refused
 * tickets in one error, with their positions in the paths
 * @example
 * const receivedAt = "2026-03-02T09:00+01:00";
 * const tickets = [
 *   { number: "2026-000001", sequence: 1, rank: 3, receivedAt, facts: { priority: "standard", receivedAt } },
 *   { number: "2026-000002", sequence: 2, rank: 1, receivedAt, facts: { priority: "blocking", receivedAt } },
 * ];
 * const due = orderByDue(acoPolicy, tickets, "2026-03-02T10:00+01:00");
 * due.map(({ ticket }) => ticket.number) // => ["2026-000002", "2026-000001"]
 * due[0]?.status.dueAt // => 2026-03-02T12:00:00.000Z
 */
export function orderByDue<Ticket extends TicketWithFacts>(
  policy: SlaPolicy,
  tickets: readonly Ticket[],
  now: InstantLike,
  options?: ThrowOptions | null,
): readonly DueInQueue<Ticket>[];
export function orderByDue<Ticket extends TicketWithFacts>(
  policy: SlaPolicy,
  tickets: readonly Ticket[],
  now: InstantLike,
  options: CollectOptions,
): CollectedByDue<Ticket>;
export function orderByDue<Ticket extends TicketWithFacts>(
  policy: SlaPolicy,
  tickets: readonly Ticket[],
  now: InstantLike,
  options?: ThrowOptions | CollectOptions | null,
): readonly DueInQueue<Ticket>[] | CollectedByDue<Ticket> {
  requireOptions(options, ["metric", "onProblem"]);
  metricOf(slaReadingOf(policy), options);
  const onProblem: OnProblem = onProblemOf(options);
  const nowMs = epochMsInRange(now, "now");
  requireList(tickets, ["tickets"]);
  const ask = (ticket: Ticket): readonly PlacedDue<Ticket>[] => dueOf(policy, ticket, nowMs, options?.metric);
  const { answers, refused } = eachEntry(tickets, ask, { path: ["tickets"], argument: "ticket", onProblem });
  const due = answers
    .flat()
    .sort((a, b) => a.status.dueAt.getTime() - b.status.dueAt.getTime() || comparePlaces(a.place, b.place))
    .map(({ ticket, status }) => ({ ticket, status }));
  return onProblem === "collect" ? { due, refused } : due;
}

interface PlacedDue<Ticket> extends DueInQueue<Ticket> {
  readonly place: Place;
}

/** A ticket that is in the queue and has something due. Paths begin with `ticket`. */
function dueOf<Ticket extends TicketWithFacts>(
  policy: SlaPolicy,
  ticket: Ticket,
  nowMs: number,
  metric: MetricOptions["metric"],
): readonly PlacedDue<Ticket>[] {
  const place = readPlace(ticket, ["ticket"]);
  if (!place.isQueued) return [];
  const { facts } = ticket;
  requireRecord(facts, ["ticket", "facts"]);
  const status = withPath(["ticket", "facts"], () => slaStatusIfPromised(policy, facts, nowMs, { metric }), "facts");
  return status === undefined || status.clock === "stopped" ? [] : [{ ticket, place, status }];
}
