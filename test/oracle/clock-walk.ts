import { isOpenInWalk, type MinuteWalk } from "./minute-walk.js";

/** A stretch of time in epoch ms; without an end it goes on. */
export interface WalkedStretch {
  readonly fromMs: number;
  readonly toMs?: number;
}

/** What happened to a ticket, in epoch ms, with the budget of each of its priorities: Infinity where it promises nothing. */
export interface WalkedTicket {
  readonly receivedMs: number;
  readonly budgetMs: number;
  /** The number of the priority at receipt. */
  readonly level: number;
  readonly changes: readonly { readonly atMs: number; readonly budgetMs: number; readonly level: number }[];
  readonly pauses: readonly WalkedStretch[];
  /** The first intervention, where that stops the clock. */
  readonly stoppedMs?: number;
  /** The end of the ticket, where that stops the clock too. */
  readonly endedMs?: number;
  /** From conclusion to reopening, where the resolution stops the clock. */
  readonly conclusions?: readonly WalkedStretch[];
}

/** The status of a clock that was watched minute by minute. */
export interface WalkedClock {
  readonly clock: "running" | "paused" | "stopped";
  readonly elapsedMs: number;
  readonly pausedMs: number;
  /** That of the priority in force; where it promises nothing, that of the promise broken first, and Infinity where none was. */
  readonly budgetMs: number;
  /** Undefined where the walk ends before. */
  readonly dueMs: number | undefined;
  readonly outcome: "pending" | "met" | "breached";
  /** Whether what was promised stopped it. */
  readonly isDone: boolean;
  readonly breachedMs: number | undefined;
}

interface Step {
  readonly fromMs: number;
  readonly toMs: number;
  readonly isOpen: boolean;
  readonly isPaused: boolean;
}

const minuteMs = 60_000;
const holds = ({ fromMs, toMs = Infinity }: WalkedStretch, atMs: number): boolean => fromMs <= atMs && atMs < toMs;

/** Watches a ticket's clock from receipt until now, as somebody at the desk would, knowing nothing of what is to come. */
export function clockWalk(walk: MinuteWalk, ticket: WalkedTicket, nowMs: number): WalkedClock {
  const stop = stopOf(ticket, nowMs);
  const stoppedMs = stop?.atMs;
  const untilMs = stoppedMs ?? nowMs;
  const stops = [...ticket.pauses, ...(ticket.conclusions ?? [])];
  const stepsFrom = (endMs: number): Iterable<Step> => steps(walk, ticket, stops, untilMs, endMs);
  let [elapsedMs, pausedMs] = [0, 0];
  let breachedMs: number | undefined;
  let brokenMs = Infinity;
  const watch = (atMs: number, afterMs: number): void => {
    const held = heldAt(ticket, atMs);
    if (breachedMs !== undefined || elapsedMs + afterMs <= held.budgetMs) return;
    breachedMs = Math.max(firstMsWith(stepsFrom(walk.untilMs), held.budgetMs) ?? Infinity, held.fromMs);
    brokenMs = held.budgetMs;
  };
  for (const { fromMs, toMs, isOpen, isPaused } of stepsFrom(untilMs)) {
    const lengthMs = isOpen ? toMs - fromMs : 0;
    watch(fromMs, isPaused ? 0 : lengthMs);
    if (isPaused) pausedMs += lengthMs;
    else elapsedMs += lengthMs;
  }
  watch(untilMs, 0);
  const isPaused = ticket.pauses.some((pause) => holds(pause, nowMs));
  const heldMs = heldAt(ticket, untilMs).budgetMs;
  const budgetMs = heldMs === Infinity ? brokenMs : heldMs;
  return {
    clock: stoppedMs !== undefined ? "stopped" : isPaused ? "paused" : "running",
    elapsedMs,
    pausedMs,
    budgetMs,
    dueMs: firstMsWith(stepsFrom(walk.untilMs), budgetMs),
    outcome: breachedMs !== undefined ? "breached" : stop?.isDone === true ? "met" : "pending",
    isDone: stop?.isDone === true,
    breachedMs,
  };
}

/** When the clock stopped, as seen now, and whether by what was promised; a conclusion is as long as those that it touches. */
function stopOf(
  { stoppedMs = Infinity, endedMs = Infinity, conclusions = [] }: WalkedTicket,
  nowMs: number,
): { readonly atMs: number; readonly isDone: boolean } | undefined {
  const doneMs = Math.min(stoppedMs, concludedSince(conclusions, Math.min(nowMs, endedMs)));
  if (doneMs <= nowMs && doneMs <= endedMs) return { atMs: doneMs, isDone: true };
  return endedMs <= nowMs ? { atMs: endedMs, isDone: false } : undefined;
}

/** Since when a ticket has been concluded without a break; Infinity if it is not concluded now. */
function concludedSince(conclusions: readonly WalkedStretch[], nowMs: number): number {
  if (!conclusions.some((conclusion) => holds(conclusion, nowMs))) return Infinity;
  let sinceMs = nowMs;
  for (;;) {
    const before = conclusions.filter(({ fromMs, toMs = Infinity }) => fromMs < sinceMs && sinceMs <= toMs);
    if (before.length === 0) return sinceMs;
    sinceMs = Math.min(...before.map(({ fromMs }) => fromMs));
  }
}

/** What the ticket's priority allows at an instant, and since when it has held: a change to the same priority is none. */
function heldAt({ receivedMs, budgetMs, level, changes }: WalkedTicket, atMs: number): { fromMs: number; budgetMs: number } {
  const levelAt = (seenMs: number): { level: number; budgetMs: number } => {
    let seen = { atMs: receivedMs, level, budgetMs };
    for (const change of changes) if (change.atMs <= seenMs && change.atMs >= seen.atMs) seen = change;
    return seen;
  };
  const held = levelAt(atMs);
  const instants = [receivedMs, ...changes.map((change) => change.atMs)].filter((at) => at <= atMs).sort((a, b) => b - a);
  let fromMs = atMs;
  for (const at of instants) {
    if (levelAt(at).level !== held.level) break;
    fromMs = at;
  }
  return { fromMs, budgetMs: held.budgetMs };
}

/** Time from receipt in steps within which nothing changes; whoever waits is taken as resumed when known time ends. */
function* steps(
  walk: MinuteWalk,
  { receivedMs, changes }: WalkedTicket,
  stops: readonly WalkedStretch[],
  knownUntilMs: number,
  endMs: number,
): Iterable<Step> {
  const cuts = [knownUntilMs, endMs, ...changes.map(({ atMs }) => atMs)];
  for (const { fromMs, toMs = Infinity } of stops) cuts.push(fromMs, toMs);
  for (let fromMs = receivedMs; fromMs < endMs;) {
    const minuteEndMs = (Math.floor(fromMs / minuteMs) + 1) * minuteMs;
    const toMs = Math.min(minuteEndMs, ...cuts.filter((cutMs) => cutMs > fromMs));
    const isPaused = fromMs < knownUntilMs && stops.some((stop) => holds(stop, fromMs));
    yield { fromMs, toMs, isOpen: isOpenInWalk(walk, fromMs), isPaused };
    fromMs = toMs;
  }
}

/** The first instant by which so much time has counted. */
function firstMsWith(walked: Iterable<Step>, elapsedMs: number): number | undefined {
  let leftMs = elapsedMs;
  for (const { fromMs, toMs, isOpen, isPaused } of walked) {
    if (!isOpen || isPaused) continue;
    if (toMs - fromMs >= leftMs) return fromMs + leftMs;
    leftMs -= toMs - fromMs;
  }
  return undefined;
}
