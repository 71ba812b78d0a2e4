import { frozen } from "./brand.js";
import { isUnclosed } from "./state.js";
import type { Transition } from "./transition.js";

interface Note {
  readonly audience: "internal" | "customer";
  readonly text: string;
}

export interface Correspondence {
  /** Records that the acknowledgement was sent to the customer. It is sent once. */
  readonly acknowledge: Transition<"acknowledged", object>;
  /** Adds a remark. One for the customer is an update if staff wrote it, and a message if the customer did. */
  readonly addNote: Transition<"noted", Note>;
  /** Records that an update was sent to the customer, such as the update message. */
  readonly recordUpdate: Transition<"updateSent", object>;
  /** Records that the customer wrote. */
  readonly recordMessage: Transition<"messageReceived", object>;
}

/** What the customer and the provider write to each other. Nothing of it changes the status, and it goes on after the end. */
export const correspondence: Correspondence = {
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
      notes.push(frozen({ at, actor, audience, text }));
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
};
