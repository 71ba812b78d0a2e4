import { describe, expect, test } from "vitest";
import { question } from "./a-request.js";
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
