import { describe, expect, test } from "vitest";
import { acoPolicySpec, safeParsePolicy, supportPolicy, type ReportDetail } from "../../src/index.js";
import { faultsOf } from "../problem/refusal.js";

const faults = (part: object): readonly string[] => {
  const reading = safeParsePolicy({ ...acoPolicySpec, ...part });
  return reading.ok ? [] : faultsOf(reading.problems);
};

describe("the published policy", () => {
  test("takes requests by e-mail, and by phone or fax only with the reason why not by e-mail", () => {
    const { channels } = acoPolicySpec.requests;
    expect(Object.keys(channels)).toEqual(["email", "phone", "fax"]);
    expect(Object.entries(channels).flatMap(([name, { needsReason }]) => (needsReason ? [name] : []))).toEqual(["phone", "fax"]);
  });

  test("wants line number, error content and version of a program error alone", () => {
    const { programError, ...others } = acoPolicySpec.requests.kinds;
    expect(programError?.requires).toEqual(["lineNumber", "errorContent", "version"]);
    expect(Object.keys(others)).toEqual(["question", "technicalAdvice", "regulatoryAdvice", "other"]);
    expect(Object.values(others).every(({ requires }) => requires === undefined)).toBe(true);
  });

  test("numbers tickets by year, with six digits, and pauses for an answer or an approval of the customer", () => {
    expect(acoPolicySpec.ticketNumbers).toEqual({ pattern: "YYYY-NNNNNN" });
    expect(acoPolicySpec.pausing).toEqual({ reasons: ["customerAnswer", "onlineApproval"] });
  });

  test("is frozen, its lists too", () => {
    expect(Object.isFrozen(acoPolicySpec.pausing.reasons)).toBe(true);
    expect(Object.isFrozen(acoPolicySpec.requests.kinds["programError"]?.requires)).toBe(true);
  });
});

test("later changes to the lists that a policy was made of do not reach it", () => {
  const reasons = ["answer"];
  const requires: ReportDetail[] = ["version"];
  const kinds = { incident: { label: "Incident", requires } };
  const policy = supportPolicy({ ...acoPolicySpec, pausing: { reasons }, requests: { channels: {}, kinds } });
  reasons.push("approval");
  requires.push("lineNumber");
  expect(policy.pausing?.reasons).toEqual(["answer"]);
  expect(policy.requests?.kinds["incident"]?.requires).toEqual(["version"]);
});

describe("a policy's faults", () => {
  test("in its channels and kinds lie where they are", () => {
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

  test("in a list are told by position, a hole and a repetition among them", () => {
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

  test.each(["answer", null, {}, 5])("%j in place of the pausing reasons is no list", (reasons) => {
    expect(faults({ pausing: { reasons } })).toEqual(["wrong_type pausing/reasons"]);
  });

  test("a pattern of ticket numbers without a sequence is none", () => {
    expect(faults({ ticketNumbers: { pattern: "YYYY" } })).toEqual(["invalid_number_pattern ticketNumbers/pattern"]);
    expect(faults({ ticketNumbers: {} })).toEqual(["missing_field ticketNumbers/pattern"]);
  });

  test("no pausing reasons at all are none", () => {
    expect(faults({ pausing: { reasons: [] } })).toEqual([]);
  });
});
