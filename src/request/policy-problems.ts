import { isRecord, showValue, type Problem, type ProblemPath } from "../problem/internal.js";
import { policyOf, reportDetails, type PolicyReading } from "../policy/internal.js";
import { isBlank } from "./blank.js";
import type { RequestPolicy } from "./request-policy.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The problems of a request under a policy: an unknown channel or kind, and what the channel or kind requires. Blank optional
 * fields are to be left out before.
 */
export function policyProblems(policy: RequestPolicy, data: unknown): readonly Problem[] {
  if (!isRecord(data)) return [];
  const { channels, kinds } = policyOf(policy);
  const { report } = data;
  const reports: readonly unknown[] = Array.isArray(report) ? report : [];
  return [
    ...channelProblems(channels, data),
    ...reportProblems(kinds, report, ["report"]),
    ...reports.flatMap((each, position) => reportProblems(kinds, each, ["report", position])),
  ];
}

function channelProblems(channels: PolicyReading["channels"], data: Fields): readonly Problem[] {
  const name = data["channel"];
  if (typeof name !== "string" || isBlank(name)) return [];
  const channel = channels.get(name);
  const shown = showValue(name);
  if (channel === undefined) {
    return [{ code: "unknown_channel", path: ["channel"], channel: shown, known: [...channels.keys()] }];
  }
  const isReasonMissing = channel.needsReason && data["emailUnavailableReason"] === undefined;
  return isReasonMissing ? [{ code: "missing_reason", path: ["emailUnavailableReason"], channel: shown }] : [];
}

function reportProblems(kinds: PolicyReading["kinds"], report: unknown, path: ProblemPath): readonly Problem[] {
  const name = isRecord(report) ? report["kind"] : undefined;
  if (!isRecord(report) || typeof name !== "string" || isBlank(name)) return [];
  const kind = kinds.get(name);
  if (kind === undefined) {
    return [{ code: "unknown_kind", path: [...path, "kind"], kind: showValue(name), known: [...kinds.keys()] }];
  }
  return reportDetails
    .filter((detail) => kind.requires.includes(detail) && report[detail] === undefined)
    .map((detail) => ({ code: "missing_field", path: [...path, detail], field: detail }));
}
