import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest } from "../../src/index.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const withReport = (report: object): unknown => ({ ...question, report: { ...question.report, ...report } });

describe("a channel", () => {
  test("a request by e-mail needs no reason", () => {
    expect(refused(question)).toEqual([]);
  });

  test.each(["phone", "fax"])(
    "a request by %s is accepted with the reason why e-mail could not be used (policy-1.3)",
    (channel) => {
      expect(refused({ ...question, channel, emailUnavailableReason: "The PC broke down" })).toEqual([]);
    },
  );

  test.each(["phone", "fax"])("a caller by %s with the reason needs no sender", (channel) => {
    const { sender, ...call } = { ...question, channel, emailUnavailableReason: "The PC broke down" };
    expect(sender).toBe(question.sender);
    for (const absent of [call, { ...call, sender: "" }, { ...call, sender: null }]) {
      expect(parseRequest(acoPolicy, absent)).toStrictEqual(call);
    }
    expect(faults({ ...call, sender: "anna" })).toEqual(["invalid_email sender"]);
    expect(refused({ ...call, channel: "email" })).toEqual([{ code: "missing_field", path: ["sender"], field: "sender" }]);
  });

  test.each(["phone", "fax"])("a request by %s without a reason is refused (policy-1.3)", (channel) => {
    const missing = { code: "missing_reason", path: ["emailUnavailableReason"], channel: JSON.stringify(channel) };
    expect(refused({ ...question, channel })).toEqual([missing]);
    expect(refused({ ...question, channel, emailUnavailableReason: " \t" })).toEqual([missing]);
  });

  test.each(["post", "Email", "toString", "__proto__", " email"])(
    "the channel %j is refused with the known channels (policy-0.3)",
    (channel) => {
      const known = ["email", "phone", "fax"];
      expect(refused({ ...question, channel })).toEqual([
        { code: "unknown_channel", path: ["channel"], channel: JSON.stringify(channel), known },
      ]);
    },
  );

  test("a blank channel is missing, not unknown", () => {
    expect(faults({ ...question, channel: " " })).toEqual(["missing_field channel"]);
    expect(faults({ ...question, channel: 5 })).toEqual(["wrong_type channel"]);
  });
});

describe("a kind of report", () => {
  test.each(["question", "technicalAdvice", "regulatoryAdvice", "other"])(
    "a report of the kind %s needs only its description",
    (kind) => {
      expect(refused(withReport({ kind }))).toEqual([]);
    },
  );

  test.each(["lineNumber", "errorContent", "version"])("a program error needs %s (policy-1.4)", (detail) => {
    const missing = [{ code: "missing_field", path: ["report", detail], field: detail }];
    for (const value of [undefined, "", "  "]) {
      expect(refused({ ...question, report: { ...programError, [detail]: value } })).toEqual(missing);
    }
    expect(faults({ ...question, report: { ...programError, [detail]: 120 } })).toEqual([`wrong_type report/${detail}`]);
  });

  test.each(["praise", "constructor", "__proto__"])("the kind %j is refused with the known kinds", (kind) => {
    const known = ["programError", "question", "technicalAdvice", "regulatoryAdvice", "other"];
    expect(refused(withReport({ kind }))).toEqual([
      { code: "unknown_kind", path: ["report", "kind"], kind: JSON.stringify(kind), known },
    ]);
  });
});

test("a kind that is no text is refused for its type only", () => {
  expect(faults(withReport({ kind: 5 }))).toEqual(["wrong_type report/kind"]);
});

test("a list of no report is a missing report, and a list of one is refused as a list", () => {
  expect(refused({ ...question, report: [] })).toEqual([{ code: "missing_field", path: ["report"], field: "report" }]);
  expect(refused({ ...question, report: [question.report] })).toEqual([
    { code: "wrong_type", path: ["report"], expected: "a report by itself", value: "a list of one" },
  ]);
});

describe("channels and kinds of another policy", () => {
  const policy = {
    requests: {
      channels: { app: { label: "App" }, letter: { label: "Letter", needsReason: true } },
      kinds: { incident: { label: "Incident", requires: ["version"] }, wish: { label: "Wish", requires: [] } },
    },
  } as const;

  test("another policy has its own channels, kinds and requirements", () => {
    const report = { kind: "incident", description: "Down", version: "2" };
    expect(faults({ ...question, channel: "app", report }, policy)).toEqual([]);
    expect(faults({ ...question, channel: "letter", report: { ...report, version: "" } }, policy)).toEqual([
      "missing_field report/version",
      "missing_reason emailUnavailableReason",
    ]);
    expect(faults({ ...question, channel: "app", report: { kind: "wish", description: "More" } }, policy)).toEqual([]);
    expect(faults(question, policy)).toEqual(["unknown_channel channel", "unknown_kind report/kind"]);
  });
});
