import { expect, test } from "vitest";
import { evolve, replay, type Ticket } from "../../src/index.js";
import { given } from "./scenario.js";
import { unfrozenParts } from "./unfrozen-parts.js";
import { wholeLife } from "./whole-life.js";

test("a ticket is deeply frozen at every step of its life, made by evolve, replay or the schema", () => {
  const { events } = given(...wholeLife);
  for (const { version } of events) {
    const earlier = events.slice(0, version);
    expect(unfrozenParts(replay(earlier))).toEqual([]);
    expect(unfrozenParts(earlier.reduce<Ticket | undefined>(evolve, undefined))).toEqual([]);
  }
});
