import { entryOf, isFields, listOf, textOf, type Fields, type RecipeProblem } from "../recipe.js";
import {
  instantOf,
  priorityOf,
  rowsOf,
  stretchesOf,
  type Row,
  type TableTimes,
  type TicketFacts,
  type TicketReading,
} from "../table.js";

/** The headers of a table of issues. */
export interface JiraColumns {
  readonly key: string;
  readonly created: string;
  readonly resolved: string;
  readonly priority: string;
}

/** The table `issue` that Fivetran loads: priorities are ids, times are UTC. */
export const fivetranColumns: JiraColumns = { key: "key", created: "created", resolved: "resolved", priority: "priority" };

/** Jira's own CSV export: names, and times as the user's profile shows them, by default `01/Apr/26 8:33 AM` in that user's zone. */
export const exportColumns: JiraColumns = { key: "Issue key", created: "Created", resolved: "Resolved", priority: "Priority" };

export interface JiraOptions extends TableTimes {
  /** The policy's priority for each name or id of Jira; `"*"` for all others. */
  readonly priorities: Readonly<Record<string, string>>;
}

/** Facts of a table of issues. It has neither pauses nor a first response; those are in the changelog, see {@link jiraIssueFacts}. */
export function jiraFacts(rows: readonly Row[], columns: JiraColumns, options: JiraOptions): TicketReading {
  const problems: RecipeProblem[] = [];
  const tickets = rowsOf(rows, options, problems).flatMap((row): readonly TicketFacts[] => {
    const [number, receivedAt, resolvedAt] = [row.text(columns.key), row.time(columns.created), row.time(columns.resolved)];
    const priority = priorityOf(row, columns.priority, options.priorities);
    if (number === undefined || receivedAt === undefined) {
      row.report("not_in_source", number === undefined ? columns.key : columns.created, "The issue is left out without it.");
      return [];
    }
    if (resolvedAt !== undefined && resolvedAt < receivedAt) {
      row.report("unreadable_value", columns.resolved, "It is before the creation: the issue is left out.");
      return [];
    }
    return priority === undefined ? [] : [{ number, facts: { priority, receivedAt, resolvedAt } }];
  });
  return { tickets, problems };
}

export interface JiraIssueOptions {
  readonly priorities: Readonly<Record<string, string>>;
  /** The names of the statuses that pause the clock, such as `"Waiting for customer"`. */
  readonly waiting: readonly string[];
}

/** Facts of issues of the REST API, asked for with `expand=changelog` and the fields created, priority, comment and reporter. */
export function jiraIssueFacts(issues: readonly unknown[], options: JiraIssueOptions): TicketReading {
  const problems: RecipeProblem[] = [];
  const tickets = issues.flatMap((issue, index): readonly TicketFacts[] => {
    const at = `issues[${index}]`;
    const report = (code: RecipeProblem["code"], path: string, text: string): void =>
      void problems.push({ code, at: `${at}.${path}`, text });
    const { key, fields, changelog } = isFields(issue) ? issue : {};
    const number = textOf(key);
    const own = isFields(fields) ? fields : {};
    const receivedAt = timeOf(own["created"]);
    if (number === undefined || receivedAt === undefined) {
      report("unreadable_value", number === undefined ? "key" : "fields.created", "The issue is left out without it.");
      return [];
    }
    if (!isFields(changelog)) report("not_in_source", "changelog", "Ask for expand=changelog: without it there are no pauses.");
    const changes = changesOf(isFields(changelog) ? changelog : {}, report);
    const priorityChanges = changes.filter(({ field }) => field === "priority");
    const current = isFields(own["priority"]) ? textOf(own["priority"]["name"]) : undefined;
    const nameOf = (name: string | undefined): string | undefined => {
      const priority = entryOf(options.priorities, name ?? "") ?? entryOf(options.priorities, "*");
      if (priority === undefined)
        report("unknown_name", "fields.priority", `No priority is given for ${JSON.stringify(name ?? "")}.`);
      return priority;
    };
    const priority = nameOf(priorityChanges[0]?.from ?? current);
    if (priority === undefined) return [];
    const resolutions = changes.filter(({ field }) => field === "resolution");
    const statusChanges = changes.filter(({ field }) => field === "status");
    const answers = answersOf(own);
    return [
      {
        number,
        facts: {
          priority,
          receivedAt,
          priorityChanges: priorityChanges.flatMap(({ at: changed, to }) => {
            const name = nameOf(to);
            return name === undefined ? [] : [{ at: changed, priority: name }];
          }),
          pauses: stretchesOf(statusChanges, ({ to }) => options.waiting.includes(to ?? "")),
          conclusions: stretchesOf(resolutions, ({ to }) => to !== undefined),
          intervenedAt: answers[0],
          updates: answers.slice(1),
        },
      },
    ];
  });
  return { tickets, problems };
}

interface Change {
  readonly at: Date;
  readonly field: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function changesOf(
  changelog: Fields,
  report: (code: RecipeProblem["code"], path: string, text: string) => void,
): readonly Change[] {
  const [histories, total] = [listOf(changelog["histories"]) ?? [], changelog["total"]];
  if (typeof total === "number" && total > histories.length) {
    report("not_in_source", "changelog", `It has ${histories.length} of ${total} changes: read the other pages.`);
  }
  const changes = histories.filter(isFields).flatMap((history, index): readonly Change[] => {
    const at = timeOf(history["created"]);
    if (at === undefined) {
      report("unreadable_value", `changelog.histories[${index}].created`, "It is not a time with an offset.");
      return [];
    }
    return (listOf(history["items"]) ?? []).filter(isFields).map((item) => ({
      at,
      field: textOf(item["field"]),
      from: textOf(item["fromString"]),
      to: Object.hasOwn(item, "toString") ? textOf(item["toString"]) : undefined,
    }));
  });
  return changes.sort((first, second) => first.at.getTime() - second.at.getTime());
}

/** The public comments of others than the reporter and customers, in order. */
function answersOf(fields: Fields): readonly Date[] {
  const accountOf = (person: unknown): unknown => (isFields(person) ? person["accountId"] : undefined);
  const comments = isFields(fields["comment"]) ? (listOf(fields["comment"]["comments"]) ?? []) : [];
  return comments
    .filter(isFields)
    .filter(({ author, jsdPublic }) => {
      const isCustomer = isFields(author) && author["accountType"] === "customer";
      return jsdPublic !== false && !isCustomer && accountOf(author) !== accountOf(fields["reporter"]);
    })
    .flatMap(({ created }) => timeOf(created) ?? [])
    .sort((first, second) => first.getTime() - second.getTime());
}

/** Jira writes `2026-04-01T08:33:58.000+0200`. */
function timeOf(value: unknown): Date | undefined {
  const text = textOf(value);
  return text === undefined || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? undefined : instantOf(text, { timeZone: "UTC" });
}
