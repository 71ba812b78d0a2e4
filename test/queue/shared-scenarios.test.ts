import { describe, expect, test } from "vitest";
import { orderQueue } from "../../src/index.js";
import { readShared } from "../vectors/read-vectors.js";

/** What a shared scenario says about the queue: after each step, the priorities set so far and the order of service. */
interface QueueScenario {
  readonly tickets: readonly { readonly id: string; readonly priority: number; readonly receivedAt: string }[];
  readonly steps: readonly { readonly set?: Readonly<Record<string, number>>; readonly order: readonly string[] }[];
}

interface SharedScenarios {
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly queue?: QueueScenario }[];
}

const shared = readShared<SharedScenarios>("sla-scenarios.json");
const scenarios = (shared?.scenarios ?? []).flatMap(({ queue, ...named }) => (queue === undefined ? [] : [{ ...named, queue }]));

describe("the order of service agrees with the shared scenarios", () => {
  test.runIf(shared !== undefined)("there are some", () => expect(scenarios).not.toEqual([]));

  test.each(scenarios)("$id: $title", ({ queue: { tickets, steps } }) => {
    let ranks = new Map(tickets.map(({ id, priority }) => [id, priority]));
    for (const { set = {}, order } of steps) {
      ranks = new Map([...ranks, ...Object.entries(set)]);
      const entries = tickets.map(({ id: number, receivedAt }, sequence) => {
        return { number, rank: ranks.get(number) ?? 0, receivedAt, sequence };
      });
      expect(orderQueue(entries).map(({ number }) => number)).toEqual(order);
    }
  });
});
