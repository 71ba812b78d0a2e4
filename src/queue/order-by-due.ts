import { compiledCalendar } from "../calendar/internal.js";
import { withPath, requireRecord } from "../problem/internal.js";
import { slaStatusIfPromised, type MetricOptions, type SlaFacts, type SlaPolicy, type SlaStatus } from "../sla/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { comparePlaces } from "./queue-place.js";
import type { Queueable } from "./queueable.js";
import { queuedOf } from "./queued.js";

/** A ticket of the queue and where its clock stands. */
export interface DueInQueue<Ticket> {
  readonly ticket: Ticket;
  readonly status: SlaStatus;
}

/**
 * The tickets of the queue by due date, the earliest first: a view beside the order of service, which it does not change.
 *
 * Due dates are those of `slaStatus`, projections while a clock is paused; those overdue come first. A ticket whose clock has
 * stopped has nothing due any more and is left out, and so is one whose priority promises nothing, unless its promise was broken
 * before it came to that. Of one due date, the order of service decides. `facts` are those of `slaFacts(ticket)`; a ticket that
 * is not in the queue needs none.
 *
 * @throws SupportError as {@link orderQueue} and {@link slaStatus} do but `no_target`, with the ticket's position in the path
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
export function orderByDue<Ticket extends Queueable & { readonly facts: SlaFacts | undefined }>(
  policy: SlaPolicy,
  tickets: readonly Ticket[],
  now: InstantLike,
  options?: MetricOptions,
): readonly DueInQueue<Ticket>[] {
  requireRecord(policy, ["policy"]);
  compiledCalendar(policy.calendar);
  const nowMs = epochMsInRange(now);
  return queuedOf(tickets)
    .flatMap(({ ticket, place, position }) => {
      const ask = (): SlaStatus | undefined => slaStatusIfPromised(policy, factsOf(ticket), nowMs, options);
      const status = withPath(["tickets", position, "facts"], ask, "facts");
      return status === undefined || status.clock === "stopped" ? [] : [{ ticket, place, status }];
    })
    .sort((a, b) => a.status.dueAt.getTime() - b.status.dueAt.getTime() || comparePlaces(a.place, b.place))
    .map(({ ticket, status }) => ({ ticket, status }));
}

/** The facts of a ticket in the queue; throws `wrong_type` where it has none. */
function factsOf({ facts }: { readonly facts: SlaFacts | undefined }): SlaFacts {
  requireRecord(facts, ["facts"]);
  return facts;
}
