import { describe, expect, test } from "vitest";
import { acoPolicy, decide, evolve, initialState, replay, type Ticket, type TicketEvent } from "../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { commandOf, given } from "./scenario.js";
import { closed, noted, registered, started } from "./commands.js";
import { wholeLife } from "./whole-life.js";

const { events, ticket } = given(...wholeLife);

function eventOf<Item>(items: readonly Item[], position: number): Item {
  const item = items[position];
  if (item === undefined) throw new Error(`no item ${position}`);
  return item;
}

const codeOf = (call: () => unknown): string | undefined => codesOf(call)[0];

describe("the same command id", () => {
  test("a repeated command id yields no events, even if the command could not happen again", () => {
    const command = commandOf(closed("10:00"), "close-it");
    const before = given(registered("09:00")).ticket;
    const first = decide(acoPolicy, before, command);
    const after = first.ok ? first.events.reduce<Ticket | undefined>(evolve, before) : undefined;
    expect(decide(acoPolicy, after, command)).toEqual({ ok: true, events: [] });
    expect(decide(acoPolicy, after, { ...command, id: "close-again" }).ok).toBe(false);
  });

  test("a command id differs from one with the same beginning or end", () => {
    const before = given(registered("09:00")).ticket;
    for (const id of ["given-1/1", "given", "-1", "given-11"]) {
      const decision = decide(acoPolicy, before, commandOf(noted("10:00", "internal", "x"), id));
      expect(decision).toMatchObject({ events: [{ version: 2 }] });
    }
  });
});

describe("an event", () => {
  test("an event names its command, its ticket, its version, its instant and its actor", () => {
    expect(events[0]).toMatchObject({
      ...{ id: "given-1/1", commandId: "given-1", ticketNumber: "2026-000123", version: 1, type: "registered" },
      ...{ at: new Date("2026-03-02T08:00Z"), actor: { kind: "expert", name: "Carla" } },
    });
    expect(events.map(({ version }) => version)).toEqual(wholeLife.map((_, position) => position + 1));
  });

  test("an event delivered again leaves the ticket the same", () => {
    for (const event of events) expect(ticket && evolve(ticket, event)).toBe(ticket);
  });

  test("an event delivered before its predecessor is refused", () => {
    expect(codeOf(() => evolve(initialState(), eventOf(events, 1)))).toBe("event_out_of_order");
    expect(codeOf(() => evolve(replay(events.slice(0, 3)), eventOf(events, 4)))).toBe("event_out_of_order");
  });

  test("an event with the version of an applied one is refused", () => {
    expect(codeOf(() => evolve(ticket, { ...eventOf(events, 3), id: "another/1" }))).toBe("conflicting_events");
  });

  test("an event of another ticket is refused", () => {
    const other: TicketEvent = { ...eventOf(events, 1), ticketNumber: "2026-000124" };
    expect(codeOf(() => evolve(replay(events.slice(0, 1)), other))).toBe("other_ticket");
    expect(codeOf(() => replay([eventOf(events, 0), other]))).toBe("other_ticket");
  });

  test("a replay refuses two events with one id", () => {
    const [first, second] = [eventOf(events, 0), eventOf(events, 1)];
    expect(codeOf(() => replay([first, { ...second, id: first.id }]))).toBe("unexpected_event");
  });

  test("an event that cannot have happened is refused", () => {
    const registeredTwice: TicketEvent = { ...eventOf(events, 0), id: "twice/1", version: 2 };
    const finish = events.find(({ type }) => type === "interventionFinished");
    expect(codeOf(() => evolve(replay(events.slice(0, 1)), registeredTwice))).toBe("unexpected_event");
    expect(codeOf(() => replay([eventOf(events, 0), { ...(finish ?? eventOf(events, 0)), version: 2 }]))).toBe(
      "unexpected_event",
    );
    expect(codeOf(() => replay([{ ...eventOf(events, 1), version: 1 }]))).toBe("unexpected_event");
    const beforeReceipt: TicketEvent = { ...eventOf(events, 0), at: new Date("2026-03-01T08:00Z") };
    expect(codeOf(() => evolve(initialState(), beforeReceipt))).toBe("unexpected_event");
  });

  test("a replay refuses work of an expert who is at work", () => {
    const work = given(registered("09:00"), started("10:00", "i1")).events;
    const other = { ...eventOf(work, 1), id: "other/1", version: 3, interventionId: "i2" };
    expect(codeOf(() => replay([...work, other]))).toBe("unexpected_event");
  });
});

