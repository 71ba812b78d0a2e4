import fc, { type Arbitrary } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  clockChangesBetween,
  instantOfWallMs,
  isSkippedDate,
  offsetMsAt,
  toDayNumber,
  wallMsAt,
  zoneNamed,
  type ClockChange,
} from "../../src/time/internal.js";
import { law } from "../support/law.js";
import { clockChangeNear, wasSkipped, zonedAt } from "../support/temporal.js";
import { dayMs, hourMs, minuteMs } from "../support/units.js";
import { listedZones } from "../support/zones.js";

interface InstantThere {
  readonly timeZone: string;
  readonly epochMs: number;
}

const timeZones: Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...listedZones) },
  { weight: 1, arbitrary: fc.constantFrom(...Intl.supportedValuesOf("timeZone")) },
);

/** To the day, the hour and the millisecond around one of the zone's clock changes; now and then anywhere. */
const instantsThere: Arbitrary<InstantThere> = fc
  .record({
    timeZone: timeZones,
    ms: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2038, 0) }) },
      { weight: 1, arbitrary: fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2199, 11, 31) }) },
    ),
    nudge: fc.option(
      fc.oneof(
        fc.constantFrom(-1, 0, 1),
        fc.integer({ min: -4 * hourMs, max: 4 * hourMs }),
        fc.integer({ min: -300, max: 300 }).map((minutes) => minutes * minuteMs),
        fc.integer({ min: -8 * dayMs, max: 8 * dayMs }),
      ),
      { freq: 8 },
    ),
  })
  .map(({ timeZone, ms, nudge }) => ({ timeZone, epochMs: nudge === null ? ms : clockChangeNear(timeZone, ms) + nudge }))
  .filter(({ timeZone, epochMs }) => epochMs >= 0 && epochMs < Date.UTC(2199, 11, 31) && hasWholeMinutes(timeZone, epochMs));

/** Wall times that no instant shows lie up to a day before the ones that follow a clock change. */
const intoTheGap = fc.constantFrom(0, 0, -hourMs, hourMs, -hourMs / 2, -2 * hourMs, -dayMs);

/** Only Monrovia's offset had seconds after 1970, until 1972; the kernel knows whole minutes. */
function hasWholeMinutes(timeZone: string, epochMs: number): boolean {
  return timeZone !== "Africa/Monrovia" || epochMs > Date.UTC(1972, 1);
}

function clockChangesOf(timeZone: string, fromMs: number, untilMs: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let at = zonedAt(timeZone, fromMs).getTimeZoneTransition("next"); ; at = at.getTimeZoneTransition("next")) {
    if (at === null || at.epochMilliseconds > untilMs) return changes.filter(({ shiftMs }) => shiftMs !== 0);
    const before = zonedAt(timeZone, at.epochMilliseconds - 1);
    const shiftMs = (at.offsetNanoseconds - before.offsetNanoseconds) / 1_000_000;
    changes.push({ at: new Date(at.epochMilliseconds), shiftMs });
  }
}

describe("the zone tables, checked with Temporal", () => {
  law(
    "the offset in force at an instant is Temporal's",
    350,
    fc.property(instantsThere, ({ timeZone, epochMs }) => {
      expect(offsetMsAt(zoneNamed(timeZone), epochMs) * 1_000_000).toBe(zonedAt(timeZone, epochMs).offsetNanoseconds);
    }),
  );

  law(
    "the wall time of an instant is Temporal's",
    150,
    fc.property(instantsThere, ({ timeZone, epochMs }) => {
      const wall = Temporal.PlainDateTime.from(new Date(wallMsAt(zoneNamed(timeZone), epochMs)).toISOString().slice(0, -1));
      expect(wall.toString()).toBe(zonedAt(timeZone, epochMs).toPlainDateTime().toString());
    }),
  );

  law(
    "the instant of a wall time is Temporal's `compatible`, in skipped and repeated hours as well (policy-6.4)",
    400,
    fc.property(instantsThere, intoTheGap, ({ timeZone, epochMs }, shiftMs) => {
      const wall = zonedAt(timeZone, epochMs).toPlainDateTime().add({ milliseconds: shiftMs });
      const wallMs = wall.toZonedDateTime("UTC").epochMilliseconds;
      expect(instantOfWallMs(zoneNamed(timeZone), wallMs)).toBe(
        wall.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds,
      );
    }),
  );

  law(
    "a date is skipped where Temporal finds no instant of it",
    150,
    fc.property(instantsThere, fc.integer({ min: -2, max: 2 }), ({ timeZone, epochMs }, days) => {
      const date = zonedAt(timeZone, epochMs).toPlainDate().add({ days });
      if (date.year < 1970 || date.year > 2199) return;
      expect(isSkippedDate(zoneNamed(timeZone), toDayNumber(date.toString()))).toBe(wasSkipped(timeZone, date));
    }),
  );

  law(
    "the clock changes of a stretch of time are Temporal's",
    40,
    fc.property(instantsThere, fc.integer({ min: 0, max: 500 * dayMs }), ({ timeZone, epochMs }, spanMs) => {
      const untilMs = Math.min(epochMs + spanMs, Date.UTC(2199, 11, 31));
      const changes = clockChangesBetween(zoneNamed(timeZone), epochMs, untilMs);
      expect(changes).toEqual(clockChangesOf(timeZone, epochMs, untilMs));
    }),
  );

  test.each(listedZones)(
    "the clock changes of %s from 1970 to 2037 are Temporal's, also if they are close together",
    (timeZone) => {
      const [fromMs, untilMs] = [0, Date.UTC(2038, 0)];
      expect(clockChangesBetween(zoneNamed(timeZone), fromMs, untilMs)).toEqual(clockChangesOf(timeZone, fromMs, untilMs));
    },
  );

  test.each([
    ["Pacific/Apia", "2011-12-30"],
    ["Pacific/Fakaofo", "2011-12-30"],
    ["Pacific/Kiritimati", "1994-12-31"],
    ["Pacific/Enderbury", "1994-12-31"],
    ["Pacific/Kwajalein", "1993-08-21"],
  ])("the clocks of %s skipped the whole of %s, and neither the date before nor the one after", (timeZone, date) => {
    const zone = zoneNamed(timeZone);
    const day = toDayNumber(date);
    expect([day - 1, day, day + 1].map((each) => isSkippedDate(zone, each))).toEqual([false, true, false]);
  });
});
