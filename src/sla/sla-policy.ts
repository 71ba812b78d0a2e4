import type { BusinessCalendar } from "../calendar/internal.js";
import { isRecord, unknownName, type Problem, type ProblemPath } from "../problem/internal.js";
import type { LocalizedText } from "../time/internal.js";
import type { ServiceLevelSpec } from "./service-level.js";
import { builtInMetrics, type Targets } from "./target.js";

/** The last rank there can be: keys and scores of a queue have room for three digits. */
export const maxRank = 999;

/** One level of priority and its targets. */
export interface PrioritySpec {
  /** The order of service: 1 is served before 2, up to 999. Each priority has its own rank. */
  readonly rank: number;
  /** The priority's name for people. */
  readonly label: LocalizedText;
  /** The targets by metric. A metric without a target is not promised. */
  readonly targets: Targets;
}

/** A level of service that a ticket is registered under, such as gold: its own targets, where it has any, and its own hours. */
export interface TierSpec {
  /** The tier's name for people. */
  readonly label: LocalizedText;
  /** The name of the calendar on which the tier's tickets count. Defaults to the ticket's, then the policy's. */
  readonly calendar?: string | null | undefined;
  /** Targets by priority and metric, which replace the policy's. What a tier does not name, the policy promises. */
  readonly targets?: Readonly<Record<string, Targets>> | null | undefined;
}

/** A promise of the provider's own, such as a workaround. */
export interface MetricSpec {
  /** The metric's name for people. */
  readonly label: LocalizedText;
}

/** What a change of priority does to the clock. */
export interface Reprioritising {
  /** Where the clock of a later priority starts: at the receipt (the default) or at the change. */
  readonly countsFrom: "receipt" | "change";
}

/**
 * The part of a support policy that due dates use. Every `SupportPolicy` is one; an app that only needs deadlines can write it
 * as `{ calendar: businessCalendar({ … }), priorities: { … } }`, and then loads no schema library. It is read once and remembered
 * by object: to change it, make another object.
 */
export interface SlaPolicy {
  /** When the desk is open. */
  readonly calendar: BusinessCalendar;
  /** The priorities under their names, such as `"blocking"`. */
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
  /** Further calendars under their names; `"default"` is the policy's own and cannot be redefined. */
  readonly calendars?: Readonly<Record<string, BusinessCalendar>> | null | undefined;
  /** Levels of service under their names, such as `"gold"`. */
  readonly tiers?: Readonly<Record<string, TierSpec>> | null | undefined;
  /** The provider's own promises under their names, such as `"workaround"`. */
  readonly metrics?: Readonly<Record<string, MetricSpec>> | null | undefined;
  /** What a change of priority does to the clock. */
  readonly reprioritising?: Reprioritising | null | undefined;
  /** Shares of promises that the provider guarantees to keep; see `serviceLevelReport`. */
  readonly serviceLevels?: readonly ServiceLevelSpec[] | null | undefined;
}

/** The name of the calendar that is the policy's own. */
export const defaultCalendar = "default";

/** The names that the promises of a policy may refer to. */
interface KnownNames {
  readonly calendars: readonly string[];
  readonly priorities: readonly string[];
  readonly metrics: readonly string[];
}

/**
 * The names that a policy's promises use and the policy does not have, and those that it gives twice, with their paths. `policy`
 * may be a spec or a policy. What has another form than it should is passed over: that is for the reader or the schema to report.
 */
export function nameProblems(policy: unknown): readonly Problem[] {
  if (!isRecord(policy)) return [];
  const known: KnownNames = {
    calendars: [defaultCalendar, ...namesIn(policy["calendars"])],
    priorities: namesIn(policy["priorities"]),
    metrics: [...builtInMetrics, ...namesIn(policy["metrics"])],
  };
  return [
    ...redefined(policy["calendars"], [defaultCalendar], "calendars"),
    ...redefined(policy["metrics"], builtInMetrics, "metrics"),
    ...entriesOf(policy["priorities"]).flatMap(([name, priority]) =>
      problemsOfTargets(fieldOf(priority, "targets"), ["priorities", name, "targets"], known),
    ),
    ...entriesOf(policy["tiers"]).flatMap(([name, tier]) => problemsOfTier(tier, ["tiers", name], known)),
    ...listOf(policy["serviceLevels"]).flatMap((level, position) => problemsOfLevel(level, ["serviceLevels", position], known)),
  ];
}

function redefined(entries: unknown, taken: readonly string[], field: string): readonly Problem[] {
  return namesIn(entries)
    .filter((name) => taken.includes(name))
    .map((name) => ({ code: "duplicate_name", path: [field, name], name }));
}

function problemsOfTier(tier: unknown, path: ProblemPath, known: KnownNames): readonly Problem[] {
  return [
    ...unknownText("calendar", fieldOf(tier, "calendar"), known.calendars, [...path, "calendar"]),
    ...entriesOf(fieldOf(tier, "targets")).flatMap(([priority, targets]) => [
      ...unknownText("priority", priority, known.priorities, [...path, "targets", priority]),
      ...problemsOfTargets(targets, [...path, "targets", priority], known),
    ]),
  ];
}

function problemsOfTargets(targets: unknown, path: ProblemPath, known: KnownNames): readonly Problem[] {
  // A metric that the policy lacks is refused without a target too.
  return Object.entries(isRecord(targets) ? targets : {}).flatMap(([metric, target]) => [
    ...unknownText("metric", metric, known.metrics, [...path, metric]),
    ...unknownText("calendar", fieldOf(target, "calendar"), known.calendars, [...path, metric, "calendar"]),
  ]);
}

function problemsOfLevel(level: unknown, path: ProblemPath, known: KnownNames): readonly Problem[] {
  return [
    ...unknownText("metric", fieldOf(level, "metric"), known.metrics, [...path, "metric"]),
    ...listOf(fieldOf(level, "priorities")).flatMap((priority, position) =>
      unknownText("priority", priority, known.priorities, [...path, "priorities", position]),
    ),
  ];
}

/** The problem of text that is none of the known names. Values of other types are for the schema to report. */
function unknownText(
  kind: "calendar" | "priority" | "metric",
  name: unknown,
  known: readonly string[],
  path: ProblemPath,
): readonly Problem[] {
  return typeof name === "string" && !known.includes(name) ? [unknownName(kind, name, known, path)] : [];
}

/** The entries of an object that are present, null and undefined left out. */
function entriesOf(value: unknown): readonly (readonly [name: string, entry: unknown])[] {
  return isRecord(value) ? Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null) : [];
}

function namesIn(value: unknown): readonly string[] {
  return entriesOf(value).map(([name]) => name);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(value: unknown, field: string): unknown {
  return isRecord(value) ? value[field] : undefined;
}
