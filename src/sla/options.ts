import { errorWithPath, isRecord, requireKnownFields, wrongType, type ProblemPath } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { unknownMetric, type PolicyReading } from "./policy-reading.js";
import type { Metric } from "./target.js";

/** Which promise a question is about. */
export interface MetricOptions {
  /** Which promise. Defaults to the first intervention. */
  readonly metric?: Metric | null | undefined;
}

/** Which promise, and as of when. */
export interface DueOptions extends MetricOptions {
  /** Later facts are not known yet, and an open pause counts as resumed now. Without it all facts count. */
  readonly now?: InstantLike | null | undefined;
}

/** Refuses what is not an object with these options. Throws `wrong_type`, `unknown_field`. */
export function requireOptions(options: unknown, known: readonly string[]): void {
  if (options === undefined || options === null) return;
  const isPlain = isRecord(options) && Object.prototype.toString.call(options) === "[object Object]";
  const hasMethods = isPlain && typeof options["valueOf"] === "function" && options["valueOf"] !== Object.prototype.valueOf;
  if (!isPlain || hasMethods) throw wrongType(["options"], `an object of options such as { metric: "resolution" }`, options);
  for (const field in options) if (!known.includes(field)) requireKnownFields(options, known, ["options"]);
}

/** The metric that options name, the intervention by default; throws `unknown_metric`. */
export function metricOf(policy: PolicyReading, options: MetricOptions | null | undefined): string {
  const metric = options?.metric ?? undefined;
  if (metric === undefined) return "intervention";
  if (policy.metrics.includes(metric)) return metric;
  throw unknownMetric(policy.metrics, metric, ["options", "metric"]);
}

/** The instant that options name as now; Infinity where all facts count. */
export function nowOf(options: DueOptions | null | undefined): number {
  const now = options?.now;
  return now === undefined || now === null ? Infinity : instantOf(now, ["options", "now"]);
}

/** The epoch milliseconds of an instant that calendars answer for; its problem has the path. */
export function instantOf(at: InstantLike, path: ProblemPath): number {
  try {
    return epochMsInRange(at);
  } catch (error) {
    throw errorWithPath(path, error);
  }
}

const maxFraction = 10;

/** Refuses what is not a share of a budget, from 0 and possibly above 1. Throws `wrong_type`. */
export function requireFraction(fraction: unknown, path: ProblemPath): asserts fraction is number {
  if (typeof fraction !== "number" || !Number.isFinite(fraction) || fraction < 0) {
    throw wrongType(path, "a fraction from 0, such as 0.8 for 80 %", fraction);
  }
  if (fraction > maxFraction) throw wrongType(path, `a fraction of at most ${maxFraction}, such as 0.8 for 80 %`, fraction);
}
