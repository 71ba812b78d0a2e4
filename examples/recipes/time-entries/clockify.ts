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
  start: ["Start Date", "Start Time"],
  end: ["End Date", "End Time"],
  duration: "Duration (h)",
};

/**
 * Interventions of the detailed report of Clockify, as CSV. The order of its dates is a setting of the user and not in the file, so it is
 * required. A break is left out.
 */
export function clockifyInterventions(
  rows: readonly Row[],
  options: TimeEntryOptions & { readonly order: "ymd" | "dmy" | "mdy" },
): InterventionReading {
  const isBreak = (row: Row): boolean => /^break$/i.test(row["Type"]?.trim() ?? "");
  const { interventions, problems } = interventionsOf(
    rows.map((row) => (isBreak(row) ? { ...row, [columns.billable]: "No" } : row)),
    columns,
    options,
  );
  return { interventions, problems };
}
