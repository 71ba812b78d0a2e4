import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest, safeParseRequest, splitRequest } from "../../src/index.js";
import { supportRequestSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

describe("a valid request", () => {
  test("a request with everything the policy requires is accepted unchanged", () => {
    expect(parseRequest(acoPolicy, question)).toEqual(question);
    expect(safeParseRequest(acoPolicy, question)).toEqual({ ok: true, value: question });
  });

  test("a program error with line number, error content and version is accepted", () => {
    const request = { ...question, report: programError };
    expect(parseRequest(acoPolicy, request)).toEqual(request);
  });

  test("a request survives JSON through its schema", () => {
    const data = { ...question, channel: "fax", emailUnavailableReason: "No line since 9", report: programError };
    const request = parseRequest(acoPolicy, data);
    expect(supportRequestSchema(acoPolicy).parse(throughJson(request))).toEqual(request);
  });

  test("the texts of a request stay exactly as they were typed", () => {
    const operator = { name: " Anna\tBianchi ", phone: " +39 (02) 5412-3422 / 7 . " };
    const report = { kind: "question", description: "\n  Where are\r\n the payslips?  " };
    expect(parseRequest(acoPolicy, { ...question, operator, report })).toEqual({ ...question, operator, report });
  });

  test("later changes to the data do not change the request", () => {
    const operator = { ...question.operator };
    const request = parseRequest(acoPolicy, { ...question, operator });
    Reflect.set(operator, "phone", "none");
    expect(request.operator).toEqual(question.operator);
  });

  test("blank optional texts are left out of the request", () => {
    const report = { ...question.report, lineNumber: "", errorContent: " \n", version: undefined };
    expect(parseRequest(acoPolicy, { ...question, emailUnavailableReason: "", report })).toStrictEqual(question);
  });

  test("a request may have more details than its kind requires", () => {
    const request = { ...question, emailUnavailableReason: "none", report: { ...question.report, version: "7.2" } };
    expect(parseRequest(acoPolicy, request)).toEqual(request);
  });
});

describe("a request with many faults", () => {
  const data = {
    customer: "",
    application: 7,
    operator: { name: "  ", phone: "112", role: "accountant" },
    sender: "anna at bianchi",
    channel: "pigeon",
    addressedTo: "anyone",
    urgent: true,
    report: { kind: "programError", description: "\n", version: " ", colour: "red" },
  };
  const expected = [
    "invalid_email sender",
    "invalid_phone operator/phone",
    "missing_field customer",
    "missing_field operator/name",
    "missing_field report/description",
    "missing_field report/errorContent",
    "missing_field report/lineNumber",
    "missing_field report/version",
    "unknown_channel channel",
    "unknown_field operator/role",
    "unknown_field report/colour",
    "unknown_field urgent",
    "wrong_type addressedTo",
    "wrong_type application",
  ];

  test("every fault of a request is reported at once, with its path (policy-1.4)", () => {
    expect(faults(data)).toEqual(expected);
  });

  test("parseRequest throws the faults that safeParseRequest returns", () => {
    expect(problemsOf(() => parseRequest(acoPolicy, data))).toEqual(refused(data));
  });

  test("the faults of a request survive JSON", () => {
    expect(throughJson(refused(data))).toEqual(refused(data));
  });

  test("an empty request is refused with each missing field once", () => {
    const fields = ["addressedTo", "application", "channel", "customer", "operator", "report", "sender"];
    expect(faults({})).toEqual(fields.map((field) => `missing_field ${field}`));
  });

  test.each([null, undefined, 5, "request", [], true, [question]])("%j is refused as a request", (value) => {
    expect(refused(value)).toEqual([expect.objectContaining({ path: [] })]);
  });

  test("a request sent to one expert only is accepted (policy-1.2)", () => {
    expect(parseRequest(acoPolicy, { ...question, addressedTo: "expert" }).addressedTo).toBe("expert");
  });

  test.each(["operator", "report"])("the field %s is refused unless it is an object", (field) => {
    for (const value of ["Anna", 5, null]) expect(faults({ ...question, [field]: value })).toEqual([`wrong_type ${field}`]);
  });

  test("a field named __proto__ is an unknown field", () => {
    const request: unknown = JSON.parse(`{"__proto__":{"customer":"x"},${JSON.stringify(question).slice(1)}`);
    const report: unknown = JSON.parse(`{"__proto__":{"version":"x"},${JSON.stringify(question.report).slice(1)}`);
    expect(faults(request)).toEqual(["unknown_field __proto__"]);
    expect(faults({ ...question, report })).toEqual(["unknown_field report/__proto__"]);
  });
});

describe("a policy without requests", () => {
  test("a policy without requests is refused with the section to add", () => {
    expect(codesOf(() => safeParseRequest({}, question))).toEqual(["missing_section"]);
    expect(codesOf(() => supportRequestSchema({ requests: null }))).toEqual(["missing_section"]);
  });

  const policies = [null, { requests: {} }, { requests: { channels: {}, kinds: [] } }];
  test.each(policies.map((policy) => [policy]))("the policy %j is refused with wrong_type", (policy) => {
    expect(codesOf(() => safeParseRequest(untyped(policy), question))).toEqual(["wrong_type"]);
    expect(codesOf(() => supportRequestSchema(untyped(policy)))).toEqual(["wrong_type"]);
  });
});

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
