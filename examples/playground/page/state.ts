import type { Locale } from "trouble-ticket";
import { sampleBilling } from "../billing/sample-billing.js";
import type { Holidays } from "../policy/chosen-policy.js";
import type { OtherDesk } from "../policy/other-desk.js";

export type TabName = "ticket" | "attainment" | "billing";

export const tabNames: readonly TabName[] = ["ticket", "attainment", "billing"];

export interface PauseState {
  readonly from: string;
  /** Absent while it goes on. */
  readonly to?: string;
}

export interface ChangeState {
  readonly at: string;
  readonly priority: string;
}

/** What is typed about a ticket; instants are texts with an offset. */
export interface TicketState {
  readonly priority: string;
  readonly receivedAt: string;
  readonly now: string;
  readonly pauses: readonly PauseState[];
  readonly changes: readonly ChangeState[];
  readonly intervenedAt?: string | undefined;
  readonly acknowledgedAt?: string | undefined;
  readonly resolvedAt?: string | undefined;
  readonly endedAt?: string | undefined;
  /** Conclusions of a ticket that was reopened. */
  readonly conclusions: readonly PauseState[];
  /** When the provider informed the customer. */
  readonly updates: readonly string[];
  /** When the customer wrote. */
  readonly messages: readonly string[];
  /** One of the policy's tiers; none where it is empty. */
  readonly tier: string;
  /** One of the policy's calendars; the usual one where it is empty. */
  readonly calendar: string;
  /** The promise whose clock is shown. */
  readonly metric: string;
}

/** What is typed about invoices. */
interface BillingState {
  readonly interventions: string;
  /** Price lists, customers and agreements, as JSON. */
  readonly terms: string;
}

/** A ticket that was opened from a list. */
export interface OpenedTicket {
  readonly number: string;
  readonly row: number;
}

/** All that the page shows, but for the files that were dropped on it. */
export interface PageState {
  readonly tab: TabName;
  readonly locale: Locale;
  /** A policy as JSON; the published one, where there is none. */
  readonly policy?: string | undefined;
  readonly holidays: Holidays;
  readonly ticket: TicketState;
  readonly otherDesk: OtherDesk;
  /** Whether the made-up tickets are shown. */
  readonly tickets: "none" | "sample";
  /** The promise that many tickets are judged by. */
  readonly judgedMetric: string;
  /** As of when many tickets are judged; the last instant in the file by default. */
  readonly judgedAt?: string | undefined;
  /** The ticket of a file that the first tab shows; the address has its facts only. */
  readonly opened?: OpenedTicket | undefined;
  readonly billing: BillingState;
}

/** What a fresh page shows: the case of README, with a pause. */
export const firstState: PageState = {
  tab: "ticket",
  locale: "en",
  holidays: "none",
  ticket: {
    priority: "blocking",
    receivedAt: "2026-03-27T17:00+01:00",
    now: "2026-03-30T10:40+02:00",
    pauses: [{ from: "2026-03-30T09:30+02:00", to: "2026-03-30T10:00+02:00" }],
    changes: [],
    updates: [],
    messages: [],
    conclusions: [],
    tier: "",
    calendar: "",
    metric: "intervention",
  },
  otherDesk: { weekdays: "08:30-18:00", saturday: "09:00-13:00", holidays: "none" },
  tickets: "none",
  judgedMetric: "intervention",
  billing: sampleBilling,
};
