import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareInQueue, nextInQueue, orderQueue, queuePosition } from "../../src/index.js";
import { law } from "../support/law.js";
import { entries, entry, plainOrder, queues } from "./entry.js";

const [early, late, urgent] = [entry(1, 3, 0), entry(2, 3, 5), entry(3, 1, 10)];
const sequencesOf = (queue: readonly { readonly sequence: number }[]): readonly number[] => queue.map(({ sequence }) => sequence);

describe("the order of service", () => {
  test("the lower rank is served first, and equal ranks in order of receipt (policy-2.5, policy-2.11)", () => {
    expect(sequencesOf(orderQueue([late, early, urgent]))).toEqual([3, 1, 2]);
  });

  test("tickets received in the same millisecond are served by sequence (policy-2.11)", () => {
    expect(sequencesOf(orderQueue([entry(10, 3, 0), entry(9, 3, 0)]))).toEqual([9, 10]);
  });

  test("instants of any form are compared as instants", () => {
    const rome = { ...early, receivedAt: "2026-03-02T09:01+01:00" };
    const lisbon = { ...late, receivedAt: new Date("2026-03-02T08:00:59.999Z") };
    const tokyo = { ...entry(4, 3, 0), receivedAt: { epochMilliseconds: Date.parse("2026-03-02T17:00:00+09:00") } };
    expect(sequencesOf(orderQueue([rome, lisbon, tokyo]))).toEqual([4, 2, 1]);
  });

  test("ties keep input order", () => {
    const [one, other] = [
      { ...early, number: "one" },
      { ...early, number: "other" },
    ];
    expect(orderQueue([other, urgent, one])).toEqual([urgent, other, one]);
    expect(orderQueue([one, urgent, other])).toEqual([urgent, one, other]);
  });

  test("orderQueue returns a new list of the same tickets and leaves the argument as it is", () => {
    const tickets = Object.freeze([late, urgent]);
    const ordered = orderQueue(tickets);
    expect(tickets).toEqual([late, urgent]);
    expect(ordered).not.toBe(tickets);
    expect(ordered[0]).toBe(urgent);
    expect(orderQueue([early])).toEqual([early]);
    expect(orderQueue([])).toEqual([]);
  });
});

describe("a new priority", () => {
  test("a new priority keeps the place of receipt among tickets of the same rank (policy-2.11)", () => {
    expect(sequencesOf(orderQueue([{ ...early, rank: 1 }, late, urgent]))).toEqual([1, 3, 2]);
    expect(sequencesOf(orderQueue([early, { ...late, rank: 1 }, urgent]))).toEqual([2, 3, 1]);
  });
});

describe("a ticket that waits for the customer", () => {
  const waiting = { ...urgent, waiting: true };

  test("a waiting ticket keeps its place and is counted", () => {
    expect(sequencesOf(orderQueue([early, waiting, late]))).toEqual([3, 1, 2]);
    expect(queuePosition([early, waiting, late], early.number)).toBe(2);
    expect(queuePosition([early, waiting, late], waiting.number)).toBe(1);
  });

  test("a waiting ticket is not served: the first that does not wait is next (policy-2.11)", () => {
    expect(nextInQueue([late, waiting, early])).toBe(early);
    expect(nextInQueue([late, { ...waiting, waiting: false }, early])?.sequence).toBe(3);
    expect(nextInQueue([waiting])).toBeUndefined();
  });
});

describe("a place in the queue", () => {
  test("the place in the queue is counted from one", () => {
    expect([early, late, urgent].map(({ number }) => queuePosition([early, late, urgent], number))).toEqual([2, 3, 1]);
  });

  test("the place of a ticket that is not in the queue is undefined", () => {
    expect(queuePosition([early], "2026-9")).toBeUndefined();
    expect(queuePosition([], early.number)).toBeUndefined();
  });
});

test("nothing is next in an empty queue", () => {
  expect(nextInQueue([])).toBeUndefined();
});

test("of two tied tickets the first of the list is next", () => {
  const [one, other] = [entry(1, 3, 0), { ...entry(1, 3, 0), number: "2026-other" }];
  expect(nextInQueue([one, other])).toBe(one);
  expect(nextInQueue([other, one])).toBe(other);
});

/** A queue and the same in another order. */
const shuffledQueues = queues.chain((queue) =>
  fc.record({
    queue: fc.constant(queue),
    shuffled: fc.shuffledSubarray([...queue], { minLength: queue.length, maxLength: queue.length }),
  }),
);

describe("the laws of the order of service", () => {
  law(
    "the order of service is by rank, then receipt, then sequence",
    2000,
    fc.property(entries, entries, (a, b) => {
      expect(Math.sign(compareInQueue(a, b))).toBe(plainOrder(a, b));
    }),
  );

  law(
    "of two tickets in the order of service one is first, unless rank, receipt and sequence are equal",
    1000,
    fc.property(entries, entries, (a, b) => {
      const [there, back] = [compareInQueue(a, b), compareInQueue(b, a)];
      expect(there + back).toBe(0);
      const isOnePlace = a.rank === b.rank && a.receivedAt.getTime() === b.receivedAt.getTime() && a.sequence === b.sequence;
      expect(there === 0).toBe(isOnePlace);
    }),
  );

  law(
    "the order of service is transitive",
    1000,
    fc.property(entries, entries, entries, (a, b, c) => {
      if (compareInQueue(a, b) <= 0 && compareInQueue(b, c) <= 0) expect(compareInQueue(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

describe("the laws of the queue", () => {
  law(
    "orderQueue is a plain sort for any order of the tickets",
    500,
    fc.property(shuffledQueues, ({ queue, shuffled }) => {
      const expected = [...queue].sort(plainOrder);
      expect(orderQueue(queue)).toEqual(expected);
      expect(orderQueue(shuffled)).toEqual(expected);
    }),
  );

  law(
    "orderQueue leaves the tickets and the list as they were",
    200,
    fc.property(queues, (queue) => {
      const before = JSON.stringify(queue);
      orderQueue(queue);
      expect(JSON.stringify(queue)).toBe(before);
    }),
  );

  law(
    "queuePosition is the place of a ticket in orderQueue",
    200,
    fc.property(queues, (queue) => {
      expect(orderQueue(queue).map(({ number }) => queuePosition(queue, number))).toEqual(queue.map((_, index) => index + 1));
    }),
  );

  law(
    "nextInQueue is the first ticket that does not wait, for any order of the tickets",
    500,
    fc.property(shuffledQueues, ({ queue, shuffled }) => {
      const expected = [...queue].sort(plainOrder).find(({ waiting }) => waiting !== true);
      expect(nextInQueue(queue)).toEqual(expected);
      expect(nextInQueue(shuffled)).toEqual(expected);
    }),
  );

  law(
    "a ticket that is raised and lowered again has its old place, and the others keep their order meanwhile",
    500,
    fc.property(queues, fc.nat(), fc.integer({ min: 1, max: 999 }), (queue, pick, rank) => {
      const chosen = queue[pick % Math.max(1, queue.length)]?.number;
      const reprioritised = queue.map((each) => (each.number === chosen ? { ...each, rank } : each));
      const restored = reprioritised.map((each, index) => ({ ...each, rank: queue[index]?.rank ?? 0 }));
      const others = ({ number }: { readonly number: string }): boolean => number !== chosen;
      expect(orderQueue(reprioritised).filter(others)).toEqual(orderQueue(queue).filter(others));
      expect(orderQueue(restored)).toEqual(orderQueue(queue));
    }),
  );
});
