import type { RecipeProblem } from "../recipe.js";
import {
  priorityOf,
  rowsOf,
  stretchesOf,
  type Row,
  type TableRow,
  type TableTimes,
  type TicketFacts,
  type TicketReading,
} from "../table.js";

export interface ZendeskTables {
  /** `ticket`. */
  readonly tickets: readonly Row[];
  /** `ticket_field_history`: when status and priority changed. */
  readonly fieldHistory?: readonly Row[];
  /** `ticket_comment`. */
  readonly comments?: readonly Row[];
  /** `user`: who is an agent. */
  readonly users?: readonly Row[];
}

export interface ZendeskTicketOptions extends TableTimes {
  /** The policy's priority for `urgent`, `high`, `normal`, `low`; `"*"` for tickets without one. */
  readonly priorities: Readonly<Record<string, string>>;
  /** The statuses that pause the clock. Defaults to pending and hold. */
  readonly pausing?: readonly string[];
}

/** Facts of the tables that Fivetran loads from Zendesk. An update of a ticket is no solution: that needs the history. */
export function zendeskFacts(tables: ZendeskTables, options: ZendeskTicketOptions): TicketReading {
  const problems: RecipeProblem[] = [];
  const pausing = options.pausing ?? ["pending", "hold"];
  const history = byTicket(rowsOf(tables.fieldHistory ?? [], options, problems, "fieldHistory"));
  const comments = byTicket(rowsOf(tables.comments ?? [], options, problems, "comments"));
  const agents = new Set(
    rowsOf(tables.users ?? [], options, problems, "users").flatMap((row) => {
      return /^(agent|admin)$/i.test(row.text("role") ?? "") ? [row.text("id")] : [];
    }),
  );
  if (tables.comments !== undefined && agents.size === 0) {
    problems.push({
      code: "not_in_source",
      at: "users",
      text: "No user is an agent, so every comment counts as the customer's.",
    });
  }
  const tickets = rowsOf(tables.tickets, options, problems, "tickets").flatMap((row): readonly TicketFacts[] => {
    const [number, receivedAt] = [row.text("id"), row.time("created_at")];
    if (number === undefined || receivedAt === undefined) {
      row.report("not_in_source", number === undefined ? "id" : "created_at", "The ticket is left out without it.");
      return [];
    }
    const changes = timedChanges(history.get(number) ?? []);
    const priorities = changes.filter(({ field }) => field === "priority");
    const priority = firstPriority(row, priorities, options.priorities);
    if (priority === undefined) return [];
    const statuses = changes.filter(({ field }) => field === "status");
    const status = row.text("status") ?? "";
    const solved = stretchesOf(statuses, ({ value }) => /^(solved|closed)$/.test(value));
    if (/^(solved|closed)$/.test(status) && solved.length === 0) {
      row.report("not_in_source", "status", "When it was solved is not in the table: pass fieldHistory.");
    }
    if (/^(pending|hold)$/.test(status) && statuses.length === 0) {
      row.report("not_in_source", "status", "Since when it waits is not in the table: pass fieldHistory.");
    }
    const said = timedComments(comments.get(number) ?? [], agents, receivedAt);
    const [first, ...later] = said.filter(({ isAgent }) => isAgent);
    const deleted = status === "deleted" ? row.time("updated_at") : undefined;
    return [
      {
        number,
        facts: {
          priority,
          receivedAt,
          priorityChanges: laterPriorities(priorities, options.priorities),
          pauses: stretchesOf(statuses, ({ value }) => pausing.includes(value)),
          conclusions: solved,
          intervenedAt: first?.at,
          updates: later.map(({ at }) => at),
          messages: said.filter(({ isAgent }) => !isAgent).map(({ at }) => at),
          endedAt: solved.at(-1)?.to === undefined ? deleted : undefined,
        },
      },
    ];
  });
  return { tickets, problems };
}

function byTicket(rows: readonly TableRow[]): ReadonlyMap<string, readonly TableRow[]> {
  const tickets = new Map<string, TableRow[]>();
  for (const row of rows) {
    const id = row.text("ticket_id");
    if (id === undefined) row.report("not_in_source", "ticket_id", "The row is of no ticket.");
    else tickets.set(id, [...(tickets.get(id) ?? []), row]);
  }
  return tickets;
}

interface Change {
  readonly row: TableRow;
  readonly field: string | undefined;
  readonly at: Date;
  readonly value: string;
}

function timedChanges(rows: readonly TableRow[]): readonly Change[] {
  const changes = rows.flatMap((row): readonly Change[] => {
    const at = row.time("updated");
    return at === undefined ? [] : [{ row, field: row.text("field_name"), at, value: row.text("value") ?? "" }];
  });
  return changes.sort((first, second) => first.at.getTime() - second.at.getTime());
}

/** The priority at receipt is the first of the history; the ticket has the last. */
function firstPriority(row: TableRow, changes: readonly Change[], known: Readonly<Record<string, string>>): string | undefined {
  const first = changes[0]?.row;
  return first === undefined ? priorityOf(row, "priority", known) : priorityOf(first, "value", known);
}

function laterPriorities(
  changes: readonly Change[],
  known: Readonly<Record<string, string>>,
): readonly { at: Date; priority: string }[] {
  return changes.slice(1).flatMap(({ row, at }) => {
    const priority = priorityOf(row, "value", known);
    return priority === undefined ? [] : [{ at, priority }];
  });
}

function timedComments(
  rows: readonly TableRow[],
  agents: ReadonlySet<string | undefined>,
  receivedAt: Date,
): readonly { readonly at: Date; readonly isAgent: boolean }[] {
  const comments = rows.flatMap((row) => {
    const at = row.time("created");
    // The first comment is the request itself, and a private note says nothing to the customer.
    if (at === undefined || at <= receivedAt || !/^true$/i.test(row.text("public") ?? "")) return [];
    return [{ at, isAgent: agents.has(row.text("user_id")) }];
  });
  return comments.sort((first, second) => first.at.getTime() - second.at.getTime());
}
