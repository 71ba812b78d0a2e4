import { expect, test } from "vitest";
import { acoPolicy, nextInQueue, orderByDue, orderQueue, queueEntry, queueKey, type QueueTicket } from "../../src/index.js";
import { evolve, slaFacts, type Ticket } from "../../src/ticket/index.js";
import { requestTo } from "../ticket/told.js";

const head = { id: "c1/1", commandId: "c1", version: 1, actor: { kind: "system", name: "mail" } } as const;

/** A ticket made by its event of registration. */
function registered(sequence: number, rank: number, minute: number, addressedTo: "support" | "expert" = "support"): Ticket {
  const at = new Date(Date.UTC(2026, 2, 2, 8, minute));
  const request = requestTo(addressedTo);
  const priority = ["blocking", "critical", "standard"][rank - 1] ?? "";
  const ticketNumber = `2026-00000${sequence}`;
  return evolve(undefined, { ...head, type: "registered", ticketNumber, at, sequence, priority, rank, receivedAt: at, request });
}

const [standard, blocking, toExpert] = [registered(1, 3, 0), registered(2, 1, 5), registered(3, 1, 0, "expert")];

test("a ticket made by its events is ordered, stored and viewed as it is", () => {
  const tickets = [standard, blocking, toExpert];
  const asQueueTicket: QueueTicket = standard;
  expect(orderQueue(tickets)).toEqual([blocking, standard]);
  expect(nextInQueue(tickets)).toBe(blocking);
  expect(queueKey(asQueueTicket)).toBe("003#2026-03-02T08:00:00.000Z#000000000001");
  expect(queueEntry(toExpert)).toBeUndefined();
  const due = orderByDue(
    acoPolicy,
    tickets.map((ticket) => ({ ...ticket, facts: slaFacts(ticket) })),
    "2026-03-02T10:00+01:00",
  );
  expect(due.map(({ ticket }) => ticket.number)).toEqual([blocking.number, standard.number]);
});

test("a ticket forwarded to support is received then", () => {
  const at = new Date(Date.UTC(2026, 2, 2, 8, 30));
  const forward = { ...head, id: "c2/1", commandId: "c2", version: 2, type: "forwarded", at } as const;
  const forwarded = evolve(toExpert, { ...forward, ticketNumber: toExpert.number });
  expect(queueEntry(forwarded)?.receivedAt).toEqual(at);
  expect(orderQueue([forwarded, standard, blocking])).toEqual([blocking, forwarded, standard]);
});
