import type { Problem } from "../problem/internal.js";
import type { TicketState } from "./state.js";
import { ownMetrics, unknownMetric } from "./ticket-policy.js";
import type { Transition } from "./transition.js";

interface Milestone {
  /** One of the policy's own metrics. */
  readonly metric: string;
}

export interface Milestones {
  /** Records that a promise of the provider's own was kept, such as a workaround. Each is kept once. */
  readonly recordMilestone: Transition<"milestoneReached", Milestone>;
}

export const milestones: Milestones = {
  recordMilestone: {
    event: "milestoneReached",
    when: ({ ending }) => ending.status !== "cancelled",
    hasChoice: (ticket, policy) => ownMetrics(policy).some((metric) => reached(ticket, metric) === undefined),
    refuse: (ticket, { metric }, policy) => reached(ticket, metric) ?? unknownMetric(policy, metric),
    apply(ticket, { at, metric }) {
      ticket.milestones.push(Object.freeze({ metric, at }));
    },
  },
};

function reached({ milestones: known }: TicketState, metric: string): Problem | undefined {
  const milestone = known.find((each) => each.metric === metric);
  return milestone && { code: "already_reached", path: ["metric"], metric, since: milestone.at.toISOString() };
}