describe("a replay", () => {
  test("a replay of no events is no ticket", () => {
    expect(replay([])).toBeUndefined();
  });

  test("a replay accepts events in any order and duplicates", () => {
    expect(replay(events)).toEqual(ticket);
    expect(replay([...events].reverse())).toEqual(ticket);
    expect(replay([...events, ...events])).toEqual(ticket);
  });

  test("a replay refuses a gap, and two different events of one version", () => {
    expect(codeOf(() => replay(events.filter(({ version }) => version !== 4)))).toBe("missing_event");
    expect(codeOf(() => replay(events.slice(1)))).toBe("missing_event");
    expect(codeOf(() => replay([...events, { ...eventOf(events, 3), id: "another/1" }]))).toBe("conflicting_events");
    const moved: TicketEvent = { ...eventOf(events, 3), at: new Date("2026-03-02T09:00Z") };
    expect(codeOf(() => replay([...events, moved]))).toBe("conflicting_events");
  });
});

describe("decide, evolve and replay", () => {
  test("arguments and results are never changed", () => {
    const before = JSON.stringify(replay(events.slice(0, 5)));
    const part = replay(events.slice(0, 5));
    replay(events);
    evolve(part, eventOf(events, 5));
    expect(JSON.stringify(part)).toBe(before);
    expect(Object.isFrozen(part)).toBe(true);
    expect(Object.isFrozen(part?.notes)).toBe(true);
    expect(Object.isFrozen(part?.request.operator)).toBe(true);
    expect(events.every((event) => Object.isFrozen(event))).toBe(true);
  });
});

const { ticket: short, events: shortEvents } = given(registered("09:00"), noted("10:00", "internal", "x"), closed("11:00"));
const [first, second, third] = shortEvents;
if (short === undefined || first === undefined || second === undefined || third === undefined) throw new Error("no events");

describe("an invalid event", () => {
  const unsound = untyped({ ...second, audience: "press" });
  const problem = { code: "wrong_type", expected: "one of internal, customer", value: '"press"' };

  test("an invalid event is refused with its path by evolve", () => {
    expect(problemsOf(() => evolve(replay([first]), unsound))).toEqual([{ ...problem, path: ["event", "audience"] }]);
    expect(problemsOf(() => evolve(undefined, untyped(undefined)))).toMatchObject([{ path: ["event"] }]);
  });

  test("an invalid event is refused with its position by replay", () => {
    expect(problemsOf(() => replay([first, unsound, third]))).toEqual([{ ...problem, path: ["events", 1, "audience"] }]);
  });
});

describe("a refused replay", () => {
  test.each<[unknown, string]>([
    [undefined, "undefined"],
    [new Set(["c1"]), "a Set"],
    [{ length: 1, 0: first }, "an object with 0, length"],
  ])("replay refuses %s, which is not a list", (list, value) => {
    expect(problemsOf(() => replay(untyped(list)))).toEqual([
      { code: "wrong_type", path: ["events"], expected: someText, value },
    ]);
  });

  test("a replay names the missing version", () => {
    expect(problemsOf(() => replay([second, third]))).toEqual([{ code: "missing_event", version: 1 }]);
    expect(problemsOf(() => replay([third, first]))).toEqual([{ code: "missing_event", version: 2 }]);
  });

  test("a replay names two events of one version", () => {
    const other = { ...second, id: "other/1" };
    expect(problemsOf(() => replay([first, second, other]))).toEqual([
      { code: "conflicting_events", version: 2, first: second.id, second: "other/1" },
    ]);
    expect(problemsOf(() => evolve(short, other))).toEqual([
      { code: "conflicting_events", version: 2, first: second.id, second: "other/1" },
    ]);
  });
});
