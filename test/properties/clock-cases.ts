import fc, { type Arbitrary } from "fast-check";
import { businessCalendar, type Metric, type SlaFacts, type SlaPolicy } from "../../src/index.js";
import type { WalkedStretch, WalkedTicket } from "../oracle/clock-walk.js";
import { scenarios, type Scenario } from "../support/arbitraries.js";

/** A ticket with a difficult clock, for the library and for the oracle, and the instants of the questions in order. */
export interface ClockCase {
  readonly spec: Scenario["spec"];
  readonly policy: SlaPolicy;
  readonly metric: Metric;
  readonly facts: SlaFacts;
  readonly ticket: WalkedTicket;
  readonly askedMs: readonly number[];
}

const instants = 9;
const pick = fc.nat(instants - 1);
const stretches = fc.array(fc.record({ one: pick, other: fc.option(pick) }), { maxLength: 4 });
/** The last of the four promises nothing. */
const level = fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(3) });

/** All facts lie at one of a few instants, so that they coincide, touch and overlap. */
export const clockCases: Arbitrary<ClockCase> = fc
  .record({
    scenario: scenarios(instants, 8),
    targetMinutes: fc.tuple(
      ...[1, 2, 3].map(() => fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 2_000 }))),
    ),
    metric: fc.constantFrom<Metric>("intervention", "acknowledgement", "resolution", "resolution"),
    firstLevel: level,
    changes: fc.array(fc.record({ at: pick, level }), { maxLength: 4 }),
    pauses: stretches,
    conclusions: stretches,
    done: fc.option(pick),
    ended: fc.option(pick),
  })
  .map(({ scenario, targetMinutes, metric, firstLevel, changes, pauses, conclusions, done, ended }) => {
    const times = [...scenario.instantsMs].sort((a, b) => a - b);
    // The second instant, so that pauses may begin before it.
    const receivedMs = times[1] ?? 0;
    const timeOf = (position: number): number => Math.max(receivedMs, times[position] ?? receivedMs);
    const stretchOf = ({ one, other }: { one: number; other: number | null }, at: (position: number) => number): WalkedStretch =>
      other === null ? { fromMs: at(one) } : { fromMs: at(Math.min(one, other)), toMs: at(Math.max(one, other)) };
    const budgetMs = (priority: number): number => (targetMinutes[priority] ?? Infinity) * 60_000;
    const ticket: WalkedTicket = {
      receivedMs,
      budgetMs: budgetMs(firstLevel),
      level: firstLevel,
      changes: changes.map((change) => ({ atMs: timeOf(change.at), budgetMs: budgetMs(change.level), level: change.level })),
      pauses: pauses.map((pause) => stretchOf(pause, (position) => times[position] ?? 0)),
      ...(metric !== "resolution" && done !== null && { stoppedMs: timeOf(done) }),
      ...(ended !== null && { endedMs: timeOf(ended) }),
      ...(metric === "resolution" && { conclusions: conclusions.map((conclusion) => stretchOf(conclusion, timeOf)) }),
    };
    return {
      spec: scenario.spec,
      policy: policyOf(scenario.spec, targetMinutes),
      metric,
      ticket,
      facts: {
        ...factsOf(
          ticket,
          firstLevel,
          changes.map((change) => change.level),
        ),
        ...(done !== null && { [metric === "acknowledgement" ? "acknowledgedAt" : "intervenedAt"]: timeOf(done) }),
        ...(ended !== null && { endedAt: timeOf(ended) }),
      },
      askedMs: [...new Set(times.slice(1).flatMap((at) => [at, at + 1]))].sort((a, b) => a - b),
    };
  });

function policyOf(spec: Scenario["spec"], targetMinutes: readonly number[]): SlaPolicy {
  const priorities = targetMinutes.map((minutes, position) => {
    const targets = { acknowledgement: { minutes }, intervention: { minutes }, resolution: { minutes } };
    return [`p${position}`, { rank: position + 1, label: "Any", targets }] as const;
  });
  const nothing = { rank: priorities.length + 1, label: "Nothing", targets: {} };
  return {
    calendar: businessCalendar(spec),
    priorities: { ...Object.fromEntries(priorities), [`p${priorities.length}`]: nothing },
  };
}

function factsOf(ticket: WalkedTicket, firstLevel: number, levels: readonly number[]): SlaFacts {
  const intervalOf = ({ fromMs, toMs }: WalkedStretch) => ({ from: fromMs, ...(toMs !== undefined && { to: toMs }) });
  return {
    receivedAt: ticket.receivedMs,
    priority: `p${firstLevel}`,
    priorityChanges: ticket.changes.map(({ atMs }, position) => ({ at: atMs, priority: `p${levels[position] ?? 0}` })),
    pauses: ticket.pauses.map(intervalOf),
    conclusions: (ticket.conclusions ?? []).map(intervalOf),
  };
}
