import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acoPolicy, orderByDue, orderQueue, slaStatus, type SlaFacts } from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { law } from "../support/law.js";
import { entry, type PlainEntry } from "./entry.js";

const at = (minute: number): number => Date.UTC(2026, 2, 2, 8, minute);
const names = ["blocking", "critical", "standard", "notUrgent", "low"];

/** A ticket of a rank of the published policy, with its facts. */
function ticket(sequence: number, rank: number, minute: number, more: Partial<SlaFacts> = {}): PlainEntry & { facts: SlaFacts } {
  const plain = entry(sequence, rank, minute);
  return { ...plain, facts: { receivedAt: plain.receivedAt, priority: names[rank - 1] ?? "", ...more } };
}

const received = fc.array(fc.record({ rank: fc.integer({ min: 1, max: 5 }), minute: fc.nat(2000) }), { maxLength: 12 });

const numbersOf = (tickets: readonly ReturnType<typeof ticket>[], now: number): readonly number[] =>
  orderByDue(acoPolicy, tickets, now).map((due) => due.ticket.sequence);

describe("orderByDue", () => {
  test("the order by due date differs from the order of service, which stays", () => {
    const tickets = [ticket(1, 2, 0), ticket(2, 1, 340)];
    expect(orderQueue(tickets).map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(numbersOf(tickets, at(350))).toEqual([1, 2]);
    expect(orderQueue(tickets).map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  test("tickets by due date come with their statuses", () => {
    const [due] = orderByDue(acoPolicy, [ticket(1, 1, 0)], at(60));
    expect(due?.status).toEqual(slaStatus(acoPolicy, ticket(1, 1, 0).facts, at(60)));
    expect(due?.status).toMatchObject({ dueAt: new Date("2026-03-02T12:00:00Z"), fraction: 0.25 });
  });

  test("overdue tickets come first", () => {
    expect(numbersOf([ticket(1, 1, 300), ticket(2, 1, 0)], at(400))).toEqual([2, 1]);
    expect(orderByDue(acoPolicy, [ticket(2, 1, 0)], at(400))[0]?.status.outcome).toBe("breached");
  });

  test("tickets whose clock has stopped or that are not in the queue are left out", () => {
    const closed = { ...ticket(3, 1, 0), status: "closed" as const, guaranteedFrom: at(0), pauses: [] };
    expect(numbersOf([ticket(1, 1, 0, { intervenedAt: at(10) }), ticket(2, 3, 0), closed], at(20))).toEqual([2]);
    expect(numbersOf([ticket(1, 1, 0, { intervenedAt: at(10) })], at(5))).toEqual([1]);
  });

  test("tickets whose priority promises nothing are left out, unless their promise was broken before", () => {
    const targets = { intervention: { hours: 4 } };
    const priorities = { blocking: { rank: 1, label: "Blocking", targets }, wish: { rank: 2, label: "Wish", targets: {} } };
    const policy = { calendar: acoPolicy.calendar, priorities };
    const lowered = (sequence: number, minute: number) =>
      ticket(sequence, 1, 0, { priorityChanges: [{ at: at(minute), priority: "wish" }] });
    const tickets = [ticket(1, 2, 0, { priority: "wish" }), lowered(2, 100), lowered(3, 400), ticket(4, 1, 0)];
    expect(orderByDue(policy, tickets, at(450)).map((due) => due.ticket.sequence)).toEqual([3, 4]);
  });

  test("a pause moves a ticket in the order by due date", () => {
    const paused = ticket(1, 1, 0, { pauses: [{ from: at(10), to: at(40) }] });
    expect(numbersOf([paused, ticket(2, 1, 20)], at(60))).toEqual([2, 1]);
  });

  test("equal due dates fall back to the order of service", () => {
    const together = [ticket(3, 1, 5), ticket(2, 1, 0), ticket(1, 1, 0)];
    const saturday = Date.UTC(2026, 2, 7, 8);
    const weekend = together.map((each, hour) => ({ ...each, facts: { ...each.facts, receivedAt: saturday + hour } }));
    expect(numbersOf(weekend, Date.UTC(2026, 2, 9, 8))).toEqual([1, 2, 3]);
  });

  test("tickets are sorted by the due date of the metric in the options", () => {
    const targets = { intervention: { hours: 4 }, acknowledgement: { hours: 1 } };
    const policy = { calendar: acoPolicy.calendar, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
    const tickets = [ticket(1, 1, 0, { intervenedAt: at(5) })];
    expect(orderByDue(policy, tickets, at(10))).toEqual([]);
    const [due] = orderByDue(policy, tickets, at(10), { metric: "acknowledgement" });
    expect(due?.status.dueAt).toEqual(new Date(at(60)));
  });

  test("tickets without an interval of a repeated promise are left out", () => {
    const priorities = { blocking: { rank: 1, label: "Blocking", targets: { update: { hours: 2 } } } };
    const policy = { calendar: acoPolicy.calendar, priorities };
    const tickets = [ticket(1, 1, 0), ticket(2, 1, 0, { updates: [at(5)] })];
    expect(orderByDue(policy, tickets, at(10), { metric: "update" }).map((due) => due.ticket.sequence)).toEqual([2]);
  });

  law(
    "tickets in any order are sorted by their due dates, each once",
    100,
    fc.property(received, (asked) => {
      const tickets = asked.map(({ rank, minute }, sequence) => ticket(sequence, rank, minute));
      const due = orderByDue(acoPolicy, tickets, at(3000));
      const dueMs = tickets.map(({ facts }) => slaStatus(acoPolicy, facts, at(3000)).dueAt.getTime());
      expect(due.map(({ status }) => status.dueAt.getTime())).toEqual(dueMs.sort((a, b) => a - b));
      expect(orderByDue(acoPolicy, [...tickets].reverse(), at(3000))).toEqual(due);
    }),
  );
});

describe("a list with bad tickets", () => {
  const tickets = [ticket(1, 1, 0), ticket(2, 1, 0, { priority: "urgent" }), untyped({ ...ticket(3, 1, 0), rank: 0 })];
  const problems = [
    { code: "unknown_priority", path: ["tickets", 1, "facts", "priority"] },
    { code: "out_of_bounds", path: ["tickets", 2, "rank"] },
  ];

  test("a list with bad tickets is refused with the problems of all of them", () => {
    expect(problemsOf(() => orderByDue(acoPolicy, tickets, at(5)))).toMatchObject(problems);
  });

  test("bad tickets are left out and returned with onProblem collect", () => {
    const { due, refused } = orderByDue(acoPolicy, tickets, at(5), { onProblem: "collect" });
    expect(due.map((each) => each.ticket.sequence)).toEqual([1]);
    expect(refused).toMatchObject([
      { index: 1, problems: [problems[0]] },
      { index: 2, problems: [problems[1]] },
    ]);
  });
});

describe("orderByDue refuses", () => {
  test("wrong facts have the position of their ticket in the path", () => {
    const unknown = ticket(2, 1, 0, { priority: "urgent" });
    expect(problemsOf(() => orderByDue(acoPolicy, [ticket(1, 1, 0), unknown], at(5)))).toMatchObject([
      { code: "unknown_priority", path: ["tickets", 1, "facts", "priority"] },
    ]);
    expect(problemsOf(() => orderByDue(acoPolicy, [ticket(1, 1, 30)], at(5)))).toMatchObject([
      { code: "reversed_interval", path: ["now"] },
    ]);
    const formless = ticket(2, 1, 0, { pauses: [untyped(null)] });
    expect(problemsOf(() => orderByDue(acoPolicy, [formless], at(5)))).toMatchObject([
      { code: "wrong_type", path: ["tickets", 0, "facts", "pauses", 0] },
    ]);
    expect(codesOf(() => orderByDue(acoPolicy, [untyped(entry(1, 1, 0))], at(5)))).toEqual(["wrong_type"]);
  });

  test("problems of the policy and the options are not reported as a ticket's", () => {
    const unread = { ...acoPolicy, priorities: { blocking: untyped(null) } };
    expect(problemsOf(() => orderByDue({ ...unread }, [ticket(1, 1, 0)], at(5)))).toMatchObject([
      { code: "wrong_type", path: ["policy", "priorities", "blocking"] },
    ]);
    expect(problemsOf(() => orderByDue(acoPolicy, [ticket(1, 1, 0)], at(5), { metric: untyped("first") }))).toMatchObject([
      { code: "unknown_metric", path: ["options", "metric"] },
    ]);
  });

  test("a wrong policy or instant is refused although the queue is empty", () => {
    expect(codesOf(() => orderByDue(untyped(null), [], at(0)))).toEqual(["wrong_type"]);
    expect(codesOf(() => orderByDue(untyped({}), [], at(0)))).toEqual(["invalid_calendar"]);
    expect(codesOf(() => orderByDue(acoPolicy, [], "2026-03-02T09:00"))).toEqual(["instant_without_offset"]);
    expect(codesOf(() => orderByDue(acoPolicy, [], -1e14))).toEqual(["instant_out_of_range"]);
  });
});
