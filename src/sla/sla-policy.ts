import type { BusinessCalendar } from "../calendar/internal.js";
import type { LocalizedText } from "../time/internal.js";
import type { Metric, Targets } from "./target.js";

/** The last rank there can be: keys and scores of a queue have room for three digits. */
export const maxRank = 999;

/** One level of priority and what is promised for it. */
export interface PrioritySpec {
  /** The order of service: 1 is served before 2, up to 999. Each priority has its own rank. */
  readonly rank: number;
  /** The priority's name for people. */
  readonly label: LocalizedText;
  /** What is promised by metric. A metric without a target is not promised. */
  readonly targets: Targets;
}

/** A level of service that a ticket is registered under, such as gold: its own targets, where it has any, and its own hours. */
export interface TierSpec {
  /** The tier's name for people. */
  readonly label: LocalizedText;
  /** The name of the calendar on which the tier's tickets count. Defaults to the ticket's, then the policy's. */
  readonly calendar?: string | null | undefined;
  /** Targets by priority and metric, which replace the policy's. What a tier does not name, the policy promises. */
  readonly targets?: Readonly<Record<string, Targets>> | null | undefined;
}

/** A promise of the provider's own, such as a workaround. */
export interface MetricSpec {
  /** The metric's name for people. */
  readonly label: LocalizedText;
}

/** What a change of priority does to the clock. */
export interface Reprioritising {
  /** Where the clock of a later priority starts: at the receipt (the default) or at the change. */
  readonly countsFrom: "receipt" | "change";
}

/** The part of an amount that a customer is credited where a service level was missed. */
export interface ServiceCredit {
  /** The credit is due where the attained share is below this, such as `"0.95"`. */
  readonly below: string;
  /** The percentage credited, such as `"10"`. */
  readonly percent: string;
}

/** A share of promises that a provider guarantees to keep within a month, a quarter or a year. */
export interface ServiceLevelSpec {
  /** The name that reports use. */
  readonly name: string;
  /** The level's name for people. */
  readonly label: LocalizedText;
  /** Which promise is counted. */
  readonly metric: Metric;
  /** Only tickets of these priorities. Defaults to all. */
  readonly priorities?: readonly string[] | null | undefined;
  /** How long a period of the report is. */
  readonly every: "month" | "quarter" | "year";
  /** The share to keep, such as `"0.95"`. */
  readonly attained: string;
  /** A period with fewer decided promises is not judged. */
  readonly least?: number | null | undefined;
  /** What is credited where the share is missed; the lowest band that the share is below counts. */
  readonly credits?: readonly ServiceCredit[] | null | undefined;
}

/**
 * As much of a support policy as due dates need. Every `SupportPolicy` is one; an app that only needs deadlines can write it as
 * `{ calendar: businessCalendar({ … }), priorities: { … } }`, and then loads no schema library. It is read once and remembered by
 * object: to change it, make another object.
 */
export interface SlaPolicy {
  /** When the desk is open. */
  readonly calendar: BusinessCalendar;
  /** The priorities under their names, such as `"blocking"`. */
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
  /** Further calendars under their names; `"default"` is the policy's own and cannot be redefined. */
  readonly calendars?: Readonly<Record<string, BusinessCalendar>> | null | undefined;
  /** Levels of service under their names, such as `"gold"`. */
  readonly tiers?: Readonly<Record<string, TierSpec>> | null | undefined;
  /** The provider's own promises under their names, such as `"workaround"`. */
  readonly metrics?: Readonly<Record<string, MetricSpec>> | null | undefined;
  /** What a change of priority does to the clock. */
  readonly reprioritising?: Reprioritising | null | undefined;
  /** Shares of promises that the provider guarantees to keep; see `serviceLevelReport`. */
  readonly serviceLevels?: readonly ServiceLevelSpec[] | null | undefined;
}
