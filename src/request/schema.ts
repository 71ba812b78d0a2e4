import * as z from "zod/mini";
import { isRecord, prefixPath, showValue, type Problem } from "../problem/internal.js";
import { fields, optional, refuse, safeParseWith } from "../problem/schema.js";
import { reportDetails } from "../policy/internal.js";
import { isBlank, withoutBlank } from "./blank.js";
import { phoneProblems } from "./phone-number.js";
import { policyProblems } from "./policy-problems.js";
import { requireRequestPolicy, type RequestPolicy } from "./request-policy.js";
import type { SupportReport, SupportRequest } from "./support-request.js";

/** A blank text is a missing one, whatever else a field asks for. */
function notBlank<Value>(schema: z.ZodMiniType<Value>): z.ZodMiniType<Value> {
  return z.pipe(
    z.transform((value) => (isBlank(value) ? undefined : value)),
    schema,
  );
}

/** A text as typed, of so many characters at most, with nothing that `check` objects to. */
function text(limit: number, check: (value: string) => readonly Problem[] = () => []): z.ZodMiniType<string> {
  const checked = z.string().check(
    z.superRefine((value, context) => {
      const tooLong: readonly Problem[] = [{ code: "text_too_long", length: value.length, limit }];
      for (const problem of value.length > limit ? tooLong : check(value)) refuse(context, problem);
    }),
  );
  return notBlank(checked);
}

const email = z.email();

const sender = text(254, (value) => (email.safeParse(value).success ? [] : [{ code: "invalid_email", value: showValue(value) }]));

const reportShape: z.ZodMiniType<SupportReport> = fields({
  kind: text(200),
  description: text(20_000),
  lineNumber: optional(text(100)),
  errorContent: optional(text(20_000)),
  version: optional(text(100)),
});

/** One report; of a list of several all that is wrong is told as well, so that who splits it meets no new faults. */
const oneReport: z.ZodMiniType<SupportReport> = z.pipe(
  z.unknown().check(
    z.superRefine((value, context) => {
      for (const problem of Array.isArray(value) ? listProblems(value) : []) refuse(context, problem);
    }),
  ),
  reportShape,
);

function listProblems(reports: readonly unknown[]): readonly Problem[] {
  if (reports.length === 0) return [{ code: "missing_field", field: "report" }];
  if (reports.length === 1) return [{ code: "wrong_type", expected: "a report by itself", value: "a list of one" }];
  const unsound = reports.flatMap((report, position) => {
    const reading = safeParseWith(reportShape, report);
    return reading.ok ? [] : reading.problems.map((problem) => prefixPath([position], problem));
  });
  return [{ code: "multiple_reports", count: reports.length }, ...unsound];
}

const requestShape: z.ZodMiniType<SupportRequest> = fields({
  customer: text(200),
  application: text(200),
  operator: fields({ name: text(200), phone: text(40, phoneProblems) }),
  sender,
  channel: text(200),
  emailUnavailableReason: optional(text(2_000)),
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
export function supportRequestSchema(policy: RequestPolicy): z.ZodMiniType<SupportRequest> {
  requireRequestPolicy(policy);
  return z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const filledIn = withoutBlankOptions(data);
      const shaped = safeParseWith(requestShape, filledIn);
      const unshaped = shaped.ok ? [] : shaped.problems;
      for (const problem of [...unshaped, ...policyProblems(policy, filledIn)]) refuse(context, problem);
      return shaped.ok ? shaped.value : z.NEVER;
    }),
  );
}

function withoutBlankOptions(data: unknown): unknown {
  const request = withoutBlank(["emailUnavailableReason"], data);
  if (!isRecord(request) || !Object.hasOwn(request, "report")) return request;
  const { report } = request;
  const filledIn = (each: unknown): unknown => withoutBlank(reportDetails, each);
  return { ...request, report: Array.isArray(report) ? Array.from<unknown, unknown>(report, filledIn) : filledIn(report) };
}
