import type { LocalizedText } from "../time/internal.js";
import type { Metric, Target } from "./target.js";

/** The last rank there can be: keys and scores of a queue have room for three digits. */
export const maxRank = 999;

/** One level of priority and what is promised for it. */
export interface PrioritySpec {
  /** The order of service: 1 is served before 2, up to 999. Each priority has a rank of its own. */
  readonly rank: number;
  readonly label: LocalizedText;
  readonly targets: { readonly [M in Metric]?: Target };
}
