import { describe, expect, test } from "vitest";
import { nextInQueue, orderQueue } from "../../src/index.js";
import { answerOf } from "./ask.js";
import { officeDesk } from "./desks.js";

/** What a ticket is to the queue; A was received first. */
const ticket = (name: string, minute: number, rank: number) => ({
  number: name,
  rank,
  receivedAt: `2026-03-02T09:0${minute}+01:00`,
  sequence: minute,
});

/** Heaps by rank promise no order among equals, and their READMEs claim none; a queue of tickets needs one. */
describe("three tickets of one rank, received A, B, C", () => {
  test("heap-js 2.7.1 ordered by rank serves three equal tickets as A, C, B", async () => {
    const peer = await answerOf("heap-js", officeDesk, (Heap) => {
      const heap = new Heap<{ name: string; rank: number }>((a, b) => a.rank - b.rank);
      for (const name of ["A", "B", "C"]) heap.push({ name, rank: 1 });
      return [heap.pop()?.name, heap.pop()?.name, heap.pop()?.name];
    });
    expect(peer).toEqual(["A", "C", "B"]);
  });

  test("@datastructures-js/priority-queue 6.4.0 ordered by rank serves three equal tickets as A, C, B", async () => {
    const peer = await answerOf("@datastructures-js/priority-queue", officeDesk, (PriorityQueue) => {
      const queue = new PriorityQueue<{ name: string; rank: number }>((a, b) => a.rank - b.rank);
      for (const name of ["A", "B", "C"]) queue.enqueue({ name, rank: 1 });
      return [queue.dequeue()?.name, queue.dequeue()?.name, queue.dequeue()?.name];
    });
    expect(peer).toEqual(["A", "C", "B"]);
  });

  test("equal tickets are served in order of receipt here, in any order of the list", () => {
    const [a, b, c] = [ticket("A", 1, 1), ticket("B", 2, 1), ticket("C", 3, 1)] as const;
    for (const tickets of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ]) {
      expect(orderQueue(tickets).map(({ number }) => number)).toEqual(["A", "B", "C"]);
    }
  });
});

/** A heap sorts what it holds when it is put in; a rank that changes inside is the app's to report. */
describe("a ticket raised to the first rank while it waits", () => {
  test("heap-js 2.7.1 keeps a ticket behind after its priority was raised", async () => {
    const peer = await answerOf("heap-js", officeDesk, (Heap) => {
      const heap = new Heap<{ name: string; rank: number }>((a, b) => a.rank - b.rank);
      const raised = { name: "A", rank: 3 };
      for (const each of [{ name: "B", rank: 2 }, raised, { name: "C", rank: 2 }]) heap.push(each);
      raised.rank = 1;
      return heap.pop()?.name;
    });
    expect(peer).toBe("B");
  });

  test("@datastructures-js/priority-queue 6.4.0 keeps a ticket behind after its priority was raised", async () => {
    const peer = await answerOf("@datastructures-js/priority-queue", officeDesk, (PriorityQueue) => {
      const queue = new PriorityQueue<{ name: string; rank: number }>((a, b) => a.rank - b.rank);
      const raised = { name: "A", rank: 3 };
      for (const each of [{ name: "B", rank: 2 }, raised, { name: "C", rank: 2 }]) queue.enqueue(each);
      raised.rank = 1;
      return queue.dequeue()?.name;
    });
    expect(peer).toBe("B");
  });

  test("a ticket whose priority was raised is next here: the queue is the list as it is now", () => {
    expect(nextInQueue([ticket("B", 1, 2), ticket("A", 2, 1), ticket("C", 3, 2)])?.number).toBe("A");
  });
});
