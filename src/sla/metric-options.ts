import { wrongType } from "../problem/internal.js";
import type { Metric } from "./target.js";

/** Which promise a question is about. */
export interface MetricOptions {
  /** What is promised a time; the first intervention, where nothing else is said. */
  readonly metric?: Metric;
}

const metrics: readonly Metric[] = ["acknowledgement", "intervention", "resolution"];

/** The metric an options object names, the intervention where it names none; throws `wrong_type`. */
export function metricOf(options: MetricOptions | undefined): Metric {
  const wanted: unknown = options?.metric ?? "intervention";
  const metric = metrics.find((known) => known === wanted);
  if (metric !== undefined) return metric;
  throw wrongType(["options", "metric"], "acknowledgement, intervention or resolution", wanted);
}
