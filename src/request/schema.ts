import * as z from "zod";
import { isRecord, problemUnder, showValue, type Problem } from "../error/index.js";
import { readSafely, refuse } from "../error/schema.js";
import { reportDetails } from "../policy/index.js";
import { isBlank, withoutBlank } from "./blank.js";
import { phoneProblems } from "./phone-number.js";
import { policyProblems } from "./policy-problems.js";
import { requireRequestPolicy, type RequestPolicy } from "./request-policy.js";
import type { SupportReport, SupportRequest } from "./support-request.js";

/** A blank text is a missing one, whatever else a field asks for. */
function notBlank<Value>(schema: z.ZodType<Value>): z.ZodType<Value> {
  return z.preprocess((value) => (isBlank(value) ? undefined : value), schema);
}

/** A text as typed, of so many characters at most, with nothing that `check` objects to. */
function text(limit: number, check: (value: string) => readonly Problem[] = () => []): z.ZodType<string> {
  const checked = z.string().superRefine((value, context) => {
    const tooLong: readonly Problem[] = [{ code: "text_too_long", length: value.length, limit }];
    for (const problem of value.length > limit ? tooLong : check(value)) refuse(context, problem);
  });
  return notBlank(checked);
}

const email = z.email();

const sender = text(254, (value) => (email.safeParse(value).success ? [] : [{ code: "invalid_email", value: showValue(value) }]));

const reportShape: z.ZodType<SupportReport> = z.strictObject({
  kind: text(200),
  description: text(20_000),
  lineNumber: text(100).exactOptional(),
  errorContent: text(20_000).exactOptional(),
  version: text(100).exactOptional(),
});

/** One report; of a list of several all that is wrong is told as well, so that who splits it meets no new faults. */
const oneReport: z.ZodType<SupportReport> = z
  .unknown()
  .superRefine((value, context) => {
    for (const problem of Array.isArray(value) ? listProblems(value) : []) refuse(context, problem);
  })
  .pipe(reportShape);

function listProblems(reports: readonly unknown[]): readonly Problem[] {
  if (reports.length === 0) return [{ code: "missing_field", field: "report" }];
  if (reports.length === 1) return [{ code: "wrong_type", expected: "a report by itself", value: "a list of one" }];
  const unsound = reports.flatMap((report, position) => {
    const reading = readSafely(reportShape, report);
    return reading.ok ? [] : reading.problems.map((problem) => problemUnder([position], problem));
  });
  return [{ code: "multiple_reports", count: reports.length }, ...unsound];
}

const requestShape: z.ZodType<SupportRequest> = z.strictObject({
  customer: text(200),
  application: text(200),
  operator: z.strictObject({ name: text(200), phone: text(40, phoneProblems) }),
  sender,
  channel: text(200),
  emailUnavailableReason: text(2_000).exactOptional(),
  addressedTo: notBlank(z.enum(["support", "expert"], { error: '"support" or "expert"' })),
  report: oneReport,
});

/**
 * The schema of a support request under a policy, for requests that come back from JSON or sit inside an app's own schemas.
 *
 * @throws SupportError `wrong_type` for a policy that says nothing of requests
 * @example
 * supportRequestSchema(acoPolicy).safeParse({ channel: "email" }).success // => false
 */
export function supportRequestSchema(policy: RequestPolicy): z.ZodType<SupportRequest> {
  requireRequestPolicy(policy);
  return z.unknown().transform((data, context) => {
    const filledIn = withoutBlankOptions(data);
    const shaped = readSafely(requestShape, filledIn);
    const unshaped = shaped.ok ? [] : shaped.problems;
    for (const problem of [...unshaped, ...policyProblems(policy, filledIn)]) refuse(context, problem);
    return shaped.ok ? shaped.value : z.NEVER;
  });
}

function withoutBlankOptions(data: unknown): unknown {
  const request = withoutBlank(["emailUnavailableReason"], data);
  if (!isRecord(request) || !Object.hasOwn(request, "report")) return request;
  const { report } = request;
  const filledIn = (each: unknown): unknown => withoutBlank(reportDetails, each);
  return { ...request, report: Array.isArray(report) ? Array.from<unknown, unknown>(report, filledIn) : filledIn(report) };
}
