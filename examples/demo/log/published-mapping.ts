import type { SupportPolicy } from "trouble-ticket";
import type { LogMapping } from "./mapping.js";

/** The mapping of the published log of an Italian help desk, which its description gives; `maps/italian-helpdesk.json`. */
export const publishedMapping: LogMapping = {
  timeZone: "UTC",
  events: {
    ...{ case: "Case ID", activity: "Activity", at: "Complete Timestamp", priority: "seriousness_2" },
    intervened: ["Take in charge ticket"],
    pauseFrom: ["Wait"],
    resolved: ["Resolve ticket"],
    ended: ["Closed"],
  },
  priorities: { "Value 1": "standard", "Value 2": "critical", "Value 3": "blocking", "Value 4": "notUrgent" },
};

/** Whether a file has the columns of the published log, and the policy its priorities. */
export function isPublishedForm(columns: readonly string[], policy: SupportPolicy): boolean {
  const { events, priorities } = publishedMapping;
  const needed = [events?.case, events?.activity, events?.at, events?.priority];
  return (
    needed.every((name) => typeof name === "string" && columns.includes(name)) &&
    Object.values(priorities ?? {}).every((priority) => Object.hasOwn(policy.priorities, priority))
  );
}
