import { openPeriods, type SupportPolicy } from "trouble-ticket";
import type { TicketFacts } from "./warehouse-ticket.js";

const dayMs = 86_400_000;
const fromMs = Date.UTC(2021, 0, 1);
const untilMs = Date.UTC(2027, 0, 1);

/**
 * Tickets of six years, the same at every run: a third received at any instant, a third at an opening or a closing or a
 * millisecond next to it, a third around a change of the clocks in Europe. One in eight has no intervention yet.
 */
export function generatedTickets(policy: SupportPolicy, count: number): readonly TicketFacts[] {
  const below = seeded(7);
  const priorities = Object.keys(policy.priorities);
  const edgesMs = openPeriods(policy.calendar, fromMs, untilMs).flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  const instant = (): number => {
    const nudgeMs = below(3) - 1;
    if (below(3) === 0) return (edgesMs[below(edgesMs.length)] ?? fromMs) + nudgeMs;
    if (below(2) === 0) return (clockChangesMs[below(clockChangesMs.length)] ?? fromMs) + below(4 * dayMs) - 2 * dayMs;
    return fromMs + below(untilMs - fromMs);
  };
  return Array.from({ length: count }, (_, position) => {
    const receivedMs = instant();
    const intervenedMs = below(2) === 0 ? receivedMs + below(40 * dayMs) : Math.max(receivedMs, instant());
    return {
      number: `T${position}`,
      priority: priorities[position % priorities.length] ?? "",
      receivedAt: new Date(receivedMs),
      intervenedAt: below(8) === 0 ? undefined : new Date(intervenedMs),
    };
  });
}

const clockChangesMs = ["2021-03-28", "2022-10-30", "2024-03-31", "2025-10-26", "2026-03-29"].map((date) =>
  Date.parse(`${date}T01:00Z`),
);

/** Whole numbers below a limit, from a linear congruential generator modulo 2^32, of which the high bits count. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
