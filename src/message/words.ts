import type { Cancellation } from "../ticket/internal.js";
import type { DisplayStatus } from "./customer-view.js";

/** The words of all messages in one language. */
export interface MessageWords {
  readonly registeredSubject: (number: string, priority: string) => string;
  readonly registered: (number: string, priority: string) => string;
  readonly statusSubject: (number: string, status: DisplayStatus) => string;
  readonly statusAt: (number: string, now: string) => string;
  readonly ended: (number: string, status: "concluded" | "closed", at: string) => string;
  readonly cancelled: (number: string, cancellation: Cancellation | undefined, at: string) => string;
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
