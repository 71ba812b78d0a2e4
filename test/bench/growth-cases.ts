import type { Ticket, TicketCommand } from "../../src/index.js";
import type { Case } from "./case.js";
import { commandAt, longTicket, type LongTicket } from "./long-ticket.js";
import type { Subject } from "./measure.js";
import type { Library } from "./subjects.js";

const moreCount = 100;

/** How the cost of an event grows with the number of those before it: a replay as long again is to take as long again. */
export function growthCases(library: Library): readonly Case[] {
  const [ten, hundred, thousand, tenThousand] = [10, 100, 1_000, 10_000].map((count) => longTicket(library, count));
  if (ten === undefined || hundred === undefined || thousand === undefined || tenThousand === undefined) return [];
  const { replay } = library;
  const replayed = (name: string, { events, pauseCount, eventCount }: LongTicket): Subject => ({
    name,
    answer: () => replay(events)?.pauses.length ?? NaN,
    expected: () => pauseCount,
    things: eventCount,
  });
  const goingOn = (name: string, { ticket, eventCount }: LongTicket): Subject => {
    const commands = Array.from({ length: moreCount }, (_, position) => commandAt(eventCount + position));
    return {
      name,
      answer: () => commands.reduce((current, command) => next(library, current, command), ticket).version,
      expected: () => eventCount + moreCount,
      things: moreCount,
    };
  };
  const shared = { instants: 1, checked: 1, shown: String, isLong: true } as const;
  const replays = [hundred, thousand, tenThousand].map((longer): Case => {
    return {
      title: `one event in a replay of ${longer.eventCount.toLocaleString("en")}`,
      subject: replayed("replay", longer),
      others: [replayed("in one of 10", ten)],
      goal: { kind: "atMost", ratio: 2 },
      ...shared,
    };
  });
  return [
    ...replays,
    {
      title: `one of ${moreCount} more events on a ticket of 1,000, decided and applied`,
      subject: goingOn("decide, evolve", thousand),
      others: [goingOn("on one of 10", ten)],
      goal: { kind: "atMost", ratio: 6 },
      ...shared,
    },
  ];
}

function next({ acoPolicy, decide, evolve }: Library, ticket: Ticket, command: TicketCommand): Ticket {
  const decision = decide(acoPolicy, ticket, command);
  if (!decision.ok) throw new Error(`one more command: ${decision.refusal.code}`);
  return decision.events.reduce(evolve, ticket);
}
