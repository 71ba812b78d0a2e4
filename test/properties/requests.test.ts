import fc, { type Arbitrary } from "fast-check";
import { describe, expect } from "vitest";
import { acoPolicy, parseRequest, safeParseRequest, splitRequest } from "../../src/index.js";
import { supportRequestSchema } from "../../src/schemas/index.js";
import { law } from "../support/law.js";
import { partPaths, withoutPart, withPart } from "../support/replaced-part.js";
import { throughJson } from "../support/through-json.js";
import { programError, question } from "../request/a-request.js";
import { refused } from "../request/refused.js";

/** Any text with a visible character, hostile ones among them. */
const texts: Arbitrary<string> = fc
  .oneof(fc.string({ unit: "binary", maxLength: 50 }), fc.constantFrom("\r\nBcc: x", "<script>", "\u202e txt", "\ud800", " a "))
  .map((text) => (/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text) ? text : `${text}.`));

const optionalText: Arbitrary<string | undefined> = fc.option(texts, { nil: undefined });

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const reports: Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constant("programError"), description: texts, lineNumber: texts, errorContent: texts, version: texts }),
  fc
    .record({
      kind: fc.constantFrom("question", "technicalAdvice", "regulatoryAdvice", "other"),
      description: texts,
      version: optionalText,
    })
    .map(withoutAbsent),
);

/** Requests that the published policy accepts. */
const requests: Arbitrary<object> = fc
  .record({
    customer: texts,
    application: texts,
    operator: fc.record({ name: texts, phone: fc.constantFrom("+39 0254123422", "(02) 33/49-08.92") }),
    sender: fc.emailAddress().filter((address) => /^[a-z0-9.]+@[a-z0-9.]+$/.test(address)),
    way: fc.oneof(
      fc.record({ channel: fc.constant("email"), emailUnavailableReason: optionalText }),
      fc.record({ channel: fc.constantFrom("phone", "fax"), emailUnavailableReason: texts }),
    ),
    addressedTo: fc.constantFrom("support", "expert"),
    report: reports,
  })
  .map(({ way, ...others }) => withoutAbsent({ ...others, ...way }));

describe("a request", () => {
  law(
    "a valid request is accepted as it was sent, and again from its JSON",
    200,
    fc.property(requests, (data) => {
      const request = parseRequest(acoPolicy, data);
      expect(request).toStrictEqual(throughJson(data));
      expect(supportRequestSchema(acoPolicy).parse(throughJson(request))).toStrictEqual(request);
    }),
  );

  law(
    "a request with one fault is refused for that fault alone, at its path",
    200,
    fc.property(
      requests,
      fc.constantFrom(["customer"], ["application"], ["operator", "name"], ["operator", "phone"], ["sender"], ["channel"]),
      fc.constantFrom("", " ", "\n\t", "\u00a0", undefined),
      (data, path, nothing) => {
        const mayLackSender = path[0] === "sender" && "channel" in data && data.channel !== "email";
        const missing = mayLackSender ? [] : [{ code: "missing_field", path, field: path.at(-1) }];
        expect(refused(withPart(data, path, nothing))).toEqual(missing);
      },
    ),
  );

  law(
    "a request with two faults is refused for both",
    100,
    fc.property(fc.constantFrom(question, { ...question, report: programError }), fc.nat(), fc.nat(), (data, one, other) => {
      // A report without its kind is asked for nothing that depends on the kind, and a whole hides the faults of its parts.
      const unfit = ["", "report", "operator", "report/kind"];
      const paths = partPaths(data).filter((path) => !unfit.includes(path.join("/")));
      const wanted = [paths[one % paths.length] ?? [], paths[other % paths.length] ?? []];
      const spoilt = wanted.reduce<unknown>((value, path) => withoutPart(value, path), data);
      const found = new Set(refused(spoilt).map(({ path = [] }) => path.join("/")));
      expect(found).toEqual(new Set(wanted.map((path) => path.join("/"))));
    }),
  );
});

describe("a draft of several reports", () => {
  law(
    "a request with several reports is split into one accepted request for each, and refused as a whole",
    100,
    fc.property(requests, fc.array(reports, { minLength: 2, maxLength: 5 }), (data, several) => {
      const draft = { ...data, report: several };
      expect(refused(draft)).toEqual([{ code: "multiple_reports", path: ["report"], count: several.length }]);
      const drafts = splitRequest(draft);
      expect(drafts).toStrictEqual(several.map((report) => ({ ...data, report })));
      expect(drafts.every((each) => safeParseRequest(acoPolicy, each).ok)).toBe(true);
    }),
  );
});
