import type { Problem } from "../problem/internal.js";
import type { TicketState } from "./state.js";
import { isUnclosed } from "./status.js";
import { ownMetrics, unknownMetric } from "./ticket-policy.js";
import type { Transition } from "./transition.js";

interface Note {
  readonly audience: "internal" | "customer";
  readonly text: string;
}

interface ReachedMetric {
  /** One of the policy's own metrics. */
  readonly metric: string;
}

export interface Records {
  /** Records that the acknowledgement was sent to the customer. It is sent once. */
  readonly acknowledge: Transition<"acknowledged", object>;
  /** Adds a remark. One for the customer is an update if staff wrote it, and a message if the customer did. */
  readonly addNote: Transition<"noted", Note>;
  /** Records that an update was sent to the customer, such as the update message. */
  readonly recordUpdate: Transition<"updateSent", object>;
  /** Records that the customer wrote. */
  readonly recordMessage: Transition<"messageReceived", object>;
  /** Records that a promise of the provider's own was kept, such as a workaround. Each is kept once. */
  readonly recordMilestone: Transition<"milestoneReached", ReachedMetric>;
}

/** What customer and provider write to each other, and the milestones of the work. None of it changes the status. */
export const records: Records = {
  acknowledge: {
    event: "acknowledged",
    when: isUnclosed,
    blocked: ({ acknowledgedAt }) =>
      acknowledgedAt === undefined ? undefined : { code: "already_acknowledged", since: acknowledgedAt.toISOString() },
    apply(ticket, { at }) {
      ticket.acknowledgedAt = at;
    },
  },
  addNote: {
    event: "noted",
    when: () => true,
    apply({ notes }, { at, actor, audience, text }) {
      notes.push(Object.freeze({ at, actor, audience, text }));
    },
  },
  recordUpdate: {
    event: "updateSent",
    when: () => true,
    apply({ updates }, { at }) {
      updates.push(at);
    },
  },
  recordMessage: {
    event: "messageReceived",
    when: () => true,
    apply({ messages }, { at }) {
      messages.push(at);
    },
  },
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
