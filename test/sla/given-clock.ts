import { acoPolicy, slaStatus, type SlaFacts, type SlaStatus } from "../../src/index.js";
import { hourMs } from "../support/units.js";

/** An instant of March 2026 in Rome, before the clocks change; the second is a Monday. */
export function march(day: number, time: string): string {
  return `2026-03-${String(day).padStart(2, "0")}T${time}+01:00`;
}

/** A stretch of time, as a fact. */
export function stretch(from: string, to: string): { readonly from: string; readonly to: string } {
  return { from, to };
}

/** A ticket with a target of four hours, received Monday 09:00 and due 13:00, with other facts. */
export function blockingTicket(others: Partial<SlaFacts> = {}): SlaFacts {
  return { receivedAt: march(2, "09:00"), priority: "blocking", ...others };
}

/** A ticket with a target of three business days, received Monday 09:00 and due Thursday 09:00. */
export function standardTicket(others: Partial<SlaFacts> = {}): SlaFacts {
  return blockingTicket({ priority: "standard", ...others });
}

export function statusAt(now: string, facts: SlaFacts): SlaStatus {
  return slaStatus(acoPolicy, facts, now);
}

/** The business time in the pauses, and the due date. */
interface PausedAndDue {
  readonly pausedHours: number;
  readonly dueAt: Date;
}

export function pausedAndDue(now: string, facts: SlaFacts): PausedAndDue {
  const { pausedMs, dueAt } = statusAt(now, facts);
  return { pausedHours: pausedMs / hourMs, dueAt };
}

export function worth(pausedHours: number, dueAt: string): PausedAndDue {
  return { pausedHours, dueAt: new Date(dueAt) };
}
