import type { Log } from "../../examples/demo/published/read-log.js";
import type { Ticket, TicketEvent } from "../../src/index.js";
import { hourMs } from "../support/units.js";
import type { Case } from "./case.js";
import { hostPeriods, walkedBetweenMs, type HostPeriod } from "./host-desk.js";
import type { Library } from "./subjects.js";
import { historyOf, type LogFacts, type LogHistory } from "./log-history.js";

const shared = { instants: 1, checked: 1, isLong: true } as const;

/** A help desk's own log: what each event costs, then what the attainment over its tickets does. */
export function logCases(library: Library, log: Log): readonly Case[] {
  const history = historyOf(library, log);
  return [decidingCase(library, log, history), attainmentCase(library, log, history)];
}

function decidingCase(
  { acoPolicy, decide, evolve }: Library,
  { eventCount, steps }: Log,
  { commands, events }: LogHistory,
): Case {
  const startCount = [...steps.values()].flat().filter(({ activity }) => activity === "Take in charge ticket").length;
  const versions = events.reduce((sum, { version }) => sum + version, 0);
  const interventionsOf = (ofOneTicket: (typeof commands)[number]): number => {
    let ticket: Ticket | undefined;
    for (const command of ofOneTicket) {
      const decision = decide(acoPolicy, ticket, command);
      if (decision.ok) for (const event of decision.events) ticket = evolve(ticket, event);
    }
    return ticket?.interventions.length ?? NaN;
  };
  const versionInJson = (event: TicketEvent): number => (JSON.parse(JSON.stringify(event)) as TicketEvent).version;
  return {
    title: `one event of a real log of ${inThousands(eventCount)}, decided and applied`,
    subject: {
      name: "decide, evolve",
      answer: () => commands.reduce((sum, ofOneTicket) => sum + interventionsOf(ofOneTicket), 0),
      expected: () => startCount,
      things: eventCount,
    },
    others: [
      {
        name: "its JSON written and read",
        answer: () => events.reduce((sum, event) => sum + versionInJson(event), 0),
        expected: () => versions,
        things: eventCount,
      },
    ],
    shown: String,
    goal: { kind: "atMost", ratio: 4 },
    ...shared,
  };
}

function attainmentCase({ acoPolicy, attainment, businessTimeBetween }: Library, { span }: Log, { facts }: LogHistory): Case {
  const [first, now] = [new Date(span?.firstMs ?? NaN), new Date(span?.lastMs ?? NaN)];
  const periods = hostPeriods(first.getFullYear(), now.getFullYear());
  const until = ({ intervenedAt }: LogFacts): Date => (intervenedAt === undefined || intervenedAt > now ? now : intervenedAt);
  const wholeMs = (each: LogFacts): number => walkedBetweenMs(periods, each.receivedAt.getTime(), until(each).getTime());
  const stopped = facts.filter(({ intervenedAt }) => intervenedAt !== undefined && intervenedAt <= now);
  const longestMs = Math.max(...stopped.map((each) => walkedElapsedMs(periods, each, until(each))));
  const summedMs = facts.reduce((sum, each) => sum + wholeMs(each), 0);
  return {
    title: `one of that log's ${inThousands(facts.length)} tickets in their attainment`,
    subject: {
      name: "attainment",
      answer: () => attainment(acoPolicy, facts, now).overall.elapsedMs?.max ?? NaN,
      expected: () => longestMs,
      things: facts.length,
    },
    others: [
      {
        name: "one difference",
        answer: () => facts.reduce((sum, each) => sum + businessTimeBetween(acoPolicy.calendar, each.receivedAt, until(each)), 0),
        expected: () => summedMs,
        things: facts.length,
      },
    ],
    shown: (elapsedMs) => `${elapsedMs / hourMs} h`,
    goal: { kind: "atMost", ratio: 20 },
    ...shared,
  };
}

/** The opening time from receipt on that lies in no pause; pauses may overlap. */
function walkedElapsedMs(periods: readonly HostPeriod[], { receivedAt, pauses }: LogFacts, until: Date): number {
  const untilMs = until.getTime();
  let elapsedMs = 0;
  let countedMs = receivedAt.getTime();
  for (const { from, to = until } of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const pausedFromMs = Math.min(from.getTime(), untilMs);
    if (pausedFromMs > countedMs) elapsedMs += walkedBetweenMs(periods, countedMs, pausedFromMs);
    countedMs = Math.max(countedMs, to.getTime());
  }
  return elapsedMs + walkedBetweenMs(periods, countedMs, Math.max(countedMs, untilMs));
}

function inThousands(count: number): string {
  return count.toLocaleString("en");
}
