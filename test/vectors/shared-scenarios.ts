import type { DueDateVector } from "./due-date-vector.js";

/** What a shared scenario says about its due date; what happens after receipt is not read here. */
export interface SharedScenarios {
  readonly holidays: readonly string[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly events?: readonly { readonly type: string; readonly atUtc: string; readonly priority?: string }[];
    readonly expected?: { readonly deadlineUtc?: string };
  }[];
}

/** The scenarios in which a ticket is received and nothing else happens. */
export function dueDatesOf({ scenarios }: SharedScenarios): readonly DueDateVector[] {
  return scenarios.flatMap(({ id, title, events = [], expected }) => {
    const [received, ...later] = events;
    if (received?.type !== "received" || received.priority === undefined) return [];
    if (later.length > 0 || expected?.deadlineUtc === undefined) return [];
    return [{ id, title, priority: received.priority, receivedAt: received.atUtc, dueAt: expected.deadlineUtc }];
  });
}
