import { factsOfChanges, type JiraChange } from "../jira-changes.js";
import type { RecipeProblem } from "../recipe.js";
import { priorityOf, rowsOf, type Row, type TableTimes, type TicketFacts, type TicketReading } from "../table.js";

/** The headers of a table of issues. */
export interface JiraColumns {
  readonly id: string;
  readonly key: string;
  readonly created: string;
  readonly resolved: string;
  readonly priority: string;
}

/** The table `issue` that Fivetran loads: priorities are ids, times are UTC. */
export const fivetranColumns: JiraColumns = {
  ...{ id: "id", key: "key", created: "created", resolved: "resolved", priority: "priority" },
};

/** Jira's own CSV export: names, and times as the user's profile shows them, by default `01/Apr/26 8:33 AM` in that user's zone. */
export const exportColumns: JiraColumns = {
  ...{ id: "Issue id", key: "Issue key", created: "Created", resolved: "Resolved", priority: "Priority" },
};

export interface JiraOptions extends TableTimes {
  /** The policy's priority for each name or id of Jira; `"*"` for all others. */
  readonly priorities: Readonly<Record<string, string>>;
  /** Rows of `issue_field_history` of Fivetran: `issue_id`, `field_id`, `time`, `value`. */
  readonly history?: readonly Row[];
  /** The statuses that pause the clock, as the history writes them: their ids. */
  readonly waiting?: readonly string[];
}

/** Facts of a table of issues. Pauses, reopenings and earlier priorities are in the history; a first response is in neither. */
export function jiraFacts(rows: readonly Row[], columns: JiraColumns, options: JiraOptions): TicketReading {
  const problems: RecipeProblem[] = [];
  const history = changesByIssue(options.history ?? [], options, problems);
  const tickets = rowsOf(rows, options, problems).flatMap((row): readonly TicketFacts[] => {
    const [number, receivedAt, resolvedAt] = [row.text(columns.key), row.time(columns.created), row.time(columns.resolved)];
    if (number === undefined || receivedAt === undefined) {
      row.report("not_in_source", number === undefined ? columns.key : columns.created, "The issue is left out without it.");
      return [];
    }
    if (resolvedAt !== undefined && resolvedAt < receivedAt) {
      row.report("unreadable_value", columns.resolved, "It is before the creation: the issue is left out.");
      return [];
    }
    const changes = history.get(row.text(columns.id) ?? "") ?? [];
    const nameOf = (name: string | undefined): string | undefined => priorityOf(row, columns.priority, options.priorities, name);
    const facts = factsOfChanges(changes, row.text(columns.priority), options.waiting ?? [], nameOf);
    if (facts === undefined) return [];
    const isInHistory = changes.some(({ field }) => field === "resolution");
    return [{ number, facts: { receivedAt, ...facts, ...(isInHistory ? {} : { resolvedAt }) } }];
  });
  return { tickets, problems };
}

function changesByIssue(
  rows: readonly Row[],
  times: TableTimes,
  problems: RecipeProblem[],
): ReadonlyMap<string, readonly JiraChange[]> {
  const issues = new Map<string, JiraChange[]>();
  for (const row of rowsOf(rows, times, problems, "history")) {
    const [id, at] = [row.text("issue_id"), row.time("time")];
    if (id === undefined) row.report("not_in_source", "issue_id", "The row is of no issue.");
    if (id === undefined || at === undefined) continue;
    issues.set(id, [...(issues.get(id) ?? []), { at, field: row.text("field_id"), to: row.text("value") }]);
  }
  for (const changes of issues.values()) changes.sort((first, second) => first.at.getTime() - second.at.getTime());
  return issues;
}
