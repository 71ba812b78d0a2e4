import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest, safeParseRequest } from "../../src/index.js";
import { supportRequestSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { programError, question } from "./a-request.js";
import { faults, refused } from "./refused.js";

describe("a request with all that the policy asks for", () => {
  test("is accepted as it is", () => {
    expect(parseRequest(acoPolicy, question)).toEqual(question);
    expect(safeParseRequest(acoPolicy, question)).toEqual({ ok: true, value: question });
  });

  test("reports a program error with its line number, error content and version", () => {
    const request = { ...question, report: programError };
    expect(parseRequest(acoPolicy, request)).toEqual(request);
  });

  test("comes back from JSON through its schema", () => {
    const data = { ...question, channel: "fax", emailUnavailableReason: "No line since 9", report: programError };
    const request = parseRequest(acoPolicy, data);
    expect(supportRequestSchema(acoPolicy).parse(throughJson(request))).toEqual(request);
  });

  test("has its texts exactly as they were typed, spaces, breaks and all", () => {
    const operator = { name: " Anna\tBianchi ", phone: " +39 (02) 5412-3422 / 7 . " };
    const report = { kind: "question", description: "\n  Where are\r\n the payslips?  " };
    expect(parseRequest(acoPolicy, { ...question, operator, report })).toEqual({ ...question, operator, report });
  });

  test("is a copy: what becomes of the data later does not reach it", () => {
    const operator = { ...question.operator };
    const request = parseRequest(acoPolicy, { ...question, operator });
    Reflect.set(operator, "phone", "none");
    expect(request.operator).toEqual(question.operator);
  });

  test("leaves out optional texts that nobody filled in", () => {
    const report = { ...question.report, lineNumber: "", errorContent: " \n", version: undefined };
    expect(parseRequest(acoPolicy, { ...question, emailUnavailableReason: "", report })).toStrictEqual(question);
  });

  test("may tell more than its kind requires", () => {
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

  test("is told of every one at once, with its path (policy-1.4)", () => {
    expect(faults(data)).toEqual(expected);
  });

  test("is refused with the same ones by parseRequest, which throws", () => {
    expect(problemsOf(() => parseRequest(acoPolicy, data))).toEqual(refused(data));
  });

  test("is told in data that survives JSON", () => {
    expect(throughJson(refused(data))).toEqual(refused(data));
  });

  test("names each missing field once where nothing was sent at all", () => {
    const fields = ["addressedTo", "application", "channel", "customer", "operator", "report", "sender"];
    expect(faults({})).toEqual(fields.map((field) => `missing_field ${field}`));
  });

  test.each([null, undefined, 5, "request", [], true, [question]])("%j in place of a request is refused as a whole", (value) => {
    expect(refused(value)).toEqual([expect.objectContaining({ path: [] })]);
  });

  test("a request sent to one expert only is accepted (policy-1.2)", () => {
    expect(parseRequest(acoPolicy, { ...question, addressedTo: "expert" }).addressedTo).toBe("expert");
  });

  test.each(["operator", "report"])("the %s in another form than an object is refused", (field) => {
    for (const value of ["Anna", 5, null]) expect(faults({ ...question, [field]: value })).toEqual([`wrong_type ${field}`]);
  });

  test("a field by the name of __proto__ is unknown like any other", () => {
    const request: unknown = JSON.parse(`{"__proto__":{"customer":"x"},${JSON.stringify(question).slice(1)}`);
    const report: unknown = JSON.parse(`{"__proto__":{"version":"x"},${JSON.stringify(question.report).slice(1)}`);
    expect(faults(request)).toEqual(["unknown_field __proto__"]);
    expect(faults({ ...question, report })).toEqual(["unknown_field report/__proto__"]);
  });
});

describe("a policy that says nothing of requests", () => {
  test("is refused with the section to add", () => {
    expect(codesOf(() => safeParseRequest({}, question))).toEqual(["missing_section"]);
    expect(codesOf(() => supportRequestSchema({ requests: null }))).toEqual(["missing_section"]);
  });

  const policies = [null, { requests: {} }, { requests: { channels: {}, kinds: [] } }];
  test.each(policies.map((policy) => [policy]))("%j is a wrong argument", (policy) => {
    expect(codesOf(() => safeParseRequest(untyped(policy), question))).toEqual(["wrong_type"]);
    expect(codesOf(() => supportRequestSchema(untyped(policy)))).toEqual(["wrong_type"]);
  });
});
