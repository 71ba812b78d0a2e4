import { DeciderCommandHandler, type Command, type Decider, type Event } from "@event-driven-io/emmett";
import {
  decide,
  describeProblem,
  evolve,
  initialState,
  type Problem,
  type SupportPolicy,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "trouble-ticket";

/** Emmett keeps a type and data: the data is trouble-ticket's own event or command, as it is. */
export type StoredTicketEvent = Event<TicketEvent["type"], Plain<TicketEvent>>;
export type StoredTicketCommand = Command<TicketCommand["type"], Plain<TicketCommand>>;

/** An interface as the record that Emmett asks for. */
type Plain<Data> = Data extends unknown ? { [Field in keyof Data]: Data[Field] } : never;

/** A state must be an object for Emmett's stores; without events it has no ticket. */
export interface TicketState {
  readonly ticket: Ticket | undefined;
}

/** The error that a refused command becomes, since Emmett's `decide` returns events or throws. */
export class RefusedCommand extends Error {
  override readonly name = "RefusedCommand";
  readonly refusal: Problem;

  constructor(refusal: Problem) {
    super(describeProblem(refusal));
    this.refusal = refusal;
  }
}

/** trouble-ticket's rules as a Decider of Emmett. */
export function ticketDecider(policy: SupportPolicy): Decider<TicketState, StoredTicketCommand, StoredTicketEvent> {
  return {
    initialState: () => ({ ticket: initialState() }),
    decide: ({ data }, { ticket }) => {
      const decision = decide(policy, ticket, data);
      if (!decision.ok) throw new RefusedCommand(decision.refusal);
      return decision.events.map((event) => ({ type: event.type, data: event }));
    },
    evolve: ({ ticket }, { data }) => ({ ticket: evolve(ticket, data) }),
  };
}

/** Handles commands on any store of Emmett; a command that meets another's events is decided again. */
export function ticketCommandHandler(
  policy: SupportPolicy,
): ReturnType<typeof DeciderCommandHandler<TicketState, StoredTicketCommand, StoredTicketEvent>> {
  return DeciderCommandHandler({ ...ticketDecider(policy), retry: { onVersionConflict: true } });
}

/** A command of trouble-ticket as Emmett takes it. */
export function storedCommand(command: TicketCommand): StoredTicketCommand {
  return { type: command.type, data: command, kind: "Command" };
}
