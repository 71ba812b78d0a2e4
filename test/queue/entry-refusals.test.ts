import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  compareInQueue,
  nextInQueue,
  orderByDue,
  orderQueue,
  queueEntry,
  queueKey,
  queueMember,
  queuePosition,
  queueScore,
} from "../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { entry } from "./entry.js";

const good = entry(1, 3, 0);
const ticket = { ...good, status: "registered", guaranteedFrom: good.receivedAt, pauses: [] };

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
      const forwarded = { ...ticket, guaranteedFrom: receivedAt };
      expect(problemsOf(() => take(forwarded))).toMatchObject([{ code, path: [...path, "guaranteedFrom"] }]);
    }
  });

  test("a number, waiting flag, status or pauses of another type are refused", () => {
    const expectRefused = (field: string, wrong: unknown, at: readonly (string | number)[] = [field]): void => {
      const base = field === "waiting" ? good : ticket;
      expect(problemsOf(() => take({ ...base, [field]: wrong }))).toMatchObject([{ code: "wrong_type", path: [...path, ...at] }]);
    };
    for (const wrong of [undefined, null, 5, ""]) expectRefused("number", wrong);
    for (const wrong of [0, "yes"]) expectRefused("waiting", wrong);
    for (const wrong of [undefined, null, "open", "toString"]) expectRefused("status", wrong);
    for (const wrong of [{}, "none"]) expectRefused("pauses", wrong);
    for (const wrong of [null, 5, []]) expectRefused("pauses", [wrong], ["pauses", 0]);
    for (const wrong of [{}, "none"]) expectRefused("conclusions", wrong);
    expect(problemsOf(() => take({ ...ticket, pauses: [{}, { to: "soon" }] }))).toMatchObject([
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
    expect(queueEntry(untyped({ ...ticket, conclusions: absent }))).toEqual(queueEntry(untyped(ticket)));
    expect(queueEntry(untyped({ ...ticket, guaranteedFrom: absent }))).toBeUndefined();
    expect(queueEntry(untyped({ ...ticket, pauses: [{ to: absent }] }))).toMatchObject({ waiting: true });
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
