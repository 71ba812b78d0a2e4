import { PriorityQueue } from "@datastructures-js/priority-queue";
import { Heap } from "heap-js";
import type { QueueTicket } from "../queue/entry.js";
import { minuteMs } from "../support/units.js";
import type { Case } from "./case.js";
import type { Subject } from "./measure.js";
import { seeded } from "./seeded.js";
import type { Library } from "./subjects.js";

const ticketCount = 100_000;

/** What the questions read, with the instant as a Date. */
interface OpenTicket extends QueueTicket {
  readonly receivedAt: Date;
  readonly guaranteedFrom: Date;
}

/** The queue of 100,000 open tickets, next to what an app would write for a list that needs no checks. */
export function queueCases({ nextInQueue, orderQueue, queuePosition }: Library): readonly Case[] {
  const tickets = openTickets();
  const asked = tickets[ticketCount / 2] ?? tickets.at(-1);
  const number = asked?.number ?? "";
  const sorted = (): readonly OpenTicket[] => [...tickets].sort(inOrder);
  const order = fingerprint(sorted());
  const next = sorted().find(isReady)?.sequence ?? NaN;
  const place = sorted().findIndex((ticket) => ticket.number === number) + 1;
  const about = (name: string, answer: Subject["answer"], expected: number): Subject => ({
    name,
    answer,
    expected: () => expected,
  });
  const shared = { instants: 1, checked: 1, shown: String, isLong: true } as const;
  return [
    {
      title: "the order of 100,000 open tickets",
      subject: about("orderQueue", () => fingerprint(orderQueue(tickets)), order),
      others: [
        about("a plain sort", () => fingerprint(sorted()), order),
        about("heap-js", () => fingerprint(byHeap(tickets)), order),
        about("@datastructures-js/priority-queue", () => fingerprint(byPriorityQueue(tickets)), order),
      ],
      goal: { kind: "atMost", ratio: 2 },
      ...shared,
    },
    {
      title: "the next of 100,000 open tickets",
      subject: about("nextInQueue", () => nextInQueue(tickets)?.sequence ?? NaN, next),
      others: [
        about("heap-js", () => heapOf(tickets).pop()?.sequence ?? NaN, next),
        about("@datastructures-js/priority-queue", () => priorityQueueOf(tickets).dequeue()?.sequence ?? NaN, next),
      ],
      ...shared,
    },
    {
      title: "the place of one among 100,000 open tickets",
      subject: about("queuePosition", () => queuePosition(tickets, number) ?? NaN, place),
      others: [about("a plain sort", () => sorted().findIndex((ticket) => ticket.number === number) + 1, place)],
      goal: { kind: "atMost", ratio: 2 },
      ...shared,
    },
  ];
}

/** Tickets of five ranks received all over a year, some in the same minute, one in eight waiting. */
function openTickets(): readonly OpenTicket[] {
  const fraction = seeded(100_000);
  return Array.from({ length: ticketCount }, (_, position) => {
    const receivedAt = new Date(Date.UTC(2026, 0, 1) + Math.floor(fraction() * 365 * 24 * 60) * minuteMs);
    const sequence = position + 1;
    return {
      number: `2026-${String(sequence).padStart(6, "0")}`,
      sequence,
      rank: 1 + Math.floor(fraction() * 5),
      receivedAt,
      guaranteedFrom: receivedAt,
      status: "inProgress",
      pauses: fraction() < 1 / 8 ? [{}] : [],
      conclusions: [],
    };
  });
}

function inOrder(a: OpenTicket, b: OpenTicket): number {
  return a.rank - b.rank || a.guaranteedFrom.getTime() - b.guaranteedFrom.getTime() || a.sequence - b.sequence;
}

function isReady({ pauses }: OpenTicket): boolean {
  return pauses.every(({ to }) => to !== undefined);
}

/** Those ready to be served, in the peers' heaps; neither knows that a ticket can wait. */
function heapOf(tickets: readonly OpenTicket[]): Heap<OpenTicket> {
  const heap = new Heap(inOrder);
  heap.init(tickets.filter(isReady));
  return heap;
}

function priorityQueueOf(tickets: readonly OpenTicket[]): PriorityQueue<OpenTicket> {
  return PriorityQueue.fromArray(tickets.filter(isReady), inOrder);
}

function byHeap(tickets: readonly OpenTicket[]): readonly OpenTicket[] {
  const heap = new Heap(inOrder);
  heap.init([...tickets]);
  return [...heap];
}

function byPriorityQueue(tickets: readonly OpenTicket[]): readonly OpenTicket[] {
  return PriorityQueue.fromArray([...tickets], inOrder).toArray();
}

/** A number that another order would not give. */
function fingerprint(tickets: readonly OpenTicket[]): number {
  return tickets.reduce((sum, { sequence }) => (Math.imul(sum, 31) + sequence) | 0, tickets.length);
}
