import type { InstantLike } from "../time/internal.js";
import { closing, type Closing } from "./closing.js";
import { correction, type Correction } from "./correction.js";
import { interventions, type Interventions } from "./interventions.js";
import { onlineApproval, type OnlineApproval } from "./approval.js";
import { pausing, type Pausing } from "./pausing.js";
import { priorityChanges, type PriorityChanges } from "./priority.js";
import { records, type Records } from "./records.js";
import { registration, type Register, type Registered, type Registration } from "./registration.js";
import type { AnyTransition, CommandHead, EventHead, Transition } from "./transition.js";

/** Every command on a ticket. `register`, which makes the ticket, is not one of them. */
type Features = Registration & PriorityChanges & OnlineApproval & Interventions & Correction & Pausing & Records & Closing;

const features: Features = {
  ...registration,
  ...priorityChanges,
  ...onlineApproval,
  ...interventions,
  ...correction,
  ...pausing,
  ...records,
  ...closing,
};

type LaterCommand = keyof Features;

type Parts<Of extends LaterCommand> =
  Features[Of] extends Transition<infer Type, infer Command, infer Event>
    ? { readonly type: Type; readonly command: Command; readonly event: Event }
    : never;

/** The payload of each command, by its name. */
export type CommandPayloads = { readonly register: Register } & { readonly [Of in LaterCommand]: Parts<Of>["command"] };

/** The payload of each event, by its type. */
export type EventPayloads = { readonly registered: Registered } & {
  readonly [Of in LaterCommand as Parts<Of>["type"]]: Parts<Of>["event"];
};

/** The types of commands. */
export type CommandType = keyof CommandPayloads;

/** The types of events. */
export type EventType = keyof EventPayloads;

/** A payload as callers write it: instants in any form, optional fields also undefined or null. */
type Written<Payload, Instant> = {
  readonly [Field in keyof Payload]: Payload[Field] extends Date
    ? Instant
    : object extends Pick<Payload, Field>
      ? Payload[Field] | null | undefined
      : Payload[Field];
};

/** A command: a request to change a ticket. */
export type TicketCommand<Type extends CommandType = CommandType, Instant = InstantLike> = {
  [Of in Type]: CommandHead<Instant> & { readonly type: Of } & Written<CommandPayloads[Of], Instant>;
}[Type];

/** A command after validation: its instants are Dates and its optional fields present or absent. */
export type ParsedCommand<Type extends CommandType = CommandType> = {
  [Of in Type]: CommandHead<Date> & { readonly type: Of } & CommandPayloads[Of];
}[Type];

/** Something that happened to a ticket. It survives JSON through `ticketEventSchema`. */
export type TicketEvent<Type extends EventType = EventType> = {
  [Of in Type]: EventHead & { readonly type: Of } & EventPayloads[Of];
}[Type];

// `Object.entries` loses the names of the fields.
const entries = Object.entries(features) as readonly (readonly [LaterCommand, AnyTransition])[];

/** The transition of each command on a ticket. */
export const transitions: ReadonlyMap<CommandType, AnyTransition> = new Map(entries);

/** The command and the transition of each type of event. */
export const transitionsByEvent: ReadonlyMap<string, readonly [CommandType, AnyTransition]> = new Map(
  entries.map((entry) => [entry[1].event, entry]),
);
