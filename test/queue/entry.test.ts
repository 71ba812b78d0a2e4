import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  compareInQueue,
  evolve,
  nextInQueue,
  orderByDue,
  orderQueue,
  queueEntry,
  queueKey,
  queuePosition,
  queueScore,
  slaFacts,
  type Ticket,
} from "../../src/index.js";
import { throughJson } from "../support/through-json.js";
import { requestTo } from "../ticket/commands.js";
import { entry, type QueueTicket } from "./entry.js";

const statuses = ["registered", "inProgress", "closed", "cancelled"] as const;

/** A ticket that was sent to one expert, and not forwarded yet. */
function unguaranteed(sequence: number, rank: number, minute: number): QueueTicket {
  return { ...entry(sequence, rank, minute), status: "registered", pauses: [] };
}

function ticket(sequence: number, rank: number, minute: number, more: Partial<QueueTicket> = {}): QueueTicket {
  const sent = unguaranteed(sequence, rank, minute);
  return { ...sent, guaranteedFrom: sent.receivedAt, ...more };
}

describe("a ticket is in the queue", () => {
  test("a ticket is in the queue while it is registered or in progress", () => {
    const tickets = statuses.map((status, sequence) => ticket(sequence, 1, 0, { status }));
    expect(orderQueue(tickets).map(({ status }) => status)).toEqual(["registered", "inProgress"]);
    expect(tickets.map(({ number }) => queuePosition(tickets, number))).toEqual([1, 2, undefined, undefined]);
    expect(tickets.map((each) => queueEntry(each) !== undefined)).toEqual([true, true, false, false]);
    expect(nextInQueue(tickets.slice(2))).toBeUndefined();
  });

  test("a ticket is in the queue once an answer is guaranteed", () => {
    const tickets = [unguaranteed(1, 1, 0), ticket(2, 5, 0)];
    expect(orderQueue(tickets)).toEqual([tickets[1]]);
    expect(queueEntry(unguaranteed(1, 1, 0))).toBeUndefined();
    expect(nextInQueue(tickets)?.sequence).toBe(2);
  });

  test("a concluded ticket leaves the queue and has its old place when it is reopened", () => {
    const at = Date.UTC(2026, 2, 2, 10);
    const concluded = ticket(1, 1, 0, { status: "inProgress", conclusions: [{ to: at }, {}] });
    const reopened = ticket(1, 1, 0, { status: "inProgress", conclusions: [{ to: at }, { to: at }] });
    const other = ticket(2, 1, 5);
    expect(orderQueue([concluded, other])).toEqual([other]);
    expect(orderQueue([other, reopened])).toEqual([reopened, other]);
    expect(queueEntry(concluded)).toBeUndefined();
  });

  test("the place of a forwarded ticket counts from the forwarding (policy-1.2)", () => {
    const guaranteedFrom = Date.UTC(2026, 2, 2, 8, 30);
    const forwarded = ticket(1, 3, 0, { guaranteedFrom });
    const direct = ticket(2, 3, 20);
    expect(orderQueue([forwarded, direct])).toEqual([direct, forwarded]);
    expect(compareInQueue(forwarded, direct)).toBeGreaterThan(0);
    expect(queueKey(forwarded)).toContain("T08:30:00.000Z");
    expect(queueScore(forwarded) - queueScore(direct)).toBe(10 * 60_000);
    expect(queueEntry(forwarded)?.receivedAt).toEqual(new Date(guaranteedFrom));
  });

  test("a ticket waits while one of its pauses is open", () => {
    const at = Date.UTC(2026, 2, 2, 9);
    const waiting = ticket(1, 1, 0, { pauses: [{}, { to: at }] });
    const resumed = ticket(1, 1, 0, { pauses: [{ to: at }, { to: at }] });
    const other = ticket(2, 1, 5);
    expect(nextInQueue([waiting, other])).toBe(other);
    expect(nextInQueue([resumed, other])).toBe(resumed);
    expect(queuePosition([waiting, other], other.number)).toBe(2);
    expect([waiting, resumed].map((each) => queueEntry(each)?.waiting)).toEqual([true, false]);
  });
});

describe("queueEntry", () => {
  const stored = queueEntry(ticket(7, 3, 0, { pauses: [{}] }));

  test("an entry has plain values and nothing else of the ticket", () => {
    const receivedAt = new Date("2026-03-02T08:00:00.000Z");
    expect(stored).toEqual({ number: "2026-7", sequence: 7, rank: 3, receivedAt, waiting: true });
    expect(queueEntry(entry(7, 3, 0))).toEqual({ ...stored, waiting: false });
  });

  test("an entry has the place of its ticket, also after JSON", () => {
    const read = throughJson(stored);
    expect(queueEntry(read as never)).toEqual(stored);
    expect(queueKey(read as never)).toBe(queueKey(ticket(7, 3, 0)));
  });
});

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

test("a ticket made by its events can be ordered, stored and sorted by due date", () => {
  const tickets = [standard, blocking, toExpert];
  expect(orderQueue(tickets)).toEqual([blocking, standard]);
  expect(nextInQueue(tickets)).toBe(blocking);
  expect(queueKey(standard)).toBe("003#2026-03-02T08:00:00.000Z#000000000001");
  expect(queueEntry(toExpert)).toBeUndefined();
  const due = orderByDue(
    acoPolicy,
    tickets.map((ticket) => ({ ...ticket, facts: slaFacts(ticket) })),
    "2026-03-02T10:00+01:00",
  );
  expect(due.map(({ ticket }) => ticket.number)).toEqual([blocking.number, standard.number]);
});

test("a ticket forwarded to support is received at the forwarding", () => {
  const at = new Date(Date.UTC(2026, 2, 2, 8, 30));
  const forward = { ...head, id: "c2/1", commandId: "c2", version: 2, type: "forwarded", at } as const;
  const forwarded = evolve(toExpert, { ...forward, ticketNumber: toExpert.number });
  expect(queueEntry(forwarded)?.receivedAt).toEqual(at);
  expect(orderQueue([forwarded, standard, blocking])).toEqual([blocking, forwarded, standard]);
});
