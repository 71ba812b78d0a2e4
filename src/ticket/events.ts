import type { SupportRequest } from "../request/internal.js";
import type { Actor } from "./actor.js";
import type { Cancellation } from "./ticket.js";

/** What each event tells beside its head. */
export interface EventFacts {
  registered: {
    readonly sequence: number;
    readonly priority: string;
    readonly rank: number;
    readonly receivedAt: Date;
    readonly request: SupportRequest;
  };
  forwarded: object;
  reprioritised: { readonly priority: string; readonly rank: number; readonly reason: string };
  interventionPlanned: {
    readonly interventionId: string;
    readonly mode: string;
    readonly expert: string;
    readonly plannedFor: Date;
  };
  /** With `pauseId` where the policy lets the clock stand still for the answer. */
  approvalAsked: { readonly pauseId?: string };
  approvalRecorded: { readonly answer: "granted" | "refused" };
  interventionStarted: {
    readonly interventionId: string;
    readonly mode: string;
    readonly expert: string;
    readonly note?: string;
  };
  interventionFinished: { readonly interventionId: string; readonly cause: string; readonly done: string };
  interventionCorrected: {
    readonly interventionId: string;
    readonly startedAt: Date;
    readonly endedAt: Date;
    readonly reason: string;
  };
  interventionInvoiced: { readonly interventionId: string };
  waitBegan: { readonly pauseId: string; readonly reason: string };
  waitEnded: { readonly pauseIds: readonly string[] };
  noted: { readonly audience: "internal" | "customer"; readonly text: string };
  concluded: object;
  closed: object;
  reopened: { readonly reason: string };
  cancelled: { readonly cancellation: Cancellation };
}

/** The name of an event. */
export type EventType = keyof EventFacts;

/** What every event tells. */
export interface EventHead {
  /** The command's id, a slash and the event's place among the command's. */
  readonly id: string;
  readonly commandId: string;
  readonly ticketNumber: string;
  /** 1, 2, 3 … for each ticket. */
  readonly version: number;
  readonly at: Date;
  readonly actor: Actor;
}

/** What happened, before it has its place in a ticket's history. */
export type Happening = { [T in EventType]: { readonly type: T } & EventFacts[T] }[EventType];

/** Something that happened to a ticket; it survives JSON through `ticketEventSchema`. */
export type TicketEvent<Type extends EventType = EventType> = {
  [T in Type]: EventHead & { readonly type: T } & EventFacts[T];
}[Type];
