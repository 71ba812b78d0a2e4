import type { Row } from "../table.js";
import type { TimeEntryOptions } from "../time-entry.js";

/** A row of Toggl's detailed report. */
export const togglRow: Row = {
  ...{ User: "Marco", Client: "Studio Bianchi", Project: "Support", Task: "", Description: "2026-000123 printer setup" },
  ...{ Billable: "Yes", "Start date": "2026-05-12", "Start time": "10:00:00", "End date": "2026-05-12", "End time": "11:10:00" },
  ...{ Duration: "01:10:00", Tags: "phone, advice" },
};

export const entryOptions: TimeEntryOptions = {
  timeZone: "Europe/Rome",
  ticketNumber: /\b\d{4}-\d{6}\b/,
  modes: { phone: "phone", remote: "online" },
  causes: { advice: "technicalAdvice", bug: "softwareFault" },
};
