import * as z from "zod/mini";
import { isRecord, prefixPath, showValue, type Problem } from "../problem/internal.js";
import {
  fields,
  optional,
  refuse,
  refuseMissing,
  safeParseWith,
  withJsonSchema,
  withJsonSchemaOf,
  type JsonSchema,
} from "../problem/schema.js";
import { reportDetails, requireSections } from "../policy/internal.js";
import { maxReports, policyProblems } from "./channel-and-kind.js";
import type { RequestPolicy, SupportReport, SupportRequest } from "./support-request.js";
import { isBlank, isEmailAddress, maxEmailLength, phoneProblems, withoutBlank } from "./text-checks.js";

type Check = (value: unknown) => readonly Problem[];

/** A checked value. A blank text counts as missing. */
function filledIn<Value>(check: Check, jsonSchema: () => JsonSchema): z.ZodMiniType<Value> {
  const schema = z.custom<Value>().check(
    z.check((payload) => {
      if (isBlank(payload.value)) refuseMissing(payload);
      else for (const problem of check(payload.value)) refuse(payload, problem);
    }),
  );
  return withJsonSchema(schema, jsonSchema);
}

/** A text as typed, with at most `limit` characters. */
function text(limit: number, check: (value: string) => readonly Problem[] = () => []): z.ZodMiniType<string> {
  return filledIn(
    (value) => {
      if (typeof value !== "string") return [{ code: "wrong_type", expected: "text", value: showValue(value) }];
      return value.length > limit ? [{ code: "text_too_long", length: value.length, limit }] : check(value);
    },
    () => ({ type: "string" }),
  );
}

const sender = text(maxEmailLength, (value) =>
  isEmailAddress(value) ? [] : [{ code: "invalid_email", value: showValue(value) }],
);

const addressedTo: z.ZodMiniType<SupportRequest["addressedTo"]> = filledIn(
  (value) =>
    value === "support" || value === "expert"
      ? []
      : [{ code: "wrong_type", expected: '"support" or "expert"', value: showValue(value) }],
  () => ({ enum: ["support", "expert"] }),
);

const reportShape: z.ZodMiniType<SupportReport> = fields({
  kind: text(200),
  description: text(20_000),
  lineNumber: optional(text(100)),
  errorContent: optional(text(20_000)),
  version: optional(text(100)),
});

/** One report. Of a list, the faults of each report are reported too, so that splitting the request brings up no new ones. */
const oneReport: z.ZodMiniType<SupportReport> = withJsonSchemaOf<z.ZodMiniType<SupportReport>>(
  z.pipe(
    z.unknown().check(
      z.superRefine((value, context) => {
        for (const problem of Array.isArray(value) ? listProblems(value) : []) refuse(context, problem);
      }),
    ),
    reportShape,
  ),
  reportShape,
);

function listProblems(reports: readonly unknown[]): readonly Problem[] {
  if (reports.length === 0) return [{ code: "missing_field", field: "report" }];
  if (reports.length === 1) return [{ code: "wrong_type", expected: "a report by itself", value: "a list of one" }];
  const faults = reports.slice(0, maxReports).flatMap((report, position) => {
    const reading = safeParseWith(reportShape, report);
    return reading.ok ? [] : reading.problems.map((problem) => prefixPath([position], problem));
  });
  return [{ code: "multiple_reports", count: reports.length }, ...faults];
}

const requestShape: z.ZodMiniType<SupportRequest> = fields({
  customer: text(200),
  application: text(200),
  operator: fields({ name: text(200), phone: text(40, phoneProblems) }),
  sender: optional(sender),
  channel: text(200),
  emailUnavailableReason: optional(text(2_000)),
  addressedTo,
  report: oneReport,
});

/**
 * The schema of a support request under a policy, for requests that come back from JSON or are part of an app's own schemas.
 *
 * @throws SupportError `missing_section` for a policy without `requests`, and what is wrong with a hand-written one
 * @example
 * supportRequestSchema(acoPolicy).safeParse({ channel: "email" }).success // => false
 */
export function supportRequestSchema(policy: RequestPolicy): z.ZodMiniType<SupportRequest> {
  requireSections(policy, "requests");
  const schema: z.ZodMiniType<SupportRequest> = z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const filledIn = withoutBlankOptions(data);
      const reading = safeParseWith(requestShape, filledIn);
      const faults = reading.ok ? [] : reading.problems;
      for (const problem of [...faults, ...policyProblems(policy, filledIn)]) refuse(context, problem);
      return reading.ok ? reading.value : z.NEVER;
    }),
  );
  return withJsonSchemaOf(schema, requestShape);
}

function withoutBlankOptions(data: unknown): unknown {
  const request = withoutBlank(["sender", "emailUnavailableReason"], data);
  if (!isRecord(request) || !Object.hasOwn(request, "report")) return request;
  const { report } = request;
  const filledIn = (each: unknown): unknown => withoutBlank(reportDetails, each);
  const isList = Array.isArray(report);
  return { ...request, report: isList ? Array.from<unknown, unknown>(report, filledIn) : filledIn(report) };
}
