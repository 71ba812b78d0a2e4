import { isRecord } from "../problem/internal.js";

/**
 * A draft for each report of a request that carries several, otherwise alike; "each communication must match only one report".
 *
 * A draft is data that `parseRequest` has yet to check. One whose report is no list, or a list of none, gives itself.
 *
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
