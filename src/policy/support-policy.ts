import { businessCalendar, type BusinessCalendar, type CalendarSpec } from "../calendar/internal.js";
import type { SlaPolicy } from "../sla/internal.js";
import type { LocalizedText } from "../time/internal.js";
import type { BandSpec } from "./band-spec.js";
import type { Rounding } from "./rounding.js";

/** A way of carrying out an intervention, and how its time is rounded. */
export interface ModeSpec extends Rounding {
  /** The mode's name as people read it. */
  readonly label: LocalizedText;
  /** Whether such an intervention may start only after the customer's approval. Defaults to false. */
  readonly needsApproval?: boolean | null | undefined;
}

/** The cause of the trouble behind an intervention. */
export interface CauseSpec {
  /** The cause's name as people read it. */
  readonly label: LocalizedText;
  /** Whether the provider's warranty pays for such an intervention. Defaults to false. */
  readonly warranty?: boolean | null | undefined;
}

/** A way in which requests reach the desk. */
export interface ChannelSpec {
  /** The channel's name as people read it. */
  readonly label: LocalizedText;
  /** Whether a request by this channel must give the reason why e-mail could not be used. Defaults to false. */
  readonly needsReason?: boolean | null | undefined;
}

/** A detail of a report, in addition to its description. */
export type ReportDetail = "lineNumber" | "errorContent" | "version";

/** Every detail that a kind of report may require. */
export const reportDetails: readonly ReportDetail[] = ["lineNumber", "errorContent", "version"];

/** A kind of report. */
export interface RequestKindSpec {
  /** The kind's name as people read it. */
  readonly label: LocalizedText;
  /** The details that a report of this kind must have. Defaults to none. */
  readonly requires?: readonly ReportDetail[] | null | undefined;
}

/**
 * The work that is rounded together: one intervention, or the work of a ticket within a month or a day that has the same mode,
 * price, VAT and payer. Work that is invoiced already is a group apart.
 */
export type BillingScope = "intervention" | "ticket" | "ticketDay";

/** Every scope of billing. */
export const billingScopes: readonly BillingScope[] = ["intervention", "ticket", "ticketDay"];

/** The channels and kinds of requests, keyed by their names. */
export interface RequestsSpec {
  /** By the name that requests use, such as `"email"`. */
  readonly channels: Readonly<Record<string, ChannelSpec>>;
  /** By the name that reports use, such as `"programError"`. */
  readonly kinds: Readonly<Record<string, RequestKindSpec>>;
}

/** How ticket numbers are written. */
export interface TicketNumbersSpec {
  /**
   * `YYYY` is the year and a run of 1 to 12 `N` the sequence: `"YYYY-NNNNNN"` makes `2026-000123`. `N+` may grow: `"TP-N+"` makes
   * `TP-8` and `TP-1595`. Text in single quotes is literal: `"'INC'NNNNNNN"` makes `INC0000045`.
   */
  readonly pattern: string;
}

/** When the clock of a ticket may pause. */
export interface PausingSpec {
  /** The reasons for which the clock pauses while a ticket waits. With an empty list it never does. */
  readonly reasons: readonly string[];
}

/** When interventions are invoiced, and what is rounded together. */
export interface InvoicingSpec {
  /** The month by whose end work is invoiced: 1 is the month after the intervention, 0 the same month; at most 12. */
  readonly endOfMonthsAfter: number;
  /** The work that is rounded together. Defaults to `"intervention"`. */
  readonly scope?: BillingScope | null | undefined;
}

/**
 * A support policy as plain data that survives JSON. Only `calendar` and `priorities` are required. Any other section may be
 * absent, undefined or null, and is then empty; a function that has no answer without it throws `missing_section`.
 */
export interface SupportPolicySpec extends Omit<SlaPolicy, "calendar" | "calendars"> {
  /** The address of the JSON Schema that editors check the file with. Ignored. */
  readonly $schema?: string | null | undefined;
  /** The name of the provider or of the policy, which messages are signed with. */
  readonly name?: string | null | undefined;
  /** The desk's opening hours. */
  readonly calendar: CalendarSpec;
  /** Further calendars, keyed by their names; `"default"` is the policy's own and cannot be redefined. Defaults to none. */
  readonly calendars?: Readonly<Record<string, CalendarSpec>> | null | undefined;
  /** By the name that interventions use, such as `"onSite"`. */
  readonly modes?: Readonly<Record<string, ModeSpec>> | null | undefined;
  /** By the name that finished interventions use, such as `"softwareFault"`. The cause decides whether the warranty pays. */
  readonly causes?: Readonly<Record<string, CauseSpec>> | null | undefined;
  /** What a support request must contain. */
  readonly requests?: RequestsSpec | null | undefined;
  /** How ticket numbers are written. */
  readonly ticketNumbers?: TicketNumbersSpec | null | undefined;
  /** When the clock of a ticket may pause. Defaults to never. */
  readonly pausing?: PausingSpec | null | undefined;
  /** When interventions are invoiced. */
  readonly invoicing?: InvoicingSpec | null | undefined;
  /** Hours and days with prices different from the ordinary ones; the first band that holds decides. Defaults to none. */
  readonly bands?: readonly BandSpec[] | null | undefined;
}

/** A policy with every section that the published one has. */
export type WithAllSections<Policy extends SupportPolicySpec> = Policy & {
  readonly [Section in "name" | "modes" | "causes" | "requests" | "ticketNumbers" | "pausing" | "invoicing"]: NonNullable<
    Policy[Section]
  >;
};

/**
 * A validated support policy: its spec, frozen, with its calendars ready to use. Its JSON is a spec of the same policy.
 */
export interface SupportPolicy extends SupportPolicySpec {
  /** The desk's opening hours, compiled. */
  readonly calendar: BusinessCalendar;
  /** The further calendars, compiled, keyed by their names. */
  readonly calendars?: Readonly<Record<string, BusinessCalendar>>;
}

/** The policy of a valid spec. Loads no schema library. */
export function policyOfSpec(spec: SupportPolicySpec): SupportPolicy {
  const { calendar, calendars, ...others } = spec;
  const compiled = Object.entries(calendars ?? {}).map(([name, each]) => [name, businessCalendar(each)] as const);
  return Object.freeze({
    ...frozenCopy(others),
    calendar: businessCalendar(calendar),
    ...(compiled.length > 0 && { calendars: Object.freeze(Object.fromEntries(compiled)) }),
  });
}

/** A copy of plain data, frozen throughout. Fields that are undefined or null are left out. */
export function frozenCopy<Data extends object>(data: Data): Data {
  if (Array.isArray(data)) return Object.freeze(data.map(frozenValue)) as unknown as Data;
  const present = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
  return Object.freeze(Object.fromEntries(present.map(([key, value]) => [key, frozenValue(value)]))) as Data;
}

function frozenValue(value: unknown): unknown {
  return typeof value === "object" && value !== null ? frozenCopy(value) : value;
}
