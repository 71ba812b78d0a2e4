import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest, splitRequest } from "../../src/index.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const advice = { kind: "technicalAdvice", description: "How do we archive a year?" };
const several = { ...question, report: [question.report, programError, advice] };

describe("a request with several reports", () => {
  test("is refused with their number (policy-1.5)", () => {
    expect(refused(several)).toEqual([{ code: "multiple_reports", path: ["report"], count: 3 }]);
  });

  test("is told at once what else is wrong with it and with each report", () => {
    const report = [{ ...programError, version: "" }, { kind: "praise", description: "Well done" }, "also this"];
    expect(faults({ ...several, sender: "anna", report })).toEqual([
      "invalid_email sender",
      "missing_field report/0/version",
      "multiple_reports report",
      "unknown_kind report/1/kind",
      "wrong_type report/2",
    ]);
  });

  test("gives a draft for each, in order and otherwise alike, and each is then accepted (policy-1.5)", () => {
    const drafts = splitRequest(several);
    expect(drafts).toEqual([
      { ...question, report: question.report },
      { ...question, report: programError },
      { ...question, report: advice },
    ]);
    expect(drafts.map((draft) => parseRequest(acoPolicy, draft))).toEqual(drafts);
  });

  test("is not changed by being split", () => {
    const before = structuredClone(several);
    splitRequest(several);
    expect(several).toEqual(before);
  });
});

describe("a draft with one report", () => {
  test("gives itself", () => {
    expect(splitRequest(question)).toEqual([question]);
  });

  test("in a list gives it by itself; the list is refused, however short", () => {
    expect(splitRequest({ ...question, report: [advice] })).toEqual([{ ...question, report: advice }]);
    expect(faults({ ...question, report: [advice] })).toEqual(["wrong_type report"]);
  });
});

describe("what cannot be split", () => {
  test.each([[{ ...question, report: [] }], [{ customer: "Studio Bianchi" }], [null], ["report"], [[question]]])(
    "is given back whole, so that reading it tells what is wrong: %j",
    (draft) => {
      expect(splitRequest(draft)).toEqual([draft]);
      expect(refused(draft)).not.toEqual([]);
    },
  );

  test("an empty list of reports is a missing report", () => {
    expect(faults({ ...question, report: [] })).toEqual(["missing_field report"]);
  });
});
