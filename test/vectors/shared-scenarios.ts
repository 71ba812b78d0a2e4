import type { DueDateVector } from "./due-date-vector.js";
import type { ClockQuery } from "./sla-scenarios-vector.js";

/** The scenarios next to the repository, each about one ticket's clock or about the order of a queue. */
export interface SharedScenarios {
  readonly holidays: readonly string[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly events?: readonly SharedTicketEvent[];
    readonly queries?: readonly (Omit<ClockQuery, "at"> & { readonly atUtc: string })[];
    readonly thresholds?: readonly { readonly percent: number; readonly atUtc: string }[];
    readonly expected?: {
      readonly deadlineUtc: string;
      readonly pausedBusinessMinutes?: number;
      readonly breachedAtUtc?: string;
    };
    readonly queue?: SharedQueue;
  }[];
}

/** What happened to a ticket; events may be in any order and repeated. */
export interface SharedTicketEvent {
  readonly type: string;
  readonly atUtc: string;
  readonly priority?: string;
  readonly pauseId?: string;
}

/** Some tickets and, after each step, the priorities set by it and the order of service. */
interface SharedQueue {
  readonly tickets: readonly { readonly id: string; readonly priority: number; readonly receivedAt: string }[];
  readonly steps: readonly { readonly set?: Readonly<Record<string, number>>; readonly order: readonly string[] }[];
}

/** The scenarios in which a ticket is received and nothing else happens. */
export function dueDatesOf({ scenarios }: SharedScenarios): readonly DueDateVector[] {
  return scenarios.flatMap(({ id, title, events = [], expected }) => {
    const [received, ...later] = events;
    if (received?.type !== "received" || received.priority === undefined) return [];
    if (later.length > 0 || expected === undefined) return [];
    return [{ id, title, priority: received.priority, receivedAt: received.atUtc, dueAt: expected.deadlineUtc }];
  });
}
