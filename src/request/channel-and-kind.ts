import { isRecord, missingField, showValue, unknownName, type Problem, type ProblemPath } from "../problem/internal.js";
import { reportDetails, requireSections, type PolicyReading } from "../policy/internal.js";
import type { RequestPolicy } from "./support-request.js";
import { isBlank } from "./text-checks.js";

type Fields = Readonly<Record<string, unknown>>;

/** More reports than this are not looked at one by one. */
export const maxReports = 100;

/**
 * The problems of a request under a policy: an unknown channel or kind, and what the channel or kind requires. Blank optional
 * fields are left out of `data` before.
 */
export function policyProblems(policy: RequestPolicy, data: unknown): readonly Problem[] {
  if (!isRecord(data)) return [];
  const { channels, kinds } = requireSections(policy, "requests");
  const { report } = data;
  const reports: readonly unknown[] = Array.isArray(report) ? report.slice(0, maxReports) : [];
  return [
    ...channelProblems(channels, data),
    ...reportProblems(kinds, report, ["report"]),
    ...reports.flatMap((each, position) => reportProblems(kinds, each, ["report", position])),
  ];
}

function channelProblems(channels: PolicyReading["channels"], data: Fields): readonly Problem[] {
  const name = data["channel"];
  const channel = typeof name === "string" ? channels.get(name) : undefined;
  const senderProblems: readonly Problem[] =
    data["sender"] !== undefined || channel?.needsReason === true ? [] : [missingField(["sender"])];
  if (typeof name !== "string" || isBlank(name)) return senderProblems;
  if (channel === undefined) return [...senderProblems, unknownName("channel", name, channels.keys(), ["channel"])];
  const isReasonMissing = channel.needsReason && data["emailUnavailableReason"] === undefined;
  if (!isReasonMissing) return senderProblems;
  return [...senderProblems, { code: "missing_reason", path: ["emailUnavailableReason"], channel: showValue(name) }];
}

function reportProblems(kinds: PolicyReading["kinds"], report: unknown, path: ProblemPath): readonly Problem[] {
  const name = isRecord(report) ? report["kind"] : undefined;
  if (!isRecord(report) || typeof name !== "string" || isBlank(name)) return [];
  const kind = kinds.get(name);
  if (kind === undefined) return [unknownName("kind", name, kinds.keys(), [...path, "kind"])];
  return reportDetails
    .filter((detail) => kind.requires.includes(detail) && report[detail] === undefined)
    .map((detail) => missingField([...path, detail]));
}
