import { describe, expect, test } from "vitest";
import { acoPolicySpec, safeParsePolicy, supportPolicy, type ReportDetail } from "../../src/index.js";
import { supportPolicySchema } from "../../src/schemas/index.js";
import { faultsOf } from "../problem/refusal.js";
import { validatorOf } from "../support/json-schema.js";

const faults = (part: object): readonly string[] => {
  const reading = safeParsePolicy({ ...acoPolicySpec, ...part });
  return reading.ok ? [] : faultsOf(reading.problems);
};

describe("requests and pauses of the published policy", () => {
  test("the published policy takes requests by e-mail, and by phone or fax only with a reason", () => {
    const { channels } = acoPolicySpec.requests;
    expect(Object.keys(channels)).toEqual(["email", "phone", "fax"]);
    expect(Object.entries(channels).flatMap(([name, { needsReason }]) => (needsReason ? [name] : []))).toEqual(["phone", "fax"]);
  });

  test("the published policy requires line number, error content and version of a program error only", () => {
    const { programError, ...others } = acoPolicySpec.requests.kinds;
    expect(programError?.requires).toEqual(["lineNumber", "errorContent", "version"]);
    expect(Object.keys(others)).toEqual(["question", "technicalAdvice", "regulatoryAdvice", "other"]);
    expect(Object.values(others).every(({ requires }) => requires === undefined)).toBe(true);
  });

  test("the published policy numbers tickets by year, and pauses for an answer or approval of the customer", () => {
    expect(acoPolicySpec.ticketNumbers).toEqual({ pattern: "YYYY-NNNNNN" });
    expect(acoPolicySpec.pausing).toEqual({ reasons: ["customerAnswer", "onlineApproval"] });
  });

  test("the lists of the published policy are frozen", () => {
    expect(Object.isFrozen(acoPolicySpec.pausing.reasons)).toBe(true);
    expect(Object.isFrozen(acoPolicySpec.requests.kinds["programError"]?.requires)).toBe(true);
  });
});

test("later changes to the lists of a spec do not change the policy", () => {
  const reasons = ["answer"];
  const requires: ReportDetail[] = ["version"];
  const kinds = { incident: { label: "Incident", requires } };
  const policy = supportPolicy({ ...acoPolicySpec, pausing: { reasons }, requests: { channels: {}, kinds } });
  reasons.push("approval");
  requires.push("lineNumber");
  expect(policy.pausing?.reasons).toEqual(["answer"]);
  expect(policy.requests?.kinds["incident"]?.requires).toEqual(["version"]);
});

describe("faults in the sections of a policy", () => {
  test("faults of channels and kinds have their paths", () => {
    const channels = { "by hand": { label: "By hand" }, fax: { label: "fax", needsReason: "yes" }, post: { colour: "red" } };
    expect(faults({ requests: { channels, kinds: { wish: { label: 5, requires: "version" } }, forms: {} } })).toEqual([
      "invalid_name requests/channels/by hand",
      "missing_field requests/channels/post/label",
      "unknown_field requests/channels/post/colour",
      "unknown_field requests/forms",
      "wrong_type requests/channels/fax/needsReason",
      "wrong_type requests/kinds/wish/label",
      "wrong_type requests/kinds/wish/requires",
    ]);
  });

  test("faults in a list have their positions, including holes and repeats", () => {
    const reasons: unknown[] = ["answer", "no reason", 5, "answer", 5, undefined];
    reasons.length = 7;
    expect(faults({ pausing: { reasons } })).toEqual([
      "duplicate_name pausing/reasons/3",
      "invalid_name pausing/reasons/1",
      "invalid_name pausing/reasons/2",
      "invalid_name pausing/reasons/4",
      "invalid_name pausing/reasons/5",
      "invalid_name pausing/reasons/6",
    ]);
    const wish = { label: "Wish", requires: ["colour", "version", "version"] };
    expect(faults({ requests: { channels: {}, kinds: { wish } } })).toEqual([
      "duplicate_name requests/kinds/wish/requires/2",
      "wrong_type requests/kinds/wish/requires/0",
    ]);
  });

  test.each(["answer", null, {}, 5])("%j is refused as pausing reasons", (reasons) => {
    expect(faults({ pausing: { reasons } })).toEqual(["wrong_type pausing/reasons"]);
  });

  test("a pattern of ticket numbers without a sequence is refused", () => {
    expect(faults({ ticketNumbers: { pattern: "YYYY" } })).toEqual(["invalid_number_pattern ticketNumbers/pattern"]);
    expect(faults({ ticketNumbers: {} })).toEqual(["missing_field ticketNumbers/pattern"]);
  });

  test("a section or an entry that is no object is refused at its path", () => {
    expect(faults({ priorities: 5 })).toEqual(["wrong_type priorities"]);
    expect(faults({ priorities: { urgent: 5 } })).toEqual(["wrong_type priorities/urgent"]);
    expect(faults({ priorities: { urgent: { rank: 1, label: "Urgent", targets: 5 } } })).toEqual([
      "wrong_type priorities/urgent/targets",
    ]);
  });

  test("an empty list of pausing reasons is valid", () => {
    expect(faults({ pausing: { reasons: [] } })).toEqual([]);
  });
});

