import { Temporal } from "temporal-polyfill";

/** The zone's clock change next after an instant, else the last one before it, else the instant itself. */
export function clockChangeNear(timeZone: string, epochMs: number): number {
  const at = zonedAt(timeZone, epochMs);
  const change = at.getTimeZoneTransition("next") ?? at.getTimeZoneTransition("previous");
  return change === null ? epochMs : change.epochMilliseconds;
}

export function zonedAt(timeZone: string, epochMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
}

/** Whether no clock of the zone ever showed this date. */
export function wasSkipped(timeZone: string, date: Temporal.PlainDate): boolean {
  return !date.toZonedDateTime({ timeZone }).toPlainDate().equals(date);
}
