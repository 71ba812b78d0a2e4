import type { MsInterval } from "../calendar/internal.js";
import { requireFields, requireList, SupportError, wrongType, type ProblemPath } from "../problem/internal.js";
import { epochMsInRange, requireOrder, toEpochMs, type InstantLike } from "../time/internal.js";
import { factFields, type PriorityChange, type SlaFacts, type SlaPause } from "./facts.js";

/** A priority and the instant from which it holds. */
export interface HeldPriority {
  readonly priority: string;
  readonly fromMs: number;
  /** The position of the change in the facts; absent for the priority at receipt. */
  readonly position?: number;
}

/** Priorities in order, each different from the one before; the first holds from the beginning. */
export type HeldPriorities = readonly [first: HeldPriority, ...later: HeldPriority[]];

/** A pause and what the ticket waited for. */
export interface MsPause extends MsInterval {
  readonly reason?: string;
}

/** Facts in epoch milliseconds; what did not happen is absent or Infinity. */
export interface FactsReading {
  readonly receivedMs: number;
  readonly priorities: HeldPriorities;
  readonly pauses: readonly MsPause[];
  readonly tier: string | undefined;
  readonly calendar: string | undefined;
  readonly acknowledgedMs: number;
  readonly intervenedMs: number;
  readonly endedMs: number;
  readonly conclusions: readonly MsInterval[];
  /** The fact that gives the conclusions. */
  readonly concludedBy: "resolvedAt" | "conclusions";
  readonly updatesMs: readonly number[];
  readonly messagesMs: readonly number[];
  readonly milestones: SlaFacts["milestones"];
}

const none: readonly never[] = [];
const changeFields: readonly string[] = ["at", "priority"];
const intervalFields: Readonly<Record<"pauses" | "conclusions", readonly string[]>> = {
  pauses: ["from", "to", "reason"],
  conclusions: ["from", "to"],
};
const receivedPath: ProblemPath = ["facts", "receivedAt"];

/** Reads the facts of a ticket. What they are to the policy, such as its priority, is for `requireKnownNames`. */
export function readFacts(facts: SlaFacts): FactsReading {
  requireFields(facts, factFields, ["facts"]);
  const receivedMs = receivedMsOf(facts);
  const { priorityChanges, pauses, conclusions, resolvedAt, updates, messages } = facts;
  return {
    receivedMs,
    priorities:
      priorityChanges === undefined || priorityChanges === null
        ? [{ priority: facts.priority, fromMs: receivedMs }]
        : readPriorities(facts.priority, priorityChanges, receivedMs),
    pauses: pauses === undefined || pauses === null ? none : readIntervals(pauses, "pauses"),
    tier: facts.tier ?? undefined,
    calendar: facts.calendar ?? undefined,
    acknowledgedMs: optionalInstant(facts.acknowledgedAt, ["facts", "acknowledgedAt"]),
    intervenedMs: optionalInstant(facts.intervenedAt, ["facts", "intervenedAt"]),
    endedMs: optionalInstant(facts.endedAt, ["facts", "endedAt"]),
    conclusions:
      resolvedAt === undefined || resolvedAt === null
        ? conclusions === undefined || conclusions === null
          ? none
          : readIntervals(conclusions, "conclusions")
        : readResolution(resolvedAt, conclusions),
    concludedBy: resolvedAt === undefined || resolvedAt === null ? "conclusions" : "resolvedAt",
    updatesMs: updates === undefined || updates === null ? none : readInstants(updates, "updates"),
    messagesMs: messages === undefined || messages === null ? none : readInstants(messages, "messages"),
    milestones: facts.milestones,
  };
}

function readPriorities(first: string, changes: readonly PriorityChange[], receivedMs: number): HeldPriorities {
  requireList(changes, ["facts", "priorityChanges"]);
  const sorted: HeldPriority[] = [];
  // By position, which visits the holes of a sparse list too and costs half of Array.from.
  for (let position = 0; position < changes.length; position++) {
    const change = changes[position] as PriorityChange;
    requireFields(change, changeFields, ["facts", "priorityChanges", position]);
    const fromMs = toEpochMs(change.at, ["facts", "priorityChanges", position, "at"]);
    requireOrder(receivedMs, fromMs, ["facts", "priorityChanges", position, "at"]);
    sorted.push({ priority: change.priority, fromMs, position });
  }
  sorted.sort((a, b) => a.fromMs - b.fromMs);
  let initial: HeldPriority = { priority: first, fromMs: receivedMs };
  const later: HeldPriority[] = [];
  for (const [position, change] of sorted.entries()) {
    // Of several at one instant the last holds.
    if (sorted[position + 1]?.fromMs === change.fromMs) continue;
    if (change.fromMs === receivedMs) initial = change;
    else if (change.priority !== (later.at(-1) ?? initial).priority) later.push(change);
  }
  return [initial, ...later];
}

/** Stretches of time, each of which must not end before it begins; one that goes on ends at Infinity. */
function readIntervals(intervals: readonly SlaPause[], field: "pauses" | "conclusions"): readonly MsPause[] {
  requireList(intervals, ["facts", field]);
  const read: MsPause[] = [];
  for (let position = 0; position < intervals.length; position++) {
    const interval = intervals[position] as SlaPause;
    requireFields(interval, intervalFields[field], ["facts", field, position]);
    const fromMs = toEpochMs(interval.from, ["facts", field, position, "from"]);
    const toMs = optionalInstant(interval.to, ["facts", field, position, "to"]);
    if (toMs < fromMs) requireOrder(fromMs, toMs, ["facts", field, position]);
    const { reason } = interval;
    if (reason === undefined || reason === null) read.push({ fromMs, toMs });
    else if (typeof reason === "string") read.push({ fromMs, toMs, reason });
    else throw wrongType(["facts", field, position, "reason"], "text", reason);
  }
  return read;
}

function readResolution(resolvedAt: InstantLike, conclusions: SlaFacts["conclusions"]): readonly MsInterval[] {
  if (conclusions !== undefined && conclusions !== null) {
    requireList(conclusions, ["facts", "conclusions"]);
    if (conclusions.length > 0) throw new SupportError({ code: "resolved_twice", path: ["facts", "resolvedAt"] });
  }
  return [{ fromMs: toEpochMs(resolvedAt, ["facts", "resolvedAt"]), toMs: Infinity }];
}

function readInstants(instants: readonly InstantLike[], field: string): readonly number[] {
  requireList(instants, ["facts", field]);
  return Array.from(instants, (at, position) => toEpochMs(at, ["facts", field, position])).sort((a, b) => a - b);
}

function optionalInstant(at: InstantLike | null | undefined, path: ProblemPath): number {
  return at === undefined || at === null ? Infinity : toEpochMs(at, path);
}

/** When a request was received; throws `instant_out_of_range` for an instant that calendars do not answer for. */
export function receivedMsOf({ receivedAt }: SlaFacts): number {
  return epochMsInRange(receivedAt, receivedPath);
}

/** The instant of a promise of the provider's own; Infinity if it was not kept. */
export function milestoneOf({ milestones }: Pick<FactsReading, "milestones">, metric: string): number {
  return optionalInstant(milestones?.[metric], ["facts", "milestones", metric]);
}
