import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest } from "../../src/index.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const withPhone = (phone: unknown): unknown => ({ ...question, operator: { ...question.operator, phone } });
const withReport = (report: object): unknown => ({ ...question, report: { ...question.report, ...report } });

describe("a telephone number", () => {
  const plausible = [
    ...["+39 0254123422", "0233490892", "(02) 5412.3422", "02/5412-3422", "12345", "+123456789012345", "  1 2 3 4 5  "],
    ...["+39\u00A002\u00A05412\u00A03422", "+39\u202F02\u202F54123422", "02\u20115412\u20113422", "\u202A+39 02 5412 3422\u202C"],
    ...["02 5412 3422 ext. 7", "02 5412 3422 x7", "02 5412 3422 #7", "02 5412 3422, interno 12", "+39-02-54123422;ext=7"],
  ];
  test.each(plausible)("the telephone number %j is accepted and kept as typed", (phone) => {
    expect(parseRequest(acoPolicy, withPhone(phone)).operator.phone).toBe(phone);
  });

  const implausible = ["1234", "1234567890123456", "call me", "+()-./", "02\n54123422", "02\t54123422", "０２５４１２３４２２"];
  test.each([...implausible, "02 5412 3422 ext.", "ext. 12345", "02 5412 3422 ext. 1234567", "02\u200B54123422"])(
    "the telephone number %j is refused",
    (phone) => {
      expect(faults(withPhone(phone))).toEqual(["invalid_phone operator/phone"]);
    },
  );
});

describe("the sender's address", () => {
  test.each(["anna@bianchi.example", "a.b+c@x-y.co.uk", "o'neil@example.com"])("the sender %j is accepted", (sender) => {
    expect(parseRequest(acoPolicy, { ...question, sender }).sender).toBe(sender);
  });

  const twoLines = "anna@bianchi.example\r\nBcc: all@example.com";
  test.each(["anna", "anna@", "@bianchi.example", "a b@c.example", " a@b.example", twoLines])(
    "the sender %j is refused",
    (sender) => {
      expect(faults({ ...question, sender })).toEqual(["invalid_email sender"]);
    },
  );

  test("a sender has at most 254 characters", () => {
    const sender = `anna@${"a".repeat(62)}.${"b".repeat(59)}.${"c".repeat(60)}.${"d".repeat(60)}.com`;
    expect(sender).toHaveLength(253);
    expect(faults({ ...question, sender: `x${sender}` })).toEqual([]);
    expect(refused({ ...question, sender: `xx${sender}` })).toEqual([
      { code: "text_too_long", path: ["sender"], length: 255, limit: 254 },
    ]);
  });
});

describe("a text is limited", () => {
  const long = (limit: number): string => "x".repeat(limit);
  test.each<[string, number, (text: string) => unknown]>([
    ["customer", 200, (customer) => ({ ...question, customer })],
    ["application", 200, (application) => ({ ...question, application })],
    ["operator/name", 200, (name) => ({ ...question, operator: { ...question.operator, name } })],
    ["emailUnavailableReason", 2_000, (emailUnavailableReason) => ({ ...question, emailUnavailableReason })],
    ["report/description", 20_000, (description) => withReport({ description })],
    ["report/lineNumber", 100, (lineNumber) => withReport({ lineNumber })],
    ["report/errorContent", 20_000, (errorContent) => withReport({ errorContent })],
    ["report/version", 100, (version) => withReport({ version })],
  ])("the field %s has at most %i characters", (path, limit, request) => {
    expect(refused(request(long(limit)))).toEqual([]);
    expect(refused(request(long(limit + 1)))).toEqual([
      { code: "text_too_long", path: path.split("/"), length: limit + 1, limit },
    ]);
  });

  test("a telephone number has at most 40 characters", () => {
    expect(refused(withPhone(`12345${" ".repeat(35)}`))).toEqual([]);
    expect(faults(withPhone(`12345${" ".repeat(36)}`))).toEqual(["text_too_long operator/phone"]);
  });
});

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
    expect(faults({ ...call, channel: "email" })).toEqual(["missing_field sender"]);
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

describe("names without a visible character", () => {
  test.each(["\u200B", "\u2060\u200D", "\u3164", "\u2800", "\u00AD", "\uFEFF", "\u{E0041}"])(
    "the name %j counts as missing",
    (name) => {
      expect(faults({ ...question, customer: name, operator: { ...question.operator, name } })).toEqual([
        "missing_field customer",
        "missing_field operator/name",
      ]);
    },
  );

  test("a name with a visible character is kept as typed", () => {
    const name = "\u200BAnna\u200D";
    expect(parseRequest(acoPolicy, { ...question, operator: { ...question.operator, name } }).operator.name).toBe(name);
  });
});

test("a body with 170,000 problems is refused quickly", () => {
  const report = Array.from({ length: 85_000 }, () => ({}));
  const problems = refused({ ...question, report });
  expect(problems[0]).toEqual({ code: "multiple_reports", path: ["report"], count: 85_000 });
  expect(problems.length).toBeLessThanOrEqual(1_000);
});
