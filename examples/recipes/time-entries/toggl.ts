import type { Row } from "../table.js";
import { interventionsOf, type InterventionReading, type TimeEntryColumns, type TimeEntryOptions } from "../time-entry.js";

const columns: TimeEntryColumns = {
  ...{
    user: "User",
    client: "Client",
    project: "Project",
    task: "Task",
    description: "Description",
    tags: "Tags",
    billable: "Billable",
  },
  start: ["Start date", "Start time"],
  end: ["End date", "End time"],
  duration: "Duration",
};

/** Interventions of the detailed report of Toggl Track, as CSV. Its times are those of the user's profile. */
export function togglInterventions(rows: readonly Row[], options: TimeEntryOptions): InterventionReading {
  return interventionsOf(rows, columns, options);
}
