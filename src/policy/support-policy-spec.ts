import type { CalendarSpec } from "../calendar/index.js";
import type { LocalizedText } from "../time/index.js";
import type { PrioritySpec } from "../target/index.js";

/** A way of carrying out an intervention. */
export interface ModeSpec {
  readonly label: LocalizedText;
  /** The length of an indivisible block of billed time, in minutes. */
  readonly blockMinutes: number;
  /** Whether the customer must have approved before such an intervention starts. */
  readonly needsApproval?: boolean;
}

/** A support policy as plain data that survives JSON. */
export interface SupportPolicySpec {
  readonly name: string;
  readonly calendar: CalendarSpec;
  /** By the name that tickets use, such as `"blocking"`. */
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
  /** By the name that interventions use, such as `"onSite"`. */
  readonly modes: Readonly<Record<string, ModeSpec>>;
  readonly invoicing: {
    /** Invoiced by the end of which month: 1 is the month after the intervention's, 0 the same. */
    readonly endOfMonthsAfter: number;
  };
}
