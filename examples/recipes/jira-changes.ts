import type { SlaFacts } from "trouble-ticket/sla";
import { stretchesOf } from "./table.js";

/** A change of a field of an issue; `from` is not known of every source. */
export interface JiraChange {
  readonly at: Date;
  readonly field: string | undefined;
  readonly from?: string | undefined;
  readonly to: string | undefined;
}

type ChangeFacts = Pick<SlaFacts, "priority" | "priorityChanges" | "pauses" | "conclusions">;

/**
 * The facts of the changes of an issue, in order of time: a pause is a stretch in a waiting status, a conclusion one with a resolution. The
 * priority at receipt is the first one of its changes, else the current one.
 */
export function factsOfChanges(
  changes: readonly JiraChange[],
  currentPriority: string | undefined,
  waiting: readonly string[],
  nameOf: (priority: string | undefined) => string | undefined,
): ChangeFacts | undefined {
  const changesOf = (name: string): readonly JiraChange[] => changes.filter(({ field }) => field === name);
  const priorities = changesOf("priority");
  const [first] = priorities;
  const priority = nameOf(first === undefined ? currentPriority : (first.from ?? first.to));
  if (priority === undefined) return undefined;
  return {
    priority,
    priorityChanges: priorities.flatMap(({ at, to }) => {
      const name = nameOf(to);
      return name === undefined ? [] : [{ at, priority: name }];
    }),
    pauses: stretchesOf(changesOf("status"), ({ to }) => to !== undefined && waiting.includes(to)),
    conclusions: stretchesOf(changesOf("resolution"), ({ to }) => to !== undefined),
  };
}
