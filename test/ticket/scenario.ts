import { expect } from "vitest";
import {
  acoPolicy,
  allowedCommands,
  decide,
  evolve,
  type CommandType,
  type EventType,
  type Problem,
  type TicketPolicy,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../../src/index.js";

/** A command as a scenario tells it: the id and, where it does not matter, the actor are given by the scenario. */
export type Told = { [T in CommandType]: Omit<TicketCommand<T>, "id" | "actor"> }[CommandType];

/** A time of day on Monday 2 March 2026 in Rome, `tue 09:00` for the day after, and so on. */
export function at(text: string): Date {
  const [day = "mon", time = text] = text.includes(" ") ? text.split(" ") : ["mon", text];
  const dayOfMonth = 2 + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(day);
  return new Date(`2026-03-0${dayOfMonth}T${time}:00+01:00`);
}

export const carla = { kind: "expert", name: "Carla" } as const;

export { question as aRequest } from "../request/a-request.js";

export function commandOf(told: Told, id: string): TicketCommand {
  return { ...told, id, actor: carla };
}

/** What was told so far, and what may be asked of it. */
interface Scenario {
  readonly ticket: Ticket | undefined;
  readonly events: readonly TicketEvent[];
  /** One more command, which may be refused. */
  when(told: Told): Outcome;
}

/** What became of a command. */
interface Outcome {
  thenHappens(...types: readonly EventType[]): Ticket;
  thenRefusedWith(problem: Problem | Problem["code"]): void;
}

/** A ticket with a history, each command of which must succeed. */
export function given(...history: readonly Told[]): Scenario {
  return under(acoPolicy, ...history);
}

export function under(policy: TicketPolicy, ...history: readonly Told[]): Scenario {
  const events: TicketEvent[] = [];
  let ticket: Ticket | undefined;
  for (const [position, told] of history.entries()) {
    const decision = decide(policy, ticket, commandOf(told, `given-${position + 1}`));
    if (!decision.ok) throw new Error(`the history is refused at ${told.type}: ${JSON.stringify(decision.refusal)}`);
    ticket = decision.events.reduce<Ticket | undefined>((before, event) => evolve(before, event), ticket);
    events.push(...decision.events);
  }
  return { ticket, events, when: (told) => outcomeOf(policy, ticket, told) };
}

function outcomeOf(policy: TicketPolicy, ticket: Ticket | undefined, told: Told): Outcome {
  const decision = decide(policy, ticket, commandOf(told, "when"));
  return {
    thenHappens(...types) {
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
      expect(decision.events.map(({ type }) => type)).toEqual(types);
      expect(allowedCommands(policy, ticket)).toContain(told.type);
      const after = decision.events.reduce<Ticket | undefined>((before, event) => evolve(before, event), ticket);
      if (after === undefined) throw new Error("no ticket came of it");
      return after;
    },
    thenRefusedWith(problem) {
      const refusal = decision.ok ? undefined : decision.refusal;
      if (typeof problem === "string") expect(refusal?.code).toBe(problem);
      else expect(refusal).toEqual(problem);
    },
  };
}
