import { approvalReason } from "../ticket/internal.js";
import type { MessageWords } from "./message-words.js";

const standings: MessageWords["standings"] = {
  registered: "registered",
  inProgress: "in progress",
  concluded: "concluded",
  closed: "closed",
  cancelled: "cancelled",
};

export const wordsEn: MessageWords = {
  registeredSubject: (number, priority) => `Ticket ${number} registered, priority ${priority}`,
  registered: (number, priority) => `Your request has been registered as ticket ${number}, with priority ${priority}.`,
  standingSubject: (number, standing) => `Ticket ${number} ${standings[standing]}`,
  standsAt: (number, now) => `This is how ticket ${number} stands on ${now}.`,
  ended: (number, standing, at) => `Ticket ${number} was ${standings[standing]} on ${at}.`,
  cancelled: (number, cancellation, at) => {
    const cancelled = `Ticket ${number} was cancelled on ${at}`;
    switch (cancellation?.kind) {
      case "withdrawn":
        return `${cancelled}: the request was withdrawn.`;
      case "duplicateOf":
        return `${cancelled}: the same was reported in ticket ${cancellation.number}.`;
      case "invalid":
        return `${cancelled}: it was not a valid request.`;
      case undefined:
        return `${cancelled}.`;
    }
  },
  labels: {
    ticket: "Ticket",
    status: "Status",
    priority: "Priority",
    received: "Received",
    due: "First intervention due by",
    application: "Application",
    customer: "Customer",
    operator: "Requested by",
    kind: "Kind of report",
    lineNumber: "Line number",
    version: "Version",
    errorContent: "Error",
    description: "Your report",
    interventions: "Interventions",
    planned: "Planned interventions",
    processingTime: "Processing time",
    notes: "Notes",
  },
  standings,
  unguaranteed: "No time is promised: the request was sent to one expert only. One is promised once it is forwarded to support.",
  unpromised: "No time of intervention is promised for this priority.",
  ifWaitEnds: (date) => `${date}, if the wait ends now`,
  waits: (awaited) => `Waiting for ${awaited}.`,
  awaited: new Map([
    ["customerAnswer", "your answer"],
    [approvalReason, "your approval of an online connection"],
  ]),
  waitsForIntervention: "Waiting for the first intervention. Nothing is needed from you.",
  nothingNeeded: "Nothing is needed from you.",
  since: (date) => `since ${date}`,
  timesOf: (timeZone) => `All times are those of ${timeZone}.`,
};
