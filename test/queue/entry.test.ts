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
  queueMember,
  queuePosition,
  queueScore,
  slaFacts,
  type Ticket,
} from "../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
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

test("a misspelt waiting is refused, so that no waiting ticket is served, and other columns of an app pass", () => {
  for (const misspelt of ["wating", "Waiting", "waitings", "wait_ing"]) {
    expect(problemsOf(() => nextInQueue([untyped({ ...entry(1, 3, 0), [misspelt]: true })]))).toMatchObject([
      { code: "unknown_field", path: ["tickets", 0, misspelt], nearest: "waiting" },
    ]);
  }
  const row = { ...entry(1, 3, 0), rating: 5, id: 7, status: "open", created_at: "2026-03-02" };
  expect(nextInQueue([row])).toBe(row);
  expect(nextInQueue([{ ...row, wating: true, waiting: false }])?.number).toBe(row.number);
});

const good = entry(1, 3, 0);
const queued = { ...good, status: "registered", guaranteedFrom: good.receivedAt, pauses: [] };

/** Every function that takes a ticket, and what its paths begin with. */
const takers: readonly (readonly [string, (each: unknown) => unknown, readonly (string | number)[]])[] = [
  ["compareInQueue, first", (each) => compareInQueue(untyped(each), good), ["a"]],
  ["compareInQueue, second", (each) => compareInQueue(good, untyped(each)), ["b"]],
  ["orderQueue", (each) => orderQueue([good, untyped(each)]), ["tickets", 1]],
  ["nextInQueue", (each) => nextInQueue([good, untyped(each)]), ["tickets", 1]],
  ["queuePosition", (each) => queuePosition([good, untyped(each)], "2026-1"), ["tickets", 1]],
  ["queueEntry", (each) => queueEntry(untyped(each)), ["ticket"]],
  ["queueKey", (each) => queueKey(untyped(each)), ["ticket"]],
  ["queueScore", (each) => queueScore(untyped(each)), ["ticket"]],
  ["queueMember", (each) => queueMember(untyped(each)), ["ticket"]],
  ["orderByDue", (each) => orderByDue(acoPolicy, [untyped(good), untyped(each)].slice(1), "2026-03-02T09:00Z"), ["tickets", 0]],
];

describe.each(takers)("%s refuses a ticket", (_name, take, path) => {
  test("a rank must be a whole number from 1 to 999", () => {
    const refusals = [
      [[1.5, NaN], { code: "not_whole", value: someText }],
      [["1"], { code: "wrong_type", expected: "a whole number", value: someText }],
      [[null, undefined], { code: "missing_field", field: "rank" }],
    ] as const;
    for (const [ranks, problem] of refusals) {
      for (const rank of ranks)
        expect(problemsOf(() => take({ ...good, rank }))).toEqual([{ ...problem, path: [...path, "rank"] }]);
    }
    const bounds = [
      { rank: 0, minimum: 1 },
      { rank: -1, minimum: 1 },
      { rank: 1000, maximum: 999 },
    ];
    for (const { rank, ...bound } of bounds) {
      const problem = { code: "out_of_bounds", path: [...path, "rank"], value: String(rank), ...bound };
      expect(problemsOf(() => take({ ...good, rank }))).toEqual([problem]);
    }
  });

  test("a sequence must be a whole number of at most 12 digits", () => {
    const codes = { not_whole: [0.5, NaN], wrong_type: ["1"], missing_field: [null, undefined] };
    for (const [code, sequences] of Object.entries(codes)) {
      for (const sequence of sequences) expect(codesOf(() => take({ ...good, sequence }))).toEqual([code]);
    }
    for (const [sequence, bound] of [
      [-1, { minimum: 0 }],
      [1e12, { maximum: 999_999_999_999 }],
    ] as const) {
      const problem = { code: "out_of_bounds", path: [...path, "sequence"], value: String(sequence), ...bound };
      expect(problemsOf(() => take({ ...good, sequence }))).toEqual([problem]);
    }
  });

  test("a receipt must be an instant with an offset within the range", () => {
    const refusals = [
      ["soon", "invalid_instant"],
      [undefined, "invalid_instant"],
      [new Date(NaN), "invalid_instant"],
      ["2026-03-02T09:00", "instant_without_offset"],
      [new Date(rangeStartMs - 1), "instant_out_of_range"],
      [rangeLastMs + 1, "instant_out_of_range"],
    ] as const;
    for (const [receivedAt, code] of refusals) {
      expect(problemsOf(() => take({ ...good, receivedAt }))).toMatchObject([{ code, path: [...path, "receivedAt"] }]);
      if (receivedAt === undefined) continue;
      const forwarded = { ...queued, guaranteedFrom: receivedAt };
      expect(problemsOf(() => take(forwarded))).toMatchObject([{ code, path: [...path, "guaranteedFrom"] }]);
    }
  });

  test("a number, waiting flag, status or pauses of another type are refused", () => {
    const expectRefused = (field: string, wrong: unknown, at: readonly (string | number)[] = [field]): void => {
      const base = field === "waiting" ? good : queued;
      expect(problemsOf(() => take({ ...base, [field]: wrong }))).toMatchObject([{ code: "wrong_type", path: [...path, ...at] }]);
    };
    for (const wrong of [undefined, null, 5, ""]) expectRefused("number", wrong);
    for (const wrong of [0, "yes"]) expectRefused("waiting", wrong);
    for (const wrong of [undefined, null, "open", "toString"]) expectRefused("status", wrong);
    for (const wrong of [{}, "none"]) expectRefused("pauses", wrong);
    for (const wrong of [null, 5, []]) expectRefused("pauses", [wrong], ["pauses", 0]);
    for (const wrong of [{}, "none"]) expectRefused("conclusions", wrong);
    expect(problemsOf(() => take({ ...queued, pauses: [{}, { to: "soon" }] }))).toMatchObject([
      { code: "invalid_instant", path: [...path, "pauses", 1, "to"] },
    ]);
  });

  test("a value that is not a ticket is refused", () => {
    for (const other of [null, undefined, 5, "2026-1", [], () => 0]) {
      expect(problemsOf(() => take(other))).toMatchObject([{ code: "wrong_type", path }]);
    }
  });
});

