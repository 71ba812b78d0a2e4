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

/** A ticket of four hours' time, received Monday 09:00 and so due 13:00, to which something else may have happened. */
export function blockingTicket(others: Partial<SlaFacts> = {}): SlaFacts {
  return { receivedAt: march(2, "09:00"), priority: "blocking", ...others };
}

/** A ticket of three working days' time, received Monday 09:00 and so due Thursday 09:00. */
export function standardTicket(others: Partial<SlaFacts> = {}): SlaFacts {
  return blockingTicket({ priority: "standard", ...others });
}

export function statusAt(now: string, facts: SlaFacts): SlaStatus {
  return slaStatus(acoPolicy, facts, now);
}

/** What the pauses were worth, and when the ticket is due. */
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
