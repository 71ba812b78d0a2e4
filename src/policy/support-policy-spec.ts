import type { CalendarSpec } from "../calendar/internal.js";
import type { PrioritySpec } from "../sla/internal.js";
import type { LocalizedText } from "../time/internal.js";
import type { ReportDetail } from "./report-detail.js";

/** A way of carrying out an intervention. */
export interface ModeSpec {
  readonly label: LocalizedText;
  /** The length of an indivisible block of billed time, in minutes. */
  readonly blockMinutes: number;
  /** Whether the customer must have approved before such an intervention starts. */
  readonly needsApproval?: boolean;
}

/** What the trouble behind an intervention was due to. */
export interface CauseSpec {
  readonly label: LocalizedText;
  /** Whether the provider's warranty pays for such an intervention. */
  readonly warranty?: boolean;
}

/** A way in which requests reach the desk. */
export interface ChannelSpec {
  readonly label: LocalizedText;
  /** Whether a request that comes this way must say why e-mail could not be used. */
  readonly needsReason?: boolean;
}

/** A kind of report. */
export interface RequestKindSpec {
  readonly label: LocalizedText;
  /** What a report of this kind must tell; the published policy wants all three of a program error. */
  readonly requires?: readonly ReportDetail[];
}

/**
 * What is rounded to blocks as one: each intervention, or all of a ticket in the same mode, within the month or on the same day.
 */
export type BillingScope = "intervention" | "ticket" | "ticketDay";

/** A support policy as plain data that survives JSON. */
export interface SupportPolicySpec {
  readonly name: string;
  readonly calendar: CalendarSpec;
  /** By the name that tickets use, such as `"blocking"`. */
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
  /** By the name that interventions use, such as `"onSite"`. */
  readonly modes: Readonly<Record<string, ModeSpec>>;
  /** By the name that finished interventions use, such as `"softwareFault"`; it decides who pays. */
  readonly causes: Readonly<Record<string, CauseSpec>>;
  readonly requests: {
    /** By the name that requests use, such as `"email"`. */
    readonly channels: Readonly<Record<string, ChannelSpec>>;
    /** By the name that reports use, such as `"programError"`. */
    readonly kinds: Readonly<Record<string, RequestKindSpec>>;
  };
  readonly ticketNumbers: {
    /** `YYYY` is the year, a run of 1 to 12 `N` the sequence, all else itself: `"YYYY-NNNNNN"` makes `2026-000123`. */
    readonly pattern: string;
  };
  readonly pausing: {
    /** What a ticket may wait for while its clock stands still; with none the clock never pauses. */
    readonly reasons: readonly string[];
  };
  readonly invoicing: {
    /** Invoiced by the end of which month: 1 is the month after the intervention's, 0 the same. */
    readonly endOfMonthsAfter: number;
    /** Each intervention by itself, where it does not say. */
    readonly scope?: BillingScope;
  };
}