describe("faults of promises and bands", () => {
  const { calendar } = acoPolicySpec;
  const label = "Label";
  const tier = (part: object): object => ({ tiers: { gold: { label, ...part } } });
  const level = { name: "monthly", label, metric: "resolution", every: "month", attained: "0.95" };

  test.each<[object, readonly string[]]>([
    [{ calendars: { default: calendar } }, ["duplicate_name calendars/default"]],
    [{ calendars: { "my office": calendar } }, ["invalid_name calendars/my office"]],
    [{ calendars: { office: { ...calendar, timeZone: "Mars" } } }, ["unknown_time_zone calendars/office/timeZone"]],
    [{ metrics: { update: { label } } }, ["duplicate_name metrics/update"]],
    [tier({ calendar: "office" }), ["unknown_calendar tiers/gold/calendar"]],
    [tier({ targets: { urgent: { intervention: { hours: 1 } } } }), ["unknown_priority tiers/gold/targets/urgent"]],
    [tier({ targets: { low: { response: { hours: 1 } } } }), ["unknown_metric tiers/gold/targets/low/response"]],
    [
      tier({ targets: { low: { intervention: { hours: 1, calendar: "office" } } } }),
      ["unknown_calendar tiers/gold/targets/low/intervention/calendar"],
    ],
    [tier({ targets: { low: { update: { hours: 1, from: "opening" } } } }), ["invalid_target tiers/gold/targets/low/update"]],
    [{ serviceLevels: [level, level] }, ["duplicate_name serviceLevels/1/name"]],
    [{ serviceLevels: [{ ...level, attained: "1.5" }] }, ["out_of_bounds serviceLevels/0/attained"]],
    [{ serviceLevels: [{ ...level, attained: "95 %" }] }, ["invalid_amount serviceLevels/0/attained"]],
    [{ serviceLevels: [{ ...level, metric: "response" }] }, ["unknown_metric serviceLevels/0/metric"]],
    [{ serviceLevels: [{ ...level, priorities: ["urgent"] }] }, ["unknown_priority serviceLevels/0/priorities/0"]],
    [
      {
        bands: [
          { name: "night", label, when: [] },
          { name: "night", label, when: [] },
        ],
      },
      ["duplicate_name bands/1/name"],
    ],
    [{ bands: [{ name: "late night", label, when: [] }] }, ["invalid_name bands/0/name"]],
    [{ bands: [{ name: "night", label, when: [{ hours: [["22:00", "22:00"]] }] }] }, ["empty_period bands/0/when/0/hours/0"]],
  ])("the section %j is refused", (part, expected) => {
    expect(faults(part)).toEqual(expected);
  });

  test("unknown names are reported together with other faults", () => {
    expect(faults({ ...tier({ calendar: "office" }), name: "" })).toEqual([
      "missing_field name",
      "unknown_calendar tiers/gold/calendar",
    ]);
  });

  test("further calendars are compiled", () => {
    const policy = supportPolicy({ ...acoPolicySpec, calendars: { office: calendar } });
    expect(policy.calendars?.["office"]).toEqual(policy.calendar);
  });
});

describe("shares of service levels, ranks and targets", () => {
  const level = { name: "met", label: "Met", metric: "intervention", every: "month" };
  const attained = (share: unknown): readonly string[] => faults({ serviceLevels: [{ ...level, attained: share }] });

  test("a share is text with a decimal number from 0 to 1", () => {
    for (const share of ["0", "1", "0.95", "1.0"]) expect(attained(share)).toEqual([]);
    for (const share of [0.95, "x0.95", "0.95x", ".95", "95 %"]) {
      expect(attained(share)).toEqual(["invalid_amount serviceLevels/0/attained"]);
    }
    for (const share of ["1.01", "10"]) expect(attained(share)).toEqual(["out_of_bounds serviceLevels/0/attained"]);
    const credited = (percent: string): readonly string[] =>
      faults({ serviceLevels: [{ ...level, attained: "0.9", credits: [{ below: "0.9", percent }] }] });
    expect(credited("100")).toEqual([]);
    expect(credited("100.5")).toEqual(["out_of_bounds serviceLevels/0/credits/0/percent"]);
  });

  test("two service levels do not have one name", () => {
    const twice = [level, level].map((each) => ({ ...each, attained: "0.9" }));
    expect(faults({ serviceLevels: twice })).toEqual(["duplicate_name serviceLevels/1/name"]);
    const different = twice.map((each, position) => ({ ...each, name: `level${position}` }));
    expect(faults({ serviceLevels: different })).toEqual([]);
  });

  test("ranks that are no numbers are refused for their type only, and an absent target is none", () => {
    const priority = { label: "Blocking", targets: { intervention: undefined, resolution: null } };
    expect(faults({ priorities: { one: { ...priority, rank: 1 } } })).toEqual([]);
    expect(faults({ priorities: { one: { ...priority, rank: "1" }, other: { ...priority, rank: "1" } } })).toEqual([
      "wrong_type priorities/one/rank",
      "wrong_type priorities/other/rank",
    ]);
  });
});

test("the JSON Schema of a policy refuses shares and patterns of another form", () => {
  const accepts = validatorOf(supportPolicySchema, "input");
  const level = { name: "monthly", label: "Monthly", metric: "resolution", every: "month", attained: "0.95" };
  const { calendar, priorities } = acoPolicySpec;
  const isPolicyWith = (part: object): boolean => accepts({ calendar, priorities, ...part });

  const shares = ["0.95", "1", "0.0000000001", "95%", ".95", "0,95", "-1", "1000", "0.00000000001", 0.95];
  const isShare = (attained: unknown): boolean => isPolicyWith({ serviceLevels: [{ ...level, attained }] });
  expect(shares.filter(isShare)).toEqual(["0.95", "1", "0.0000000001"]);

  const longest = `'${"x".repeat(37)}'N`;
  const patterns = ["YYYY-NNNNNN", longest, "YYYY", "", `${longest}N`, 5];
  const isPattern = (pattern: unknown): boolean => isPolicyWith({ ticketNumbers: { pattern } });
  expect(patterns.filter(isPattern)).toEqual(["YYYY-NNNNNN", longest]);
});
