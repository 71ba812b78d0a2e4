import { compiledCalendar, type BusinessCalendar, type CompiledCalendar } from "../calendar/internal.js";
import {
  prefixPath,
  requireFields,
  requireRecord,
  SupportError,
  throwAll,
  wrongType,
  type ProblemPath,
} from "../problem/internal.js";
import { defaultCalendar, nameProblems, type SlaPolicy, type TierSpec } from "./sla-policy.js";
import { builtInMetrics, readTarget, type TargetAmount, type Targets } from "./target.js";

/** A calendar of a policy and its name. */
export interface NamedCalendar {
  readonly name: string;
  readonly calendar: BusinessCalendar;
  readonly compiled: CompiledCalendar;
}

/** The targets of a priority. The one that most questions are about is read without a search. */
interface TargetsReading {
  readonly intervention: TargetAmount | undefined;
  readonly byMetric: ReadonlyMap<string, TargetAmount>;
}

/** A tier as the clock needs it. */
export interface TierReading {
  readonly calendar: NamedCalendar | undefined;
  readonly targets: ReadonlyMap<string, TargetsReading>;
}

/** What a policy promises, read once: names are looked up, targets are parsed. */
export interface SlaReading {
  readonly calendars: ReadonlyMap<string, NamedCalendar>;
  readonly calendar: NamedCalendar;
  readonly priorities: ReadonlyMap<string, TargetsReading>;
  readonly tiers: ReadonlyMap<string, TierReading>;
  /** Every metric that the policy knows, in the order of lists. */
  readonly metrics: readonly string[];
  /** Those that the policy declares. */
  readonly ownMetrics: readonly string[];
  readonly countsFrom: "receipt" | "change";
}

const readings = new WeakMap<object, SlaReading>();
/** The reading of the policy asked about last: most apps have one, and a search costs as much as a tenth of a due date. */
let latest: { readonly policy: SlaPolicy; readonly reading: SlaReading } | undefined;

/**
 * The reading of a policy, which is made once and remembered by object. Throws every fault of a policy that no schema has seen:
 * `invalid_calendar`, `invalid_target`, `wrong_type`, and the names that it lacks.
 */
export function slaReadingOf(policy: SlaPolicy): SlaReading {
  if (latest !== undefined && latest.policy === policy) return latest.reading;
  let reading = readings.get(policy);
  if (reading === undefined) {
    reading = readPolicy(policy);
    readings.set(policy, reading);
  }
  latest = { policy, reading };
  return reading;
}

function readPolicy(policy: SlaPolicy): SlaReading {
  requireRecord(policy, ["policy"]);
  const calendar = namedCalendar(defaultCalendar, policy.calendar, ["policy", "calendar"]);
  const priorities = entriesOf(policy.priorities, ["policy", "priorities"], ["rank", "label", "targets"]);
  const tiers = entriesOf(policy.tiers ?? {}, ["policy", "tiers"], ["label", "calendar", "targets"]);
  const calendars = entriesOf(policy.calendars ?? {}, ["policy", "calendars"]);
  const metrics = entriesOf(policy.metrics ?? {}, ["policy", "metrics"], ["label"]).map(([name]) => name);
  const byName = new Map([
    [defaultCalendar, calendar],
    ...calendars.map(([name, each]) => [name, namedCalendar(name, each, ["policy", "calendars", name])] as const),
  ]);
  const reading: SlaReading = {
    calendars: byName,
    calendar,
    priorities: new Map(
      priorities.map(([name, { targets }]) => [name, readTargets(targets, ["policy", "priorities", name, "targets"])]),
    ),
    tiers: new Map(tiers.map(([name, tier]) => [name, readTier(tier, byName, ["policy", "tiers", name])])),
    metrics: [...builtInMetrics, ...metrics],
    ownMetrics: metrics,
    countsFrom: readCountsFrom(policy),
  };
  throwAll(nameProblems(policy).map((problem) => prefixPath(["policy"], problem)));
  return reading;
}

function namedCalendar(name: string, calendar: BusinessCalendar, path: ProblemPath): NamedCalendar {
  return { name, calendar, compiled: compiledCalendar(calendar, path) };
}

function readTier(tier: TierSpec, calendars: ReadonlyMap<string, NamedCalendar>, path: ProblemPath): TierReading {
  const targets = entriesOf(tier.targets ?? {}, [...path, "targets"]);
  return {
    calendar: calendars.get(tier.calendar ?? ""),
    targets: new Map(targets.map(([priority, each]) => [priority, readTargets(each, [...path, "targets", priority])])),
  };
}

function readTargets(targets: Targets, path: ProblemPath): TargetsReading {
  requireRecord(targets, path);
  const given = Object.entries(targets).filter(([, target]) => target !== undefined && target !== null);
  const byMetric = new Map(
    given.map(([metric, value]): [string, TargetAmount] => {
      const reading = readTarget(value, metric);
      if (reading.ok) return [metric, reading.target];
      throw new SupportError({ ...reading.problem, path: [...path, metric] });
    }),
  );
  return { intervention: byMetric.get("intervention"), byMetric };
}

function readCountsFrom({ reprioritising }: SlaPolicy): "receipt" | "change" {
  const path = ["policy", "reprioritising"];
  if (reprioritising === undefined || reprioritising === null) return "receipt";
  requireFields(reprioritising, ["countsFrom"], path);
  const { countsFrom } = reprioritising;
  if (countsFrom === "receipt" || countsFrom === "change") return countsFrom;
  throw wrongType([...path, "countsFrom"], '"receipt" or "change"', countsFrom);
}

/** The entries of a record, each a record, with these fields and no others if they are given. */
function entriesOf<Entry extends object>(
  entries: Readonly<Record<string, Entry>>,
  path: ProblemPath,
  known?: readonly string[],
): readonly (readonly [string, Entry])[] {
  requireRecord(entries, path);
  const given = Object.entries<Entry>(entries);
  for (const [name, entry] of given) {
    if (known === undefined) requireRecord(entry, [...path, name]);
    else requireFields(entry, known, [...path, name]);
  }
  return given;
}

/** The priorities of a policy in the order of service. Throws `wrong_type` for a rank that is not a number. */
export function prioritiesByRank(policy: SlaPolicy): readonly string[] {
  return Object.keys(policy.priorities)
    .map((name) => ({ name, rank: rankOf(policy, name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

function rankOf(policy: SlaPolicy, name: string): number {
  const rank: unknown = policy.priorities[name]?.rank;
  if (typeof rank === "number" && Number.isFinite(rank)) return rank;
  throw wrongType(["policy", "priorities", name, "rank"], "a number", rank);
}

/** The target of a metric: the tier's if the tier names that metric for that priority, else the policy's. */
export function targetOf(
  { priorities, tiers }: SlaReading,
  tier: string | undefined,
  priority: string,
  metric: string,
): TargetAmount | undefined {
  const ofTier = tier === undefined ? undefined : tiers.get(tier)?.targets.get(priority)?.byMetric.get(metric);
  return ofTier ?? priorities.get(priority)?.byMetric.get(metric);
}
