import type { Subject } from "./measure.js";
import type { Goal } from "./table.js";

/** A question with its answerers: the subject's time is set against each of the others'. */
export interface Case {
  readonly title: string;
  readonly subject: Subject;
  readonly others: readonly Subject[];
  readonly instants: number;
  /** How many answers of each are checked before any is timed. */
  readonly checked: number;
  /** An answer in words, where a wrong one is reported. */
  readonly shown: (answer: number) => string;
  readonly goal?: Goal;
  /** Whether a call takes so long that fewer rounds must do. */
  readonly isLong?: true;
}
