import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, billableDuration, describeProblem, isSupportError, supportPolicy } from "../../src/index.js";
import { labelOf, policyOf, requireSections } from "../../src/policy/internal.js";
import { problemsOf, untyped } from "../problem/refusal.js";

const { calendar, priorities } = acoPolicySpec;
const small = supportPolicy({ calendar, priorities });

describe("the reading of a policy", () => {
  test("a policy is read once and remembered by object", () => {
    expect(policyOf(acoPolicy)).toBe(policyOf(acoPolicy));
    expect(policyOf(acoPolicy).modes).toBe(policyOf(acoPolicy).modes);
    expect(policyOf({ modes: acoPolicySpec.modes })).not.toBe(policyOf({ modes: acoPolicySpec.modes }));
  });

  test("the defaults of a mode are filled in", () => {
    const modes = { visit: { label: "Visit", blockMinutes: 15, minimumMinutes: 60 }, call: { label: "Call", blockMinutes: 30 } };
    expect([...policyOf({ modes }).modes]).toEqual([
      [
        "visit",
        {
          label: "Visit",
          rounding: { blockMinutes: 15, minimumMinutes: 60, freeUpToMinutes: 0, rounding: "up" },
          needsApproval: false,
        },
      ],
      [
        "call",
        {
          label: "Call",
          rounding: { blockMinutes: 30, minimumMinutes: 0, freeUpToMinutes: 0, rounding: "up" },
          needsApproval: false,
        },
      ],
    ]);
  });

  test("the sections of the published policy are read", () => {
    const reading = policyOf(acoPolicy);
    expect([...reading.priorities].map(([name, { rank }]) => [name, rank])).toContainEqual(["standard", 3]);
    expect(reading.causes.get("softwareFault")?.warranty).toBe(true);
    expect(reading.channels.get("fax")?.needsReason).toBe(true);
    expect(reading.kinds.get("programError")?.requires).toEqual(["lineNumber", "errorContent", "version"]);
    expect(reading.pausingReasons).toEqual(["customerAnswer", "onlineApproval"]);
    expect([reading.scope, reading.monthsUntilInvoice, reading.numberPattern?.text]).toEqual(["intervention", 1, "YYYY-NNNNNN"]);
  });

  test("the conditions of a band are read, and absent ones are left out", () => {
    const when = [{ on: "closed" as const, days: ["sat" as const], hours: [["22:00", "06:00"] as const] }, { on: null }];
    expect(policyOf({ bands: [{ name: "night", label: "Night", when }] }).bands).toEqual([
      {
        name: "night",
        label: "Night",
        when: [{ on: "closed", days: new Set(["sat"]), hours: [{ openMinute: 1320, closeMinute: 1800 }] }, {}],
      },
    ]);
  });

  test("an entry without a valid label is labelled with its name", () => {
    const { modes } = policyOf({ modes: { phone: untyped({ blockMinutes: 30 }) } });
    expect(labelOf(modes, "phone")).toBe("phone");
    expect(labelOf(modes, "telex")).toBe("telex");
  });

  test("a policy without a section has none of its entries", () => {
    const { name, modes, causes, channels, kinds, pausingReasons, bands, scope } = policyOf(small);
    expect([name, modes.size, causes.size, channels.size, kinds.size, scope]).toEqual([undefined, 0, 0, 0, 0, "intervention"]);
    expect([...pausingReasons, ...bands]).toEqual([]);
    expect([policyOf(small).numberPattern, policyOf(small).monthsUntilInvoice]).toEqual([undefined, undefined]);
  });

  test.each<[unknown, string, readonly (string | number)[]]>([
    [{ modes: { phone: { blockMinutes: 0 } } }, "out_of_bounds", ["modes", "phone", "blockMinutes"]],
    [{ modes: { phone: { label: "Phone" } } }, "not_whole", ["modes", "phone", "blockMinutes"]],
    [{ modes: { phone: { blockMinutes: 1441 } } }, "out_of_bounds", ["modes", "phone", "blockMinutes"]],
    [{ modes: { phone: { blockMinutes: 30, minimumMinutes: 0.5 } } }, "not_whole", ["modes", "phone", "minimumMinutes"]],
    [{ modes: { phone: { blockMinutes: 30, rounding: "down" } } }, "wrong_type", ["modes", "phone", "rounding"]],
  ])("a hand-written mode is refused with the place of its fault: %j", (policy, code, path) => {
    expect(problemsOf(() => policyOf(untyped(policy)).modes)).toMatchObject([{ code, path: ["policy", ...path] }]);
  });

  test.each<[unknown, string, readonly (string | number)[]]>([
    ["night", "wrong_type", []],
    [[{ name: "night" }], "wrong_type", [0]],
    [[{ name: "night", when: ["weekends"] }], "wrong_type", [0, "when", 0]],
    [[{ name: "night", when: [{ on: "weekends" }] }], "wrong_type", [0, "when", 0, "on"]],
    [[{ name: "night", when: [{ days: ["saturday"] }] }], "wrong_type", [0, "when", 0, "days"]],
    [[{ name: "night", when: [{ days: "sat" }] }], "wrong_type", [0, "when", 0, "days"]],
    [[{ name: "night", when: [{ hours: [["22:00"]] }] }], "wrong_type", [0, "when", 0, "hours", 0]],
  ])("hand-written bands are refused with the place of their fault: %j", (bands, code, path) => {
    expect(problemsOf(() => policyOf(untyped({ bands })).bands)).toMatchObject([{ code, path: ["policy", "bands", ...path] }]);
  });
});

test("a hand-written name or scope of the wrong type is refused at its path", () => {
  expect(problemsOf(() => policyOf(untyped({ name: 5 })).name)).toMatchObject([{ code: "wrong_type", path: ["policy", "name"] }]);
  expect(problemsOf(() => policyOf(untyped({ invoicing: { scope: "year" } })).scope)).toMatchObject([
    { code: "wrong_type", path: ["policy", "invoicing", "scope"] },
  ]);
});

describe("a section that is missing", () => {
  test("the error names the section and shows what to write", () => {
    const call = { mode: "phone", startedAt: "2026-03-02T09:00Z", endedAt: "2026-03-02T10:00Z" };
    try {
      billableDuration(small, call);
      expect.unreachable();
    } catch (error) {
      expect(isSupportError(error) && error.problems.map(describeProblem)).toEqual([
        'policy.modes: the policy has no "modes"; add it, such as modes: { phone: { label: "Phone call", blockMinutes: 30 } }',
      ]);
    }
  });

  test.each([
    ...(["name", "priorities", "modes", "causes", "requests"] as const),
    ...(["ticketNumbers", "pausing", "invoicing", "bands"] as const),
  ])("a function that needs %s throws missing_section, if it is absent, undefined or null", (section) => {
    for (const policy of [{}, { [section]: undefined }, { [section]: null }]) {
      expect(problemsOf(() => requireSections(policy, section))).toMatchObject([
        { code: "missing_section", path: ["policy", section], section },
      ]);
    }
  });
});
