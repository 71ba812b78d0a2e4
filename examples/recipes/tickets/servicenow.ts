import type { SlaFacts } from "trouble-ticket/sla";
import type { RecipeProblem } from "../recipe.js";
import { priorityOf, rowsOf, type Row, type TableTimes, type TicketFacts, type TicketReading } from "../table.js";

export interface ServiceNowOptions extends TableTimes {
  /** The policy's priority for `1` or `1 - Critical`, as the table writes it. */
  readonly priorities: Readonly<Record<string, string>>;
  /**
   * Rows of `metric_instance` about the state: `number`, `value`, `start`, `end`. They say when an incident was on hold; the incident
   * does not.
   */
  readonly stateHistory?: readonly Row[];
}

/**
 * Facts of rows of `incident`. It was received at `opened_at` and resolved at `resolved_at`; a cancelled one ended at `closed_at`. The
 * table has no time of a first response.
 */
export function serviceNowFacts(incidents: readonly Row[], options: ServiceNowOptions): TicketReading {
  const problems: RecipeProblem[] = [];
  const pauses = pausesByNumber(options.stateHistory ?? [], options, problems);
  const tickets = rowsOf(incidents, options, problems).flatMap((row): readonly TicketFacts[] => {
    const number = row.text("number");
    const receivedAt = row.time("opened_at");
    const priority = priorityOf(row, "priority", options.priorities);
    if (number === undefined || receivedAt === undefined) {
      row.report("not_in_source", number === undefined ? "number" : "opened_at", "The incident is left out without it.");
      return [];
    }
    if (priority === undefined) return [];
    const state = stateOf(row.text("incident_state") ?? row.text("state"));
    const isActive = row.text("active") === "true";
    const [resolved, closed] = [row.time("resolved_at"), row.time("closed_at")];
    for (const [column, time] of [
      ["resolved_at", resolved],
      ["closed_at", closed],
    ] as const) {
      if (time === undefined || time >= receivedAt) continue;
      row.report("unreadable_value", column, "It is before the opening: the incident is left out.");
      return [];
    }
    const own = pauses.get(number) ?? [];
    if (state === "onHold" && own.every(({ to }) => to !== undefined)) {
      row.report("not_in_source", "incident_state", "It is on hold, but since when is not in the table: pass stateHistory.");
    }
    if (row.text("reopened_time") !== undefined) {
      row.report(
        "not_in_source",
        "reopened_time",
        "Its first resolution is not in the table: the time until it was reopened counts.",
      );
    }
    if (isActive && (resolved ?? closed) !== undefined && state !== "resolved") {
      row.report("interpreted", "active", "It is active, so its resolution and closing are taken as undone.");
      return [{ number, facts: { priority, receivedAt, pauses: own } }];
    }
    if (resolved !== undefined && closed !== undefined && closed < resolved) {
      row.report("interpreted", "closed_at", "It is before the resolution and is ignored.");
    }
    return [{ number, facts: { priority, receivedAt, pauses: own, ...endOf(state, resolved, closed) } }];
  });
  return { tickets, problems };
}

function endOf(state: State, resolved: Date | undefined, closed: Date | undefined): Pick<SlaFacts, "resolvedAt" | "endedAt"> {
  if (state === "cancelled") return { endedAt: closed ?? resolved };
  if (resolved !== undefined)
    return closed !== undefined && closed >= resolved ? { resolvedAt: resolved, endedAt: closed } : { resolvedAt: resolved };
  return { endedAt: closed };
}

type State = "onHold" | "resolved" | "cancelled" | "other";

/** States are numbers in data of the API and labels in lists. */
function stateOf(text: string | undefined): State {
  if (/^(?:3|on hold)$/i.test(text ?? "")) return "onHold";
  if (/^(?:6|resolved)$/i.test(text ?? "")) return "resolved";
  return /^(?:8|cancell?ed)$/i.test(text ?? "") ? "cancelled" : "other";
}

interface Pause {
  readonly from: Date;
  readonly to: Date | undefined;
  readonly reason: string;
}

function pausesByNumber(
  history: readonly Row[],
  times: TableTimes,
  problems: RecipeProblem[],
): ReadonlyMap<string, readonly Pause[]> {
  const pauses = new Map<string, Pause[]>();
  for (const row of rowsOf(history, times, problems, "stateHistory")) {
    const [number, from, to] = [row.text("number"), row.time("start"), row.time("end")];
    if (stateOf(row.text("value")) !== "onHold") continue;
    if (number === undefined || from === undefined || (to !== undefined && to < from)) {
      row.report("unreadable_value", "start", "It has no number, no start, or ends before it starts.");
      continue;
    }
    pauses.set(number, [...(pauses.get(number) ?? []), { from, to, reason: "on hold" }]);
  }
  return pauses;
}
