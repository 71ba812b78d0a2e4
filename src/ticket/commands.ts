import type { SupportRequest } from "../request/internal.js";
import type { InstantLike } from "../time/internal.js";
import type { Actor } from "./actor.js";
import type { Cancellation } from "./ticket.js";

/** What each command tells beside its head. */
export interface CommandFacts<Instant = InstantLike> {
  register: {
    /** Of the policy's pattern; the app supplies the sequence. */
    readonly number: string;
    readonly priority: string;
    readonly receivedAt: Instant;
    readonly request: SupportRequest;
  };
  /** Brings to support what was sent to one expert's address alone. */
  forward: object;
  reprioritise: { readonly priority: string; readonly reason: string };
  /** Plans an intervention, or plans anew the one of the same id. */
  planIntervention: {
    readonly interventionId: string;
    readonly mode: string;
    readonly expert: string;
    readonly plannedFor: Instant;
  };
  /** Asks the customer to approve of an online connection. */
  askApproval: object;
  recordApproval: { readonly answer: "granted" | "refused" };
  startIntervention: {
    readonly interventionId: string;
    readonly mode: string;
    readonly expert: string;
    /** For the provider's people alone. */
    readonly note?: string;
  };
  finishIntervention: { readonly interventionId: string; readonly cause: string; readonly done: string };
  correctIntervention: {
    readonly interventionId: string;
    readonly startedAt: Instant;
    readonly endedAt: Instant;
    readonly reason: string;
  };
  markInvoiced: { readonly interventionId: string };
  waitForCustomer: { readonly pauseId: string; readonly reason: string };
  /** Ends one pause, or without its id all that are open. */
  resume: { readonly pauseId?: string };
  addNote: { readonly audience: "internal" | "customer"; readonly text: string };
  conclude: object;
  close: object;
  reopen: { readonly reason: string };
  cancel: { readonly cancellation: Cancellation };
}

/** The name of a command. */
export type CommandType = keyof CommandFacts;

/** What every command tells. */
export interface CommandHead<Instant = InstantLike> {
  /** The app's own, one for each command: the same id again yields nothing new. */
  readonly id: string;
  /** When it happened, which may be before it is recorded. */
  readonly at: Instant;
  /** When it is recorded; nothing may happen later. Without it nothing is refused as lying in the future: pass the clock. */
  readonly now?: Instant;
  readonly actor: Actor;
}

/** What is to happen to a ticket. */
export type TicketCommand<Type extends CommandType = CommandType, Instant = InstantLike> = {
  [T in Type]: CommandHead<Instant> & { readonly type: T } & CommandFacts<Instant>[T];
}[Type];
