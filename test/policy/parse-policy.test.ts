import { describe, expect, test } from "vitest";
import { acoPolicySpec, safeParsePolicy, supportPolicy, type PrioritySpec, type Problem } from "../../src/index.js";
import { faultsOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";

const urgent: PrioritySpec = { rank: 1, label: "Urgent", targets: { intervention: { hours: 4 } } };

function found(data: unknown): readonly Problem[] {
  const reading = safeParsePolicy(data);
  return reading.ok ? [] : reading.problems;
}

const withPriorities = (priorities: unknown): unknown => ({ ...acoPolicySpec, priorities });
const withModes = (modes: unknown): unknown => ({ ...acoPolicySpec, modes });

describe("a spec with many faults reports every one of them at once, with its path", () => {
  const spec = {
    name: "",
    calendar: { timeZone: "Europe/Roma", weeklyHours: { mon: [["08:30", "25:00"]] }, holidays: ["2026-02-30"] },
    priorities: {
      blocking: { rank: 0, label: "Blocking", targets: { intervention: { hours: -4 } } },
      critical: { rank: 2, label: { en: "Critical" }, targets: { intervention: { hours: 8 }, closing: { hours: 9 } } },
      low: { rank: 5, label: "Low", targets: {}, colour: "grey" },
    },
    modes: { online: { label: "online", blockMinutes: 0, needsApproval: "yes" }, onSite: { blockMinutes: 60, label: 7 } },
    causes: { "a fault": { label: "fault" }, other: { warranty: 1 } },
    requests: {
      channels: { fax: { label: "fax", needsReason: 1 }, "by hand": { label: "by hand" } },
      kinds: { programError: { label: "error", requires: ["version", "colour", "version"] }, question: {} },
    },
    ticketNumbers: { pattern: "YYYY-MM" },
    pausing: { reasons: ["answer", "no reason", "answer"] },
    invoicing: { endOfMonthsAfter: 13 },
    owner: "ACO",
  };
  const expected = [
    "missing_field name",
    "unknown_time_zone calendar/timeZone",
    "invalid_time_of_day calendar/weeklyHours/mon/0/1",
    "invalid_local_date calendar/holidays/0",
    "out_of_bounds priorities/blocking/rank",
    "invalid_target priorities/blocking/targets/intervention",
    "wrong_type priorities/critical/label",
    "unknown_metric priorities/critical/targets/closing",
    "unknown_field priorities/low/colour",
    "out_of_bounds modes/online/blockMinutes",
    "wrong_type modes/online/needsApproval",
    "wrong_type modes/onSite/label",
    "invalid_name causes/a fault",
    "missing_field causes/other/label",
    "wrong_type causes/other/warranty",
    "wrong_type requests/channels/fax/needsReason",
    "invalid_name requests/channels/by hand",
    "wrong_type requests/kinds/programError/requires/1",
    "duplicate_name requests/kinds/programError/requires/2",
    "missing_field requests/kinds/question/label",
    "invalid_number_pattern ticketNumbers/pattern",
    "invalid_name pausing/reasons/1",
    "duplicate_name pausing/reasons/2",
    "out_of_bounds invoicing/endOfMonthsAfter",
    "unknown_field owner",
  ];

  test("safeParsePolicy returns every fault as data", () => {
    expect(faultsOf(found(spec))).toEqual([...expected].sort());
  });

  test("supportPolicy throws every fault as one error", () => {
    expect(problemsOf(() => supportPolicy(untyped(spec)))).toEqual(found(spec));
  });

  test("the faults of a policy survive JSON", () => {
    expect(throughJson(found(spec))).toEqual(found(spec));
  });
});

describe("a repeated rank or an invalid name does not hide other faults", () => {
  test("a repeated rank is reported together with the faults of the priority", () => {
    const late = { ...urgent, targets: { intervention: { hours: -1 } } };
    expect(faultsOf(found(withPriorities({ urgent, late })))).toEqual([
      "duplicate_rank priorities/late/rank",
      "invalid_target priorities/late/targets/intervention",
    ]);
  });

  test("an invalid name of a mode is reported together with the faults of other modes", () => {
    expect(
      faultsOf(
        found(withModes({ "on site": { label: "on site", blockMinutes: 60 }, phone: { label: "phone", blockMinutes: 0 } })),
      ),
    ).toEqual(["invalid_name modes/on site", "out_of_bounds modes/phone/blockMinutes"]);
  });
});

describe("each fault alone", () => {
  test("two priorities with the same rank are refused (policy-2.5)", () => {
    expect(found(withPriorities({ urgent, other: urgent }))).toEqual([
      { code: "duplicate_rank", path: ["priorities", "other", "rank"], rank: 1, other: "urgent" },
    ]);
  });

  test.each([0, -1, 1000, 1.5, NaN, Infinity, "1", null, 2 ** 60])("the rank %o is refused", (rank) => {
    const codes = found(withPriorities({ urgent: { ...urgent, rank } })).map(({ code, path }) => [code, path?.join("/")]);
    expect(codes.every(([code]) => code === "out_of_bounds" || code === "wrong_type")).toBe(true);
    expect(new Set(codes.map(([, path]) => path))).toEqual(new Set(["priorities/urgent/rank"]));
  });

  test.each(["", "on site", "1st", "_x", "però", "a.b", "a/b"])("the name %o of a priority is refused", (name) => {
    expect(faultsOf(found(withPriorities(Object.fromEntries([[name, urgent]]))))).toEqual([`invalid_name priorities/${name}`]);
  });

  test.each([
    { hours: 0 },
    { hours: -4 },
    { hours: NaN },
    { hours: "4" },
    { weeks: 1.5 },
    { fortnights: 3 },
    { hours: 1, minutes: 30 },
    {},
    [],
    4,
    "4h",
  ])("the target %j is refused", (intervention) => {
    const data = withPriorities({ urgent: { ...urgent, targets: { intervention } } });
    expect(faultsOf(found(data))).toEqual(["invalid_target priorities/urgent/targets/intervention"]);
  });

  const optionalSections = ["name", "modes", "causes", "requests", "ticketNumbers", "pausing", "invoicing", "bands"] as const;

  test.each(optionalSections)("the section %s may be absent, undefined or null, which mean the same", (section) => {
    const without: Record<string, unknown> = { ...acoPolicySpec };
    delete without[section];
    for (const data of [without, { ...acoPolicySpec, [section]: undefined }, { ...acoPolicySpec, [section]: null }]) {
      const reading = safeParsePolicy(data);
      expect(reading.ok && Object.keys(reading.value).includes(section)).toBe(false);
      expect(reading.ok ? [] : reading.problems).toEqual([]);
    }
  });

  test.each(["calendar", "priorities"])("a policy without %s is refused with the path of the section", (field) => {
    expect(found({ ...acoPolicySpec, [field]: undefined }).every(({ path }) => path?.[0] === field)).toBe(true);
  });

  test.each([null, undefined, 5, "policy", [], true])("%o is refused as a policy", (data) => {
    expect(found(data)).toEqual([expect.objectContaining({ path: [] })]);
  });
});

test("a list, a Map or a text in place of named entries is refused", () => {
  for (const modes of [[], ["phone"], new Map([["phone", { label: "Phone", blockMinutes: 30 }]]), "phone", 5]) {
    expect(found(withModes(modes))).toMatchObject([{ code: "wrong_type", path: ["modes"], expected: "an object" }]);
  }
});

test("a policy without any priority is refused", () => {
  const reading = safeParsePolicy({ ...acoPolicySpec, priorities: {} });
  expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])).toEqual([["wrong_type", ["priorities"]]]);
});

test("how often the reasons of a pause are looked at grows with their number, not with its square", () => {
  const looked = (length: number): number => {
    let count = 0;
    const names = Array.from({ length }, (_, position) => `reason${position}`);
    const reasons = new Proxy(names, {
      get(target, key): unknown {
        count += 1;
        return Reflect.get(target, key);
      },
    });
    expect(safeParsePolicy({ ...acoPolicySpec, pausing: { reasons } }).ok).toBe(true);
    return count;
  };
  expect(looked(400)).toBeLessThan(looked(100) * 5);
});

test("a service level without a priority, or with two credits below one share, is refused", () => {
  const level = { name: "monthly", label: "Monthly", metric: "intervention", every: "month", attained: "0.95" };
  const credits = ["0.9", "0.95", "0.90"].map((below) => ({ below, percent: "5" }));
  expect(found({ ...acoPolicySpec, serviceLevels: [{ ...level, priorities: [], credits }] })).toEqual([
    { code: "out_of_bounds", path: ["serviceLevels", 0, "priorities"], value: "a list of 0 entries", minimum: 1 },
    { code: "duplicate_credit", path: ["serviceLevels", 0, "credits", 2, "below"], below: "0.90" },
  ]);
});
