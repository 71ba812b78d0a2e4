import { approvalReason } from "../ticket/internal.js";
import type { MessageWords } from "./words.js";

const statuses: MessageWords["statuses"] = {
  registered: "registered",
  inProgress: "in progress",
  concluded: "concluded",
  closed: "closed",
  cancelled: "cancelled",
};

export const wordsEn: MessageWords = {
  registeredSubject: (number, priority) => `Ticket ${number} registered, priority ${priority}`,
  registered: (number, priority) => `Your request has been registered as ticket ${number}, with priority ${priority}.`,
  statusSubject: (number, status) => `Ticket ${number} ${statuses[status]}`,
  statusAt: (number, now) => `This is the status of ticket ${number} on ${now}.`,
  ended: (number, status, at) => `Ticket ${number} was ${statuses[status]} on ${at}.`,
  cancelled: (number, cancellation, at) => {
    const cancelled = `Ticket ${number} was cancelled on ${at}`;
    switch (cancellation?.kind) {
      case "withdrawn":
        return `${cancelled}: the request was withdrawn.`;
      case "duplicateOf":
        return `${cancelled}: it is a duplicate of ticket ${cancellation.number}.`;
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
  dueBy: {
    acknowledgement: "Acknowledgement due by",
    intervention: "First intervention due by",
    resolution: "Resolution due by",
    update: "Next update due by",
    reply: "Reply due by",
  },
  ownDueBy: (metric) => `${metric} due by`,
  statuses,
  unguaranteed:
    "No due date is promised, because the request was sent to one expert only. It is set once the request is sent to support.",
  unpromised: "No due date is promised for this priority.",
  ifPauseEnds: (date) => `${date}, if the wait ends now`,
  waitingFor: (awaited) => `Waiting for ${awaited}.`,
  awaited: new Map([
    ["customerAnswer", "your answer"],
    [approvalReason, "your approval of an online connection"],
  ]),
  waitingForIntervention: "Waiting for the first intervention. Nothing is needed from you.",
  nothingNeeded: "Nothing is needed from you.",
  since: (date) => `since ${date}`,
  timeZone: (timeZone) => `All times are in the time zone ${timeZone}.`,
  statement: {
    subject: (month, customer) => `Statement of ${month}: ${customer}`,
    opening: (month, customer) => `This statement lists the work done and the charges for ${customer} in ${month}.`,
    month: "Month",
    net: "Net",
    vat: (rate, net) => `VAT ${rate}% on ${net}`,
    gross: "Total",
    invoiceBy: "Invoice by",
    nothingDue: "Nothing is due: no invoice follows.",
    belowZero: "The amounts of this month are below zero: no invoice follows.",
    fees: "Agreed fees",
    chargeability: { deferred: "deferred VAT", split: "split payment" },
    ticket: (number) => `Ticket ${number}`,
  },
};
