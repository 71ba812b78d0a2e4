import { describe, expect, test } from "vitest";
import { acoPolicy } from "../../src/index.js";
import { supportRequestSchema } from "../../src/schemas/index.js";
import { validatorOf } from "../support/json-schema.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const withPhone = (phone: unknown): unknown => ({ ...question, operator: { ...question.operator, phone } });
const withReport = (report: object): unknown => ({ ...question, report: { ...question.report, ...report } });

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

test("a body with 170,000 problems is refused quickly", () => {
  const report = Array.from({ length: 85_000 }, () => ({}));
  const problems = refused({ ...question, report });
  expect(problems[0]).toEqual({ code: "multiple_reports", path: ["report"], count: 85_000 });
  expect(problems.length).toBeLessThanOrEqual(1_000);
});

test("of a list of more than 100 reports, the faults of the first 100 are reported", () => {
  const report = Array.from({ length: 101 }, () => ({ kind: "praise" }));
  const problems = refused({ ...question, report });
  expect(problems[0]).toEqual({ code: "multiple_reports", path: ["report"], count: 101 });
  for (const code of ["missing_field", "unknown_kind"] as const) {
    const positions = problems.filter((problem) => problem.code === code).map(({ path }) => path?.[1]);
    expect(positions).toEqual(Array.from({ length: 100 }, (_, position) => position));
  }
});

describe("the JSON Schema of a request", () => {
  const withOperator = (part: object): unknown => ({ ...question, operator: { ...question.operator, ...part } });

  test.each(["input", "output"] as const)("the JSON Schema of the %s of a request accepts a valid request", (io) => {
    const accepts = validatorOf(supportRequestSchema(acoPolicy), io);
    const { sender, ...call } = { ...question, channel: "phone", emailUnavailableReason: "The PC broke down" };
    expect(sender).toBe(question.sender);
    for (const request of [question, call, { ...question, report: programError }, { ...question, addressedTo: "expert" }]) {
      expect(accepts(request)).toBe(true);
    }
  });

  test("the JSON Schema of a request refuses fields of another type, and absent and unknown fields", () => {
    const accepts = validatorOf(supportRequestSchema(acoPolicy), "input");
    const { customer, ...anonymous } = question;
    expect(customer).toBe("Studio Bianchi");
    for (const request of [
      ...[anonymous, { ...question, customer: 5 }, { ...question, application: null }, { ...question, channel: ["email"] }],
      ...[
        { ...question, addressedTo: "sales" },
        { ...question, addressedTo: 5 },
        { ...question, sender: 5 },
      ],
      ...[withOperator({ phone: 255_555 }), withOperator({ name: undefined }), withOperator({ title: "Dr" })],
      ...[withReport({ kind: 5 }), withReport({ version: 7.2 }), { ...question, report: [question.report] }],
      ...[{ ...question, subject: "Payslips" }],
    ]) {
      expect(accepts(request), JSON.stringify(request)).toBe(false);
    }
  });
});
