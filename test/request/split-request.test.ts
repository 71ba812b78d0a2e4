import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest, splitRequest } from "../../src/index.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const advice = { kind: "technicalAdvice", description: "How do we archive a year?" };
const several = { ...question, report: [question.report, programError, advice] };

describe("a request with several reports", () => {
  test("a request with several reports is refused with their number (policy-1.5)", () => {
    expect(refused(several)).toEqual([{ code: "multiple_reports", path: ["report"], count: 3 }]);
  });

  test("the other faults of a request with several reports are reported too", () => {
    const report = [{ ...programError, version: "" }, { kind: "praise", description: "Well done" }, "also this"];
    expect(faults({ ...several, sender: "anna", report })).toEqual([
      "invalid_email sender",
      "missing_field report/0/version",
      "multiple_reports report",
      "unknown_kind report/1/kind",
      "wrong_type report/2",
    ]);
  });

  test("splitRequest makes a valid draft of each report, in order and otherwise alike (policy-1.5)", () => {
    const drafts = splitRequest(several);
    expect(drafts).toEqual([
      { ...question, report: question.report },
      { ...question, report: programError },
      { ...question, report: advice },
    ]);
    expect(drafts.map((draft) => parseRequest(acoPolicy, draft))).toEqual(drafts);
  });

  test("splitRequest does not change the request", () => {
    const before = structuredClone(several);
    splitRequest(several);
    expect(several).toEqual(before);
  });
});

describe("a draft with one report", () => {
  test("a request with one report is its own draft", () => {
    expect(splitRequest(question)).toEqual([question]);
  });

  test("a list of one report is split into one draft, and refused as a list", () => {
    expect(splitRequest({ ...question, report: [advice] })).toEqual([{ ...question, report: advice }]);
    expect(faults({ ...question, report: [advice] })).toEqual(["wrong_type report"]);
  });
});

describe("data that cannot be split", () => {
  test.each([[{ ...question, report: [] }], [{ customer: "Studio Bianchi" }], [null], ["report"], [[question]]])(
    "data without a list of reports is its own draft, which is refused: %j",
    (draft) => {
      expect(splitRequest(draft)).toEqual([draft]);
      expect(refused(draft)).not.toEqual([]);
    },
  );

  test("an empty list of reports is a missing report", () => {
    expect(faults({ ...question, report: [] })).toEqual(["missing_field report"]);
  });
});
