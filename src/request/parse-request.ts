import { errorOf, type Result } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import type { RequestPolicy } from "./request-policy.js";
import { supportRequestSchema } from "./schema.js";
import type { SupportRequest } from "./support-request.js";

/**
 * A support request, read from data of unknown shape, with all that the policy wants in it.
 *
 * Texts stay as they were typed, spaces and all; one of nothing but space counts as missing, and where it is optional it is left
 * out. What a request must contain is section 1 of the policy.
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
 * Reads a support request from data of unknown shape, such as a form's, and reports every fault at once, each with its path.
 *
 * A list of several reports is refused with `multiple_reports` beside the faults of each; `splitRequest` makes a draft of each.
 *
 * @throws SupportError `wrong_type` for a policy that says nothing of requests
 * @example
 * const reading = safeParseRequest(acoPolicy, {
 *   customer: "Studio Bianchi",
 *   application: "Payroll",
 *   operator: { name: "Anna Bianchi", phone: "call me" },
 *   sender: "anna@bianchi.example",
 *   channel: "fax",
 *   addressedTo: "support",
 *   report: { kind: "question", description: "Where are the payslips?" },
 * });
 * reading.ok ? [] : reading.problems.map(describeProblem)
 * // => [
 * //   'operator.phone: "call me" is not a telephone number; write 5 to 15 digits, with spaces and + ( ) - . / as you like',
 * //   'emailUnavailableReason: a request by "fax" must say why e-mail could not be used',
 * // ]
 */
export function safeParseRequest(policy: RequestPolicy, data: unknown): Result<SupportRequest> {
  return safeParseWith(supportRequestSchema(policy), data);
}
