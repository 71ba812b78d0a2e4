import fc, { type Arbitrary } from "fast-check";
import { describe, expect } from "vitest";
import {
  acoPolicySpec,
  billableDuration,
  businessCalendar,
  dueAt,
  invoiceBy,
  safeParsePolicy,
  type SupportPolicySpec,
} from "../../src/index.js";
import { answerOf } from "../support/answer.js";
import { junk } from "../support/junk.js";
import { law } from "../support/law.js";
import { policySpecs } from "../support/policy-arbitraries.js";
import { partPaths, withoutPart, withPart, type PartPath } from "../support/replaced-part.js";
import { expectSound, requireDescribed } from "../support/sound.js";
import { throughJson } from "../support/through-json.js";

const acoPaths = partPaths(acoPolicySpec);
const specs: Arbitrary<SupportPolicySpec> = fc.oneof(fc.constant(acoPolicySpec), policySpecs);

/** A valid policy with one part replaced by any value, removed, or added under an unknown name. */
const spoiltSpecs: Arbitrary<unknown> = fc
  .record({
    spec: specs,
    pick: fc.nat(),
    part: junk,
    name: fc.constantFrom("__proto__", "constructor", "extra", "0"),
    change: fc.constantFrom("replaced", "removed", "added"),
  })
  .map(({ spec, pick, part, name, change }) => {
    const paths = spec === acoPolicySpec ? acoPaths : partPaths(spec);
    const path: PartPath = paths[pick % paths.length] ?? [];
    if (change === "removed") return withoutPart(spec, path);
    // A list of JSON has positions only.
    const isOfList = /^\d+$/.test(path.at(-1) ?? "");
    return withPart(spec, change === "replaced" || isOfList ? path : [...path.slice(0, -1), name], part);
  });

/** Objects in a policy. */
const holders: readonly PartPath[] = [
  [],
  ["calendar"],
  ["calendar", "weeklyHours"],
  ["calendar", "exceptions"],
  ["calendar", "holidays", "0"],
  ["priorities"],
  ["priorities", "low"],
  ["priorities", "low", "label"],
  ["priorities", "low", "targets"],
  ["priorities", "low", "targets", "intervention"],
  ["modes"],
  ["modes", "phone"],
  ["modes", "phone", "label"],
  ["invoicing"],
];

describe("a policy parsed from any data", () => {
  law(
    "parsing never throws: it returns the policy, or problems that each have a sentence",
    400,
    fc.property(fc.oneof({ weight: 4, arbitrary: spoiltSpecs }, { weight: 1, arbitrary: junk }), (data) => {
      const reading = safeParsePolicy(data);
      if (!reading.ok) requireDescribed(reading.problems);
    }),
  );

  law(
    "a policy that parses with one part changed answers soundly",
    300,
    fc.property(spoiltSpecs, (data) => {
      const reading = safeParsePolicy(data);
      if (!reading.ok) return;
      const policy = reading.value;
      const at = "2026-03-27T17:00+01:00";
      for (const priority of Object.keys(policy.priorities)) expectSound(() => dueAt(policy, { priority, receivedAt: at }));
      for (const mode of Object.keys(policy.modes ?? {})) {
        expectSound(() => billableDuration(policy, { mode, startedAt: at, endedAt: "2026-03-27T18:00+01:00" }));
      }
      expectSound(() => invoiceBy(policy, at));
    }),
  );

  law(
    "a calendar spec with one part changed makes a calendar or throws a typed error",
    300,
    fc.property(spoiltSpecs, (data) => {
      const spec = typeof data === "object" && data !== null && "calendar" in data ? data.calendar : data;
      expectSound(() => Reflect.apply(businessCalendar, undefined, [spec]));
    }),
  );

  law(
    "a `__proto__` field of JSON is refused in every object of a policy",
    60,
    fc.property(fc.constantFrom(...holders), fc.jsonValue(), (holder, value) => {
      const whole = throughJson({
        ...acoPolicySpec,
        calendar: {
          ...acoPolicySpec.calendar,
          holidays: [{ date: "2026-04-06", name: "Easter Monday" }],
          exceptions: { "2026-12-24": [] },
        },
      });
      expect(answerOf(() => safeParsePolicy(whole).ok)).toEqual({ answer: true });
      expect(safeParsePolicy(withPart(whole, [...holder, "__proto__"], value)).ok).toBe(false);
    }),
  );
});
