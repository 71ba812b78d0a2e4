import { describe, expect, test } from "vitest";
import { orderQueue } from "../../src/index.js";
import { readShared } from "./read-vectors.js";
import type { SharedScenarios } from "./shared-scenarios.js";

const shared = readShared<SharedScenarios>("sla-scenarios.json");
const scenarios = (shared?.scenarios ?? []).flatMap(({ queue, ...named }) => (queue === undefined ? [] : [{ ...named, queue }]));

describe("the order of service agrees with the shared scenarios", () => {
  test.runIf(shared !== undefined)("the shared queue scenarios are not empty", () => expect(scenarios).not.toEqual([]));

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
