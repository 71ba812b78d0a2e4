import fc from "fast-check";
import { describe, expect } from "vitest";
import { compareInQueue, nextInQueue, orderQueue, queuePosition } from "../../src/index.js";
import { law } from "../support/law.js";
import { entries, plainOrder, queues } from "./entry.js";

/** A queue and the same in another order. */
const shuffledQueues = queues.chain((queue) =>
  fc.record({
    queue: fc.constant(queue),
    shuffled: fc.shuffledSubarray([...queue], { minLength: queue.length, maxLength: queue.length }),
  }),
);

describe("the order of service is one total order", () => {
  law(
    "which is rank, then receipt, then sequence",
    2000,
    fc.property(entries, entries, (a, b) => {
      expect(Math.sign(compareInQueue(a, b))).toBe(plainOrder(a, b));
    }),
  );

  law(
    "in which of two tickets one is first, or they are in one place",
    1000,
    fc.property(entries, entries, (a, b) => {
      const [there, back] = [compareInQueue(a, b), compareInQueue(b, a)];
      expect(there + back).toBe(0);
      const isOnePlace = a.rank === b.rank && a.receivedAt.getTime() === b.receivedAt.getTime() && a.sequence === b.sequence;
      expect(there === 0).toBe(isOnePlace);
    }),
  );

  law(
    "in which what is before a ticket is before all that come after it",
    1000,
    fc.property(entries, entries, entries, (a, b, c) => {
      if (compareInQueue(a, b) <= 0 && compareInQueue(b, c) <= 0) expect(compareInQueue(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

describe("the queue", () => {
  law(
    "is a plain sort for any order of the tickets",
    500,
    fc.property(shuffledQueues, ({ queue, shuffled }) => {
      const expected = [...queue].sort(plainOrder);
      expect(orderQueue(queue)).toEqual(expected);
      expect(orderQueue(shuffled)).toEqual(expected);
    }),
  );

  law(
    "leaves the tickets and the list as they were",
    200,
    fc.property(queues, (queue) => {
      const before = JSON.stringify(queue);
      orderQueue(queue);
      expect(JSON.stringify(queue)).toBe(before);
    }),
  );

  law(
    "gives every ticket the place it has in the order",
    200,
    fc.property(queues, (queue) => {
      expect(orderQueue(queue).map(({ number }) => queuePosition(queue, number))).toEqual(queue.map((_, index) => index + 1));
    }),
  );

  law(
    "serves the first that does not wait, for any order of the tickets",
    500,
    fc.property(shuffledQueues, ({ queue, shuffled }) => {
      const expected = [...queue].sort(plainOrder).find(({ waiting }) => waiting !== true);
      expect(nextInQueue(queue)).toEqual(expected);
      expect(nextInQueue(shuffled)).toEqual(expected);
    }),
  );

  law(
    "is as it was once a ticket was raised and lowered again, and the others keep their order meanwhile",
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
