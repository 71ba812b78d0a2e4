import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, billableDuration, describeProblem, isSupportError, supportPolicy } from "../../src/index.js";
import { labelOf, policyOf, requireSections } from "../../src/policy/internal.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";

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

  test("the last rank of a priority is 999", () => {
    expect(policyOf({ priorities: { one: { label: "One", rank: 999, targets: {} } } }).priorities.get("one")?.rank).toBe(999);
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
    [[{ name: "night", when: [{ days: [] }] }], "out_of_bounds", [0, "when", 0, "days"]],
    [[{ name: "night", when: [{ hours: [] }] }], "out_of_bounds", [0, "when", 0, "hours"]],
    [[{ name: "night", when: [{ hour: [["22:00", "06:00"]] }] }], "unknown_field", [0, "when", 0, "hour"]],
    [[{ name: "night", when: [new Map([["days", ["sun"]]])] }], "wrong_type", [0, "when", 0]],
    [[{ name: "night", lable: "Night", when: [] }], "unknown_field", [0, "lable"]],
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

describe("a hand-written policy is refused as its JSON would be", () => {
  test.each<[object, keyof ReturnType<typeof policyOf>, string, readonly string[]]>([
    [{ priorities: { low: { rank: 1, targets: {}, colour: "grey" } } }, "priorities", "unknown_field", ["low", "colour"]],
    [{ modes: { phone: { blockMinutes: 30, minimumMinute: 60 } } }, "modes", "unknown_field", ["phone", "minimumMinute"]],
    [{ modes: { online: { blockMinutes: 30, needsApproval: "yes" } } }, "modes", "wrong_type", ["online", "needsApproval"]],
    [{ causes: { fault: { waranty: true } } }, "causes", "unknown_field", ["fault", "waranty"]],
    [{ causes: { fault: { warranty: 1 } } }, "causes", "wrong_type", ["fault", "warranty"]],
    [{ pausing: { reasons: [], reason: [] } }, "pausingReasons", "unknown_field", ["reason"]],
    [{ ticketNumbers: { pattern: "N", start: 1 } }, "numberPattern", "unknown_field", ["start"]],
    [{ invoicing: { endOfMonthsAfter: 1, scop: "ticket" } }, "scope", "unknown_field", ["scop"]],
    [{ modes: new Map([["phone", { blockMinutes: 30 }]]) }, "modes", "wrong_type", []],
  ])("%j", (section, part, code, path) => {
    const [name] = Object.keys(section);
    expect(problemsOf(() => policyOf(untyped(section))[part])).toMatchObject([{ code, path: ["policy", name, ...path] }]);
  });

  test.each<[object, "channels" | "kinds", string, readonly string[]]>([
    [{ channels: { fax: { needsReasons: true } }, kinds: {} }, "channels", "unknown_field", ["channels", "fax", "needsReasons"]],
    [{ channels: { fax: { needsReason: "always" } }, kinds: {} }, "channels", "wrong_type", ["channels", "fax", "needsReason"]],
    [{ channels: {}, kinds: { bug: { requires: ["colour"] } } }, "kinds", "wrong_type", ["kinds", "bug", "requires"]],
    [{ channels: {}, kinds: { bug: { requires: "version" } } }, "kinds", "wrong_type", ["kinds", "bug", "requires"]],
    [{ channels: {}, kinds: {}, chanels: {} }, "channels", "unknown_field", ["chanels"]],
  ])("in its requests: %j", (requests, part, code, path) => {
    expect(problemsOf(() => policyOf(untyped({ requests }))[part])).toMatchObject([
      { code, path: ["policy", "requests", ...path] },
    ]);
  });
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

describe("a section that was written by hand", () => {
  const refusedPart = (policy: object, part: keyof ReturnType<typeof policyOf>): unknown =>
    problemsOf(() => policyOf(untyped(policy))[part]);
  const band = { name: "night", label: "Night" };
  const mode = { label: "Call", blockMinutes: 30 };

  test.each<[object, Parameters<typeof refusedPart>[1], object]>([
    [{ name: 5 }, "name", { code: "wrong_type", path: ["policy", "name"], expected: "a text", value: "5" }],
    [
      { bands: "night" },
      "bands",
      { code: "wrong_type", path: ["policy", "bands"], expected: "a list of bands", value: '"night"' },
    ],
    [
      { bands: [{ ...band, name: 5, when: [] }] },
      "bands",
      { code: "wrong_type", path: ["policy", "bands", 0], expected: someText, value: "an object with name, label, when" },
    ],
    [{ bands: [5] }, "bands", { code: "wrong_type", path: ["policy", "bands", 0], expected: someText, value: "5" }],
    [
      { bands: [{ ...band, when: [{ days: ["mon", "lun"] }] }] },
      "bands",
      {
        ...{ code: "wrong_type", path: ["policy", "bands", 0, "when", 0, "days"], value: "an array" },
        expected: "a list of mon, tue, wed, thu, fri, sat, sun",
      },
    ],
    [
      { bands: [{ ...band, when: [{ on: "sundays" }] }] },
      "bands",
      {
        ...{ code: "wrong_type", path: ["policy", "bands", 0, "when", 0, "on"], value: '"sundays"' },
        expected: "one of holidays, eves, workdays, closed",
      },
    ],
    [
      { invoicing: { endOfMonthsAfter: 1, scope: "month" } },
      "scope",
      {
        ...{ code: "wrong_type", path: ["policy", "invoicing", "scope"], value: '"month"' },
        expected: "one of intervention, ticket, ticketDay",
      },
    ],
    [
      { modes: { call: { ...mode, blockMinutes: 1441 } } },
      "modes",
      { code: "out_of_bounds", path: ["policy", "modes", "call", "blockMinutes"], value: "1441", maximum: 1440 },
    ],
    [
      { ticketNumbers: { pattern: "N?" } },
      "numberPattern",
      {
        ...{ code: "invalid_number_pattern", path: ["policy", "ticketNumbers", "pattern"], value: '"N?"' },
        reason: someText,
      },
    ],
    [
      { pausing: { reasons: "lunch" } },
      "pausingReasons",
      { code: "wrong_type", path: ["policy", "pausing", "reasons"], expected: "a list of texts", value: '"lunch"' },
    ],
    ...([0, 1000, 1.5, "1"] as const).map((rank): [object, "priorities", object] => [
      { priorities: { one: { label: "One", rank } } },
      "priorities",
      {
        ...{ code: "wrong_type", path: ["policy", "priorities", "one", "rank"], value: JSON.stringify(rank) },
        expected: expect.stringMatching(/^a rank from 1 to \d+$/) as unknown,
      },
    ]),
    [
      { invoicing: { endOfMonthsAfter: 13 } },
      "monthsUntilInvoice",
      { code: "out_of_bounds", path: ["policy", "invoicing", "endOfMonthsAfter"], value: "13", maximum: 12 },
    ],
    [
      { invoicing: { endOfMonthsAfter: -1 } },
      "monthsUntilInvoice",
      { code: "out_of_bounds", path: ["policy", "invoicing", "endOfMonthsAfter"], value: "-1", minimum: 0 },
    ],
    [
      { pausing: { reasons: ["answer", 5] } },
      "pausingReasons",
      { code: "wrong_type", path: ["policy", "pausing", "reasons"], expected: "a list of texts", value: "an array" },
    ],
    [
      { requests: {} },
      "channels",
      { code: "wrong_type", path: ["policy", "requests", "channels"], expected: "an object", value: "undefined" },
    ],
    [
      { causes: { fault: 5 } },
      "causes",
      { code: "wrong_type", path: ["policy", "causes", "fault"], expected: "an object", value: "5" },
    ],
    [{ modes: 5 }, "modes", { code: "wrong_type", path: ["policy", "modes"], expected: "an object", value: "5" }],
  ])("the policy %j is refused when its part %s is read", (policy, part, problem) => {
    expect(refusedPart(policy, part)).toEqual([problem]);
  });

  test("absent sections have their defaults", () => {
    for (const absent of [undefined, null]) {
      const policy = policyOf(
        untyped({ name: absent, bands: absent, pausing: absent, invoicing: absent, ticketNumbers: absent }),
      );
      expect([policy.name, policy.bands, policy.pausingReasons]).toEqual([undefined, [], []]);
      expect([policy.scope, policy.monthsUntilInvoice, policy.numberPattern]).toEqual(["intervention", undefined, undefined]);
    }
  });

  test("what modes, causes, channels and kinds require is read", () => {
    const requests = {
      channels: { fax: { label: "Fax", needsReason: true }, email: { label: "E-mail" } },
      kinds: { bug: { label: "Bug", requires: ["version"] }, wish: { label: "Wish" } },
    };
    const policy = policyOf(
      untyped({
        name: "Desk",
        modes: { online: { ...mode, needsApproval: true, rounding: "nearest" } },
        causes: { fault: { label: "Fault", warranty: true }, other: { label: "Other" } },
        requests,
        pausing: { reasons: ["answer"] },
        invoicing: { endOfMonthsAfter: 2, scope: "ticketDay" },
      }),
    );
    expect(policy.name).toBe("Desk");
    expect(policy.modes.get("online")).toMatchObject({ needsApproval: true, rounding: { rounding: "nearest" } });
    expect([...policy.causes.values()].map(({ warranty }) => warranty)).toEqual([true, false]);
    expect([...policy.channels.values()].map(({ needsReason }) => needsReason)).toEqual([true, false]);
    expect([...policy.kinds.values()].map(({ requires }) => requires)).toEqual([["version"], []]);
    expect(policyOf({ modes: { long: { ...mode, blockMinutes: 1440 } } }).modes.get("long")?.rounding.blockMinutes).toBe(1440);
    expect([policy.pausingReasons, policy.monthsUntilInvoice, policy.scope]).toEqual([["answer"], 2, "ticketDay"]);
  });

  test("a required section is read at once, and null is no policy", () => {
    expect(problemsOf(() => requireSections(untyped({ ticketNumbers: { pattern: "N?" } }), "ticketNumbers"))).toMatchObject([
      { code: "invalid_number_pattern" },
    ]);
    expect(problemsOf(() => requireSections(untyped({ modes: 5 }), "modes"))).toMatchObject([{ path: ["policy", "modes"] }]);
    expect(problemsOf(() => policyOf(untyped(null)))).toMatchObject([{ code: "wrong_type", path: ["policy"] }]);
  });
});
