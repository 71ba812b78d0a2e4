import { businessCalendar, type CalendarSpec, type SlaPolicy, type Target } from "../../src/index.js";

/** A policy with one priority, `only`, and one target. */
export function singleTargetPolicy(spec: CalendarSpec, target: Target): SlaPolicy {
  return {
    calendar: businessCalendar(spec),
    priorities: { only: { rank: 1, label: "Only", targets: { intervention: target } } },
  };
}