test("absent, undefined and null mean the same in every optional field of entries and tickets", () => {
  for (const absent of [undefined, null]) {
    expect(queueEntry(untyped({ ...good, waiting: absent }))).toEqual(queueEntry(good));
    expect(queueEntry(untyped({ ...queued, conclusions: absent }))).toEqual(queueEntry(untyped(queued)));
    expect(queueEntry(untyped({ ...queued, guaranteedFrom: absent }))).toBeUndefined();
    expect(queueEntry(untyped({ ...queued, pauses: [{ to: absent }] }))).toMatchObject({ waiting: true });
    expect(queueEntry(untyped({ ...good, pauses: absent }))).toEqual(queueEntry(good));
  }
});

test("a value that is not a list of tickets is refused", () => {
  for (const other of [null, undefined, 5, "tickets", {}, new Set([good])]) {
    const refusal = [{ code: "wrong_type", path: ["tickets"], expected: "a list", value: someText }];
    expect(problemsOf(() => orderQueue(untyped(other)))).toEqual(refusal);
    expect(problemsOf(() => nextInQueue(untyped(other)))).toEqual(refusal);
    expect(problemsOf(() => queuePosition(untyped(other), "2026-1"))).toEqual(refusal);
    expect(problemsOf(() => orderByDue(acoPolicy, untyped(other), "2026-03-02T09:00Z"))).toEqual(refusal);
  }
});

test("a ticket number that is not text is refused", () => {
  for (const other of [null, undefined, 1, {}]) {
    const refusal = [{ code: "wrong_type", path: ["ticketNumber"] }];
    expect(problemsOf(() => queuePosition([good], untyped(other)))).toMatchObject(refusal);
  }
});

test("ranks, sequences and receipts at the ends of their ranges are allowed", () => {
  const ends = [new Date(rangeStartMs), new Date(rangeLastMs)].flatMap((receivedAt) =>
    [1, 999].flatMap((rank) => [0, 999_999_999_999].map((sequence) => ({ ...good, receivedAt, rank, sequence }))),
  );
  expect(orderQueue(ends)).toHaveLength(8);
});

test("problems of the policy and of facts have their paths in the arguments", () => {
  expect(problemsOf(() => orderByDue(untyped(null), [], "2026-03-02T09:00Z"))).toMatchObject([{ path: ["policy"] }]);
  const without = untyped({ ...good, facts: undefined });
  expect(problemsOf(() => orderByDue(acoPolicy, [without], good.receivedAt))).toMatchObject([{ path: ["tickets", 0, "facts"] }]);
});
