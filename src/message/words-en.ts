import { approvalReason, type Cancellation, type TicketStatus } from "../ticket/internal.js";

/** A status for customers: a ticket is concluded when its work is done, even if it is not closed yet. */
export type DisplayStatus = TicketStatus | "concluded";

/** The words of all messages in one language. */
export interface MessageWords {
  readonly registeredSubject: (number: string, priority: string) => string;
  readonly registered: (number: string, priority: string) => string;
  readonly statusSubject: (number: string, status: DisplayStatus) => string;
  readonly statusAt: (number: string, now: string) => string;
  readonly ended: (number: string, status: "concluded" | "closed", at: string) => string;
  readonly cancelled: (number: string, cancellation: Cancellation, at: string) => string;
  readonly labels: Readonly<Record<Label, string>>;
  /** The labels of due dates by metric. */
  readonly dueBy: Readonly<Record<string, string>>;
  /** The label of the due date of one of the policy's own metrics. */
  readonly ownDueBy: (metric: string) => string;
  readonly statuses: Readonly<Record<DisplayStatus, string>>;
  readonly unguaranteed: string;
  readonly unpromised: string;
  readonly ifPauseEnds: (date: string) => string;
  readonly waitingFor: (awaited: string) => string;
  /** Keyed by the pausing reasons of the published policy; other reasons are shown as their names. */
  readonly awaited: ReadonlyMap<string, string>;
  readonly waitingForIntervention: string;
  readonly nothingNeeded: string;
  readonly since: (date: string) => string;
  readonly timeZone: (timeZone: string) => string;
  readonly statement: StatementWords;
}

type Label =
  | "ticket"
  | "status"
  | "priority"
  | "received"
  | "application"
  | "customer"
  | "operator"
  | "kind"
  | "lineNumber"
  | "version"
  | "errorContent"
  | "description"
  | "interventions"
  | "planned"
  | "processingTime"
  | "notes";

/** The words of statements. */
interface StatementWords {
  readonly subject: (month: string, customer: string) => string;
  readonly opening: (month: string, customer: string) => string;
  readonly month: string;
  readonly net: string;
  readonly vat: (rate: string, net: string) => string;
  readonly gross: string;
  readonly invoiceBy: string;
  readonly nothingDue: string;
  /** No invoice follows, because net or gross of the month is below zero. */
  readonly belowZero: string;
  readonly fees: string;
  readonly chargeability: Readonly<Record<"deferred" | "split", string>>;
  readonly ticket: (number: string) => string;
}

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
    switch (cancellation.kind) {
      case "withdrawn":
        return `${cancelled}: the request was withdrawn.`;
      case "duplicateOf":
        return `${cancelled}: it is a duplicate of ticket ${cancellation.number}.`;
      case "invalid":
        return `${cancelled}: it was not a valid request.`;
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
