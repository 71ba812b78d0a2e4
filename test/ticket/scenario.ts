import { expect } from "vitest";
import {
  acoPolicy,
  allowedCommands,
  decide,
  evolve,
  type Actor,
  type CommandType,
  type EventType,
  type Problem,
  type TicketPolicy,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../../src/index.js";

/** A command without its id and actor, which the scenario adds. */
export type CommandDraft = {
  [T in CommandType]: Omit<TicketCommand<T>, "id" | "actor"> & { readonly actor?: Actor };
}[CommandType];

/** A refused command: its description, the history before it, the command and the refusal. */
export type RefusedCommand = readonly [what: string, history: readonly CommandDraft[], command: CommandDraft, refusal: Problem];

/** A time of day on Monday 2 March 2026 in Rome, `tue 09:00` for the day after, and so on. */
export function at(text: string): Date {
  const [day = "mon", time = text] = text.includes(" ") ? text.split(" ") : ["mon", text];
  const dayOfMonth = 2 + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(day);
  return new Date(`2026-03-0${dayOfMonth}T${time}:00+01:00`);
}

export const carla = { kind: "expert", name: "Carla" } as const;

export { question as aRequest } from "../request/a-request.js";

export function commandOf(draft: CommandDraft, id: string): TicketCommand {
  return { actor: carla, ...draft, id };
}

/** A ticket and its events so far. */
interface Scenario {
  readonly ticket: Ticket | undefined;
  readonly events: readonly TicketEvent[];
  /** One more command, which may be refused. */
  when(draft: CommandDraft): Outcome;
}

/** The result of a command. */
interface Outcome {
  thenHappens(...types: readonly EventType[]): Ticket;
  thenRefusedWith(problem: Problem | Problem["code"]): void;
}

/** A ticket with a history, each command of which must succeed. */
export function given(...history: readonly CommandDraft[]): Scenario {
  return under(acoPolicy, ...history);
}

export function under(policy: TicketPolicy, ...history: readonly CommandDraft[]): Scenario {
  const events: TicketEvent[] = [];
  let ticket: Ticket | undefined;
  for (const [position, draft] of history.entries()) {
    const decision = decide(policy, ticket, commandOf(draft, `given-${position + 1}`));
    if (!decision.ok) throw new Error(`the history is refused at ${draft.type}: ${JSON.stringify(decision.refusal)}`);
    ticket = decision.events.reduce<Ticket | undefined>((before, event) => evolve(before, event), ticket);
    events.push(...decision.events);
  }
  return { ticket, events, when: (draft) => outcomeOf(policy, ticket, draft) };
}

function outcomeOf(policy: TicketPolicy, ticket: Ticket | undefined, draft: CommandDraft): Outcome {
  const decision = decide(policy, ticket, commandOf(draft, "when"));
  return {
    thenHappens(...types) {
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
      expect(decision.events.map(({ type }) => type)).toEqual(types);
      expect(allowedCommands(policy, ticket)).toContain(draft.type);
      const after = decision.events.reduce<Ticket | undefined>((before, event) => evolve(before, event), ticket);
      if (after === undefined) throw new Error("there is no ticket");
      return after;
    },
    thenRefusedWith(problem) {
      const refusal = decision.ok ? undefined : decision.refusal;
      if (typeof problem === "string") expect(refusal?.code).toBe(problem);
      else expect(refusal).toStrictEqual(problem);
    },
  };
}
