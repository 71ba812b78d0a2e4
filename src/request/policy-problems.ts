import { entryNamed, isRecord, showValue, type Problem, type ProblemPath } from "../problem/internal.js";
import { reportDetails } from "../policy/internal.js";
import { isBlank } from "./blank.js";
import type { RequestPolicy } from "./request-policy.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a policy objects to in the data of a request, whose blank options were left out: a channel or kind it does not have, and
 * what it misses for these.
 */
export function policyProblems({ requests }: RequestPolicy, data: unknown): readonly Problem[] {
  if (!isRecord(data)) return [];
  const { report } = data;
  const reports: readonly unknown[] = Array.isArray(report) ? report : [];
  return [
    ...channelProblems(requests, data),
    ...reportProblems(requests, report, ["report"]),
    ...reports.flatMap((each, position) => reportProblems(requests, each, ["report", position])),
  ];
}

function channelProblems({ channels }: RequestPolicy["requests"], data: Fields): readonly Problem[] {
  const name = data["channel"];
  if (typeof name !== "string" || isBlank(name)) return [];
  const channel = entryNamed(channels, name);
  const shown = showValue(name);
  if (channel === undefined) {
    return [{ code: "unknown_channel", path: ["channel"], channel: shown, known: Object.keys(channels) }];
  }
  const isReasonMissing = channel.needsReason === true && data["emailUnavailableReason"] === undefined;
  return isReasonMissing ? [{ code: "missing_reason", path: ["emailUnavailableReason"], channel: shown }] : [];
}

function reportProblems({ kinds }: RequestPolicy["requests"], report: unknown, path: ProblemPath): readonly Problem[] {
  const name = isRecord(report) ? report["kind"] : undefined;
  if (!isRecord(report) || typeof name !== "string" || isBlank(name)) return [];
  const kind = entryNamed(kinds, name);
  if (kind === undefined) {
    return [{ code: "unknown_kind", path: [...path, "kind"], kind: showValue(name), known: Object.keys(kinds) }];
  }
  const required = Array.isArray(kind.requires) ? kind.requires : [];
  return reportDetails
    .filter((detail) => required.includes(detail) && report[detail] === undefined)
    .map((detail) => ({ code: "missing_field", path: [...path, detail], field: detail }));
}
