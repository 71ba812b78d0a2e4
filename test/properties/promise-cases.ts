import fc, { type Arbitrary } from "fast-check";
import {
  businessCalendar,
  type CalendarSpec,
  type SlaFacts,
  type SlaPolicy,
  type Target,
  type Targets,
} from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { scenarios } from "../support/arbitraries.js";

/** A policy with several calendars, tiers and metrics, a ticket under it, and instants at which to ask, in order. */
export interface PromiseCase {
  readonly specs: Readonly<Record<"default" | "always" | "office", CalendarSpec>>;
  readonly policy: SlaPolicy;
  readonly facts: SlaFacts;
  readonly askedMs: readonly number[];
}

const week = [["09:00", "17:30"]] as const;
const always: CalendarSpec = { timeZone: "Asia/Kathmandu", weeklyHours: "always" };
const office: CalendarSpec = {
  timeZone: "America/New_York",
  weeklyHours: { mon: week, tue: week, wed: week, thu: week, fri: week },
};

const maybe = <Value>(...values: readonly Value[]): Arbitrary<Value | undefined> =>
  fc.constantFrom(undefined, undefined, ...values);

const amounts = fc.oneof(
  fc.record({ minutes: fc.integer({ min: 1, max: 2_000 }) }),
  fc.record({ hours: fc.integer({ min: 1, max: 40 }) }),
);
const dates = fc.oneof(
  fc.record({ businessDays: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ days: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ weeks: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ months: fc.integer({ min: 0, max: 1 }) }),
);

/** A target of any kind that the metric may have. */
export function anyTarget(metric: string): Arbitrary<Target> {
  const isRepeated = metric === "update" || metric === "reply";
  const starts = ["receipt", "opening", "acknowledgement", "intervention"].filter((from) => from !== metric);
  return fc
    .record({
      amount: fc.oneof(amounts, dates),
      by: maybe("closing", "16:00", "07:30", "00:00"),
      cutOff: maybe("12:00", "16:00", "23:30"),
      counting: maybe("opening", "date"),
      from: isRepeated ? fc.constant(undefined) : maybe(...starts),
      calendar: maybe("default", "always", "office"),
    })
    .map(({ amount, by, cutOff, counting, from, calendar }): Target => {
      const isTime = "minutes" in amount || "hours" in amount;
      const needsBy = Object.values(amount).includes(0);
      const ofDates = isTime ? {} : { by: needsBy ? (by ?? "closing") : by, counting };
      return untyped({ ...amount, ...ofDates, cutOff, from, calendar });
    });
}

const metrics = ["acknowledgement", "intervention", "resolution", "update", "reply", "workaround"] as const;

const targets: Arbitrary<Targets> = fc
  .tuple(...metrics.map((metric) => fc.option(anyTarget(metric), { nil: undefined, freq: 4 })))
  .map((found) => Object.fromEntries(metrics.map((metric, position) => [metric, found[position]])));

const pick = fc.nat(9);

export const promiseCases: Arbitrary<PromiseCase> = fc
  .record({
    scenario: scenarios(10, 8),
    priorities: fc.tuple(targets, targets, targets),
    gold: targets,
    tierCalendar: maybe("default", "always", "office"),
    countsFrom: fc.constantFrom("receipt" as const, "change" as const),
    tier: maybe("gold", "plain"),
    calendar: maybe("default", "always", "office"),
    first: fc.nat(2),
    changes: fc.array(fc.record({ at: pick, level: fc.nat(2) }), { maxLength: 3 }),
    pauses: fc.array(fc.record({ from: pick, length: fc.option(fc.nat(5)) }), { maxLength: 3 }),
    conclusions: fc.array(fc.record({ from: pick, length: fc.option(fc.nat(5)) }), { maxLength: 2 }),
    acknowledged: fc.option(pick),
    intervened: fc.option(pick),
    ended: fc.option(pick, { freq: 2 }),
    workaround: fc.option(pick),
    updates: fc.array(pick, { maxLength: 3 }),
    messages: fc.array(pick, { maxLength: 3 }),
  })
  .map(({ scenario, priorities, gold, tierCalendar, countsFrom, ...given }) => {
    const times = [...scenario.instantsMs].sort((a, b) => a - b);
    const timeOf = (position: number): number => times[Math.min(position, times.length - 1)] ?? 0;
    const atOf = (position: number | null): number | null => (position === null ? null : timeOf(position));
    const stretchOf = ({ from, length }: { from: number; length: number | null }) => {
      return { from: timeOf(from), to: length === null ? null : timeOf(from + length) };
    };
    const specs = { default: scenario.spec, always, office };
    const named = priorities.map((each, level) => [`p${level}`, { rank: level + 1, label: "Any", targets: each }] as const);
    return {
      specs,
      policy: {
        calendar: businessCalendar(specs.default),
        calendars: { always: businessCalendar(always), office: businessCalendar(office) },
        priorities: Object.fromEntries(named),
        tiers: { gold: { label: "Gold", calendar: tierCalendar, targets: { p0: gold } }, plain: { label: "Plain" } },
        metrics: { workaround: { label: "Workaround" } },
        reprioritising: { countsFrom },
      },
      facts: {
        receivedAt: timeOf(0),
        priority: `p${given.first}`,
        priorityChanges: given.changes.map(({ at, level }) => ({ at: timeOf(at), priority: `p${level}` })),
        pauses: given.pauses.map(stretchOf),
        conclusions: given.conclusions.map(stretchOf),
        tier: given.tier,
        calendar: given.calendar,
        acknowledgedAt: atOf(given.acknowledged),
        intervenedAt: atOf(given.intervened),
        endedAt: atOf(given.ended),
        milestones: { workaround: atOf(given.workaround) },
        updates: given.updates.map(timeOf),
        messages: given.messages.map(timeOf),
      },
      askedMs: [...new Set(times.flatMap((at) => [at, at + 1]))],
    };
  });

/** Every metric that the policies of the cases may promise. */
export const promiseMetrics: readonly string[] = metrics;
