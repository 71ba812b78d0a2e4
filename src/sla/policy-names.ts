import { isRecord, showValue, type Problem, type ProblemPath } from "../problem/internal.js";
import { builtInMetrics, readTarget } from "./target.js";

/** The name of the calendar that is the policy's own. */
export const defaultCalendar = "default";

/** The names that the promises of a policy may refer to. */
interface KnownNames {
  readonly calendars: readonly string[];
  readonly priorities: readonly string[];
  readonly metrics: readonly string[];
}

/** The problem of a value that is not a target of a metric. */
export function targetProblem(value: unknown, metric: string): Problem<"invalid_target"> | undefined {
  const reading = readTarget(value, metric);
  return reading.ok ? undefined : { code: "invalid_target", value: reading.value, reason: reading.reason };
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
    ...unknownCalendar(fieldOf(tier, "calendar"), [...path, "calendar"], known),
    ...entriesOf(fieldOf(tier, "targets")).flatMap(([priority, targets]) => [
      ...unknownPriority(priority, [...path, "targets", priority], known),
      ...problemsOfTargets(targets, [...path, "targets", priority], known),
    ]),
  ];
}

function problemsOfTargets(targets: unknown, path: ProblemPath, known: KnownNames): readonly Problem[] {
  // A metric that the policy lacks is refused without a target too.
  return Object.entries(isRecord(targets) ? targets : {}).flatMap(([metric, target]) => [
    ...unknownMetric(metric, [...path, metric], known),
    ...unknownCalendar(fieldOf(target, "calendar"), [...path, metric, "calendar"], known),
  ]);
}

function problemsOfLevel(level: unknown, path: ProblemPath, known: KnownNames): readonly Problem[] {
  return [
    ...unknownMetric(fieldOf(level, "metric"), [...path, "metric"], known),
    ...listOf(fieldOf(level, "priorities")).flatMap((priority, position) =>
      unknownPriority(priority, [...path, "priorities", position], known),
    ),
  ];
}

function unknownCalendar(name: unknown, path: ProblemPath, { calendars }: KnownNames): readonly Problem[] {
  if (!isUnknown(name, calendars)) return [];
  return [{ code: "unknown_calendar", path, calendar: showValue(name), known: calendars }];
}

function unknownPriority(name: unknown, path: ProblemPath, { priorities }: KnownNames): readonly Problem[] {
  if (!isUnknown(name, priorities)) return [];
  return [{ code: "unknown_priority", path, priority: showValue(name), known: priorities }];
}

function unknownMetric(name: unknown, path: ProblemPath, { metrics }: KnownNames): readonly Problem[] {
  if (!isUnknown(name, metrics)) return [];
  return [{ code: "unknown_metric", path, metric: showValue(name), known: metrics }];
}

/** Whether text is none of the names; what is not text is for the schema to report. */
function isUnknown(name: unknown, known: readonly string[]): boolean {
  return typeof name === "string" && !known.includes(name);
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
