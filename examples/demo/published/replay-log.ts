import {
  formatTicketNumber,
  localDateAt,
  slaFacts,
  type Problem,
  type SlaFacts,
  type SupportPolicy,
  type Ticket,
  type TicketCommand,
} from "trouble-ticket";
import type { Log } from "./read-log.js";
import { replayCase } from "./replay-case.js";

/** A log's tickets, as commands and events have made them. */
export interface LogReplay {
  /** What the clocks of the tickets depend on, in the order of the log. */
  readonly facts: readonly SlaFacts[];
  readonly commandCount: number;
  readonly eventCount: number;
  /** The commonest first. */
  readonly refusals: readonly RefusalCount[];
  readonly reopened: number;
  /** Closed or concluded without an intervention. */
  readonly unattended: number;
  readonly unclosed: number;
}

/** How often the rules refused a command for a reason, and the first case in which they did. */
interface RefusalCount {
  readonly code: Problem["code"];
  readonly command: TicketCommand["type"];
  readonly count: number;
  readonly firstCaseId: string;
}

/** Replays every case of a log as a ticket. */
export function replayLog(policy: SupportPolicy, log: Log): LogReplay {
  const numbered = { ...policy, ticketNumbers: roomyNumbers };
  const refusals = new Map<string, RefusalCount>();
  const facts: SlaFacts[] = [];
  const count = { commandCount: 0, eventCount: 0, reopened: 0, unattended: 0, unclosed: 0 };
  let sequence = 0;
  for (const found of log.cases.values()) {
    const year = Number(localDateAt(policy.calendar, found.receivedMs).slice(0, 4));
    const number = formatTicketNumber(numbered, { year, sequence: ++sequence });
    const replay = replayCase(numbered, found, log.steps.get(found.caseId) ?? [], number);
    count.commandCount += replay.commandCount;
    for (const { code, command } of replay.refusals) {
      const key = `${code} ${command}`;
      const known = refusals.get(key) ?? { code, command, count: 0, firstCaseId: found.caseId };
      refusals.set(key, { ...known, count: known.count + 1 });
    }
    if (replay.ticket === undefined) continue;
    count.eventCount += replay.ticket.version;
    if (wasReopened(replay.ticket)) count.reopened++;
    if (isUnattended(replay.ticket)) count.unattended++;
    if (replay.ticket.status !== "closed") count.unclosed++;
    const clock = slaFacts(replay.ticket);
    if (clock !== undefined) facts.push(clock);
  }
  return { ...count, facts, refusals: [...refusals.values()].sort((a, b) => b.count - a.count) };
}

/** A log may be longer than the policy's six digits have room for. */
const roomyNumbers: SupportPolicy["ticketNumbers"] = { pattern: "YYYY-NNNNNNNNN" };

function wasReopened({ conclusions }: Ticket): boolean {
  return conclusions.some(({ to }) => to !== undefined);
}

function isUnattended({ interventions, conclusions }: Ticket): boolean {
  return interventions.length === 0 && conclusions.length > 0;
}
