import { errorOf, isRecord, type Result } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import { requireSections, type PolicyReading } from "../policy/internal.js";
import { supportRequestSchema } from "./schema.js";
import type { RequestPolicy, SupportRequest } from "./support-request.js";

/**
 * Parses a support request from data of any shape; section 1 of the policy says what it must contain.
 *
 * Texts stay as they were typed. A text without a visible character counts as missing, and is left out if it is optional. A
 * request by a channel that needs a reason, such as phone or fax, may have no sender.
 *
 * @throws SupportError with every fault in `problems`, each with its path; {@link safeParseRequest} returns them instead
 * @example
 * const request = parseRequest(acoPolicy, {
 *   customer: "Studio Bianchi",
 *   application: "Payroll",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5412 3422" },
 *   sender: "anna@bianchi.example",
 *   channel: "email",
 *   addressedTo: "support",
 *   report: { kind: "programError", description: "No payslips", lineNumber: "120", errorContent: "Overflow", version: "7.2" },
 * });
 * request.report.kind // => "programError"
 */
export function parseRequest(policy: RequestPolicy, data: unknown): SupportRequest {
  const reading = safeParseRequest(policy, data);
  if (!reading.ok) throw errorOf(reading.problems);
  return reading.value;
}

/**
 * Parses a support request from data of any shape, such as a form's. Reports every fault at once, each with its path.
 *
 * A list of several reports is refused with `multiple_reports` and the faults of the first 100; `splitRequest` makes a draft of
 * each.
 *
 * @throws SupportError `missing_section` for a policy without `requests`, and what is wrong with a hand-written one
 * @example
 * const reading = safeParseRequest(acoPolicy, {
 *   customer: "Studio Bianchi",
 *   application: "Payroll",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5412 3422" },
 *   sender: "anna",
 *   channel: "fax",
 *   addressedTo: "support",
 *   report: { kind: "question", description: "Where are the payslips?" },
 * });
 * reading.ok ? [] : reading.problems.map(describeProblem)
 * // => [
 * //   'sender: "anna" is not exactly one e-mail address such as "name@example.com"',
 * //   'emailUnavailableReason: a request by "fax" must say why e-mail could not be used; add emailUnavailableReason',
 * // ]
 */
export function safeParseRequest(policy: RequestPolicy, data: unknown): Result<SupportRequest> {
  return safeParseWith(schemaOf(policy), data);
}

/** Schemas by the reading of their policy: a desk parses many requests under one policy. */
const schemas = new WeakMap<PolicyReading, ReturnType<typeof supportRequestSchema>>();

function schemaOf(policy: RequestPolicy): ReturnType<typeof supportRequestSchema> {
  const reading = requireSections(policy, "requests");
  const schema = schemas.get(reading) ?? supportRequestSchema(policy);
  schemas.set(reading, schema);
  return schema;
}

/**
 * Splits a request with several reports into drafts with one report each, otherwise alike.
 *
 * A draft is data that `parseRequest` has yet to check. A request without a list of reports is its own draft.
 *
 * @see section 1 of the support policy: "Each communication must match only one report or request"
 * @example
 * splitRequest({ customer: "Studio Bianchi", report: [{ kind: "question" }, { kind: "technicalAdvice" }] })
 * // => [
 * //   { customer: "Studio Bianchi", report: { kind: "question" } },
 * //   { customer: "Studio Bianchi", report: { kind: "technicalAdvice" } },
 * // ]
 */
export function splitRequest(draft: unknown): readonly unknown[] {
  const report = isRecord(draft) ? draft["report"] : undefined;
  if (!isRecord(draft) || !Array.isArray(report) || report.length === 0) return [draft];
  return Array.from<unknown, unknown>(report, (each) => ({ ...draft, report: each }));
}
