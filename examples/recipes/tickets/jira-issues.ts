import { factsOfChanges, type JiraChange } from "../jira-changes.js";
import { entryOf, fieldsOf, isFields, listOf, textOf, type Fields, type RecipeProblem } from "../recipe.js";
import { instantOf, type TicketFacts, type TicketReading } from "../table.js";

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
    const nameOf = (name: string | undefined): string | undefined => {
      const priority = entryOf(options.priorities, name ?? "") ?? entryOf(options.priorities, "*");
      if (priority !== undefined) return priority;
      report("unknown_name", "fields.priority", `No priority is given for ${JSON.stringify(name ?? "")}.`);
      return undefined;
    };
    const facts = factsOfChanges(changes, textOf(fieldsOf(own["priority"])["name"]), options.waiting, nameOf);
    if (facts === undefined) return [];
    const answers = answersOf(own);
    return [{ number, facts: { receivedAt, ...facts, intervenedAt: answers[0], updates: answers.slice(1) } }];
  });
  return { tickets, problems };
}

function changesOf(
  changelog: Fields,
  report: (code: RecipeProblem["code"], path: string, text: string) => void,
): readonly JiraChange[] {
  const [histories, total] = [listOf(changelog["histories"]) ?? [], changelog["total"]];
  if (typeof total === "number" && total > histories.length) {
    report("not_in_source", "changelog", `It has ${histories.length} of ${total} changes: read the other pages.`);
  }
  const changes = histories.filter(isFields).flatMap((history, index): readonly JiraChange[] => {
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
