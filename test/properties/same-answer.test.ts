import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  dueAt,
  isOpen,
  localDateAt,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  supportPolicy,
  type BusinessCalendar,
  type InstantLike,
} from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { answerOf } from "../support/answer.js";
import { anyInstants, scenarios } from "../support/arbitraries.js";
import { instantSpellings } from "../support/instant-spellings.js";
import { law } from "../support/law.js";
import { policySpecs } from "../support/policy-arbitraries.js";
import { throughJson } from "../support/through-json.js";
import { dayMs } from "../support/units.js";

/** Years away, or a number of days such that the next instants lie where a calendar's first season ends. */
const daysFarAway = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: -122, max: -117 })) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 5 }) },
);
const hostileInstants = fc.shuffledSubarray([Date.UTC(1970, 0), Date.UTC(2199, 11, 31), Date.UTC(2026, 2)]);
const threeHours = { hours: 3, minutes: 30 };

/** Every question to a calendar about two instants, each answer as plain data. */
function answersOf(calendar: BusinessCalendar, atMs: number, otherMs: number): readonly unknown[] {
  return [
    answerOf(() => isOpen(calendar, atMs)),
    answerOf(() => addBusinessTime(calendar, atMs, threeHours)),
    answerOf(() => subtractBusinessTime(calendar, atMs, threeHours)),
    answerOf(() => businessTimeBetween(calendar, atMs, otherMs)),
    answerOf(() => openPeriods(calendar, Math.min(atMs, otherMs), Math.max(atMs, otherMs))),
    answerOf(() => nextOpening(calendar, atMs)),
    answerOf(() => previousClosing(calendar, atMs)),
    answerOf(() => addBusinessDays(calendar, atMs, 2)),
    answerOf(() => addBusinessDays(calendar, atMs, -2)),
    answerOf(() => localDateAt(calendar, atMs)),
  ];
}

describe("the same question", () => {
  law(
    "a question has the same answer in every notation of its instant",
    100,
    fc.property(scenarios(1), fc.integer({ min: -23 * 60, max: 23 * 60 }), ({ spec, instantsMs: [at = 0] }, offsetMinutes) => {
      const calendar = businessCalendar(spec);
      const questions = [
        (instant: InstantLike) => isOpen(calendar, instant),
        (instant: InstantLike) => addBusinessTime(calendar, instant, threeHours),
        (instant: InstantLike) => subtractBusinessTime(calendar, instant, threeHours),
        (instant: InstantLike) => businessTimeBetween(calendar, instant, at + dayMs),
        (instant: InstantLike) => openPeriods(calendar, instant, at + dayMs),
        (instant: InstantLike) => nextOpening(calendar, instant),
        (instant: InstantLike) => previousClosing(calendar, instant),
        (instant: InstantLike) => addBusinessDays(calendar, instant, 2),
        (instant: InstantLike) => localDateAt(calendar, instant),
      ];
      for (const question of questions) {
        const answers = instantSpellings(at, offsetMinutes).map((instant) => answerOf(() => question(instant)));
        expect(answers).toEqual(answers.map(() => answerOf(() => question(at))));
      }
    }),
  );

  law(
    "a question has the same answer after any earlier question",
    100,
    fc.property(scenarios(2), daysFarAway, ({ spec, instantsMs }, daysAway) => {
      const [at = 0, other = 0] = instantsMs;
      const asked = businessCalendar(spec);
      for (const days of daysAway) answerOf(() => addBusinessTime(asked, at + days * dayMs, threeHours));
      expect(answersOf(asked, at, other)).toEqual(answersOf(businessCalendar(spec), at, other));
    }),
  );

  law(
    "a question has the same answer after questions about 1970 and 2199, in either order",
    3,
    fc.property(scenarios(2), hostileInstants, ({ spec, instantsMs }, hostile) => {
      const [at = 0, other = 0] = instantsMs;
      const asked = businessCalendar(spec);
      for (const instant of hostile) answersOf(asked, instant, instant);
      expect(answersOf(asked, at, other)).toEqual(answersOf(businessCalendar(spec), at, other));
    }),
  );
});

describe("data that went through JSON", () => {
  law(
    "a calendar after JSON gives the same answers",
    100,
    fc.property(scenarios(2), ({ spec, instantsMs: [at = 0, other = 0] }) => {
      const calendar = businessCalendar(spec);
      const again = businessCalendar(untyped(throughJson(calendar)));
      expect(JSON.stringify(again)).toBe(JSON.stringify(calendar));
      expect(answersOf(again, at, other)).toEqual(answersOf(calendar, at, other));
    }),
  );

  law(
    "a policy after JSON gives the same due dates",
    60,
    fc.property(policySpecs, anyInstants, (spec, receivedAt) => {
      const policy = supportPolicy(spec);
      const again = supportPolicy(untyped(throughJson(policy)));
      expect(JSON.stringify(again)).toBe(JSON.stringify(policy));
      for (const priority of Object.keys(spec.priorities)) {
        const due = answerOf(() => dueAt(policy, { priority, receivedAt }));
        expect(answerOf(() => dueAt(again, { priority, receivedAt }))).toEqual(due);
      }
    }),
  );

  law(
    "a caller's spec is not changed, and may be changed later",
    60,
    fc.property(
      policySpecs.map((spec): typeof spec => untyped(throughJson(spec))),
      (spec) => {
        const text = JSON.stringify(spec);
        supportPolicy(spec);
        expect(JSON.stringify(spec)).toBe(text);
        expect(frozenParts(spec)).toEqual([]);
      },
    ),
  );
});

/** The keys under which an object of the caller's was frozen. */
function frozenParts(value: object, path = ""): readonly string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part !== "object" || part === null
      ? []
      : [...(Object.isFrozen(part) ? [`${path}.${key}`] : []), ...frozenParts(part, `${path}.${key}`)],
  );
}
