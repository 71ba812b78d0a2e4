import type { PrioritySpec, Target } from "trouble-ticket/sla";
import { entryOf, type RecipeProblem } from "../recipe.js";
import { rowsOf, type Row, type TableTimes } from "../table.js";

/** Zendesk's priorities, the highest first. */
const priorities = ["urgent", "high", "normal", "low"];

/** A metric of a policy, and the statuses of a ticket in which Zendesk pauses it. */
interface Measured {
  readonly metric: string;
  readonly pausing: readonly string[];
}

/** What Zendesk measures, as metrics of a policy. */
const measured: Readonly<Record<string, Measured>> = {
  first_reply_time: { metric: "intervention", pausing: [] },
  next_reply_time: { metric: "reply", pausing: [] },
  periodic_update_time: { metric: "update", pausing: [] },
  pausable_update_time: { metric: "update", pausing: ["pending"] },
  requester_wait_time: { metric: "resolution", pausing: ["pending"] },
  agent_work_time: { metric: "resolution", pausing: ["pending", "hold"] },
  total_resolution_time: { metric: "resolution", pausing: [] },
};

export interface ZendeskSlaOptions extends TableTimes {
  /** The id of the SLA policy. */
  readonly policy: string;
  /** The policy as of this instant. Defaults to its last version. */
  readonly at?: Date;
}

/** A target with the metric of Zendesk that it is of. */
interface SourceTarget {
  readonly sourceMetric: string;
  readonly since: Date;
  readonly target: Target;
}

/**
 * The priorities and targets of an SLA policy, of rows of `sla_policy_metric_history` (Fivetran). Targets are minutes. A target without
 * business hours counts on the calendar `always`, which the policy has to have. Metrics that Zendesk pauses in different statuses
 * are reported, because the pauses of facts hold for all promises.
 */
export function zendeskPriorities(
  rows: readonly Row[],
  options: ZendeskSlaOptions,
): { readonly priorities: Readonly<Record<string, PrioritySpec>>; readonly problems: readonly RecipeProblem[] } {
  const problems: RecipeProblem[] = [];
  const targets = new Map<string, Map<string, SourceTarget>>();
  for (const row of rowsOf(rows, options, problems)) {
    if (row.text("sla_policy_id") !== options.policy) continue;
    const [priority = "", sourceMetric = "", since] = [
      row.text("priority"),
      row.text("metric"),
      row.time("sla_policy_updated_at"),
    ];
    const [metric, minutes] = [entryOf(measured, sourceMetric)?.metric, Number(row.text("target"))];
    if (since === undefined || (options.at !== undefined && since > options.at)) continue;
    if (!priorities.includes(priority)) row.report("unknown_name", "priority", `${priority} is no priority of Zendesk.`);
    else if (metric === undefined) row.report("unknown_name", "metric", `${sourceMetric} is no metric that is known here.`);
    else if (!Number.isFinite(minutes) || minutes <= 0)
      row.report("unreadable_value", "target", "It is not a number of minutes.");
    else {
      const own = targets.get(priority) ?? new Map();
      const known = own.get(metric);
      if (known !== undefined && known.sourceMetric !== sourceMetric) {
        row.report("left_out", "metric", `${known.sourceMetric} is the ${metric} already.`);
        continue;
      }
      const target = /^true$/i.test(row.text("business_hours") ?? "") ? { minutes } : { minutes, calendar: "always" };
      if (known === undefined || since >= known.since) own.set(metric, { sourceMetric, since, target });
      targets.set(priority, own);
    }
  }
  if (targets.size === 0)
    problems.push({ code: "unknown_name", at: "policy", text: `There are no targets of ${options.policy}.` });
  reportPauses(
    [...targets.values()].flatMap((own) => [...own.values()]),
    problems,
  );
  const specs = priorities.flatMap((priority, index) => {
    const own = targets.get(priority);
    if (own === undefined) return [];
    const label = `${priority.slice(0, 1).toUpperCase()}${priority.slice(1)}`;
    return [
      [
        priority,
        { rank: index + 1, label, targets: Object.fromEntries([...own].map(([metric, { target }]) => [metric, target])) },
      ] as const,
    ];
  });
  return { priorities: Object.fromEntries(specs), problems };
}

/** Reports metrics that are paused in different statuses. */
function reportPauses(targets: readonly SourceTarget[], problems: RecipeProblem[]): void {
  const pauses = new Map(
    targets.map(({ sourceMetric }) => [sourceMetric, entryOf(measured, sourceMetric)?.pausing.join(" and ") || "no status"]),
  );
  if (new Set(pauses.values()).size < 2) return;
  const list = [...pauses].map(([metric, statuses]) => `${metric} pauses in ${statuses}`).join(", ");
  const advice = "A ticket's pauses hold for all its promises: read the facts for each, with its own pausing.";
  problems.push({ code: "interpreted", at: "policy", text: `${list}. ${advice}` });
}
